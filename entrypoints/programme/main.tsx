import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Words } from '../../components/words.ts';
import { enter } from '../../spotter/room.ts';
import { startSpotter } from '../../spotter/spotter.ts';
import { makeCard } from '../card/make-card.tsx';
import { Programme } from './Programme.tsx';
import { programmeSite } from './programme-site.ts';

const words: Words = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
const main = document.querySelector('main');
if (main) render(<Programme words={words} />, main);
document.documentElement.lang = browser.i18n.getUILanguage();

// The same spotter and card as in a web page; only the site reader is the programme's own.
enter('card', makeCard(document, words, navigator.languages));
enter('site', programmeSite);
startSpotter(document);
