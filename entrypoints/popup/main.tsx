import { render } from 'preact';
import { browser } from 'wxt/browser';
import { direction, type Words, WordsProvider } from '../../components/words.ts';
import { openLibrary } from '../../library/open.ts';
import { activePage } from './active-page.ts';
import { Popup } from './Popup.tsx';

const words: Words = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
document.documentElement.lang = words('language');
document.documentElement.dir = direction(words);

const main = document.querySelector('main');
if (main) {
  render(
    <WordsProvider value={words}>
      <Popup page={activePage} openLibrary={openLibrary} close={() => window.close()} />
    </WordsProvider>,
    main,
  );
}
