/** Draws the states page in the view that its address names. */
import { render } from 'preact';
import { LanguagesProvider } from '../../../components/FilmLinks.tsx';
import { everyComponent } from '../../../components/states/every-component.ts';
import { direction, type Words, wordsFrom, WordsProvider } from '../../../components/words.ts';
import en from '../../../public/_locales/en/messages.json';
import ko from '../../../public/_locales/ko/messages.json';
import { type View, viewOf } from '../view.ts';
import './states-page.css';
import { StatesPage } from './StatesPage.tsx';

// Whatever style sheets the components have, on top of the page's own.
import.meta.glob('../../../components/*.css', { eager: true });

const WORDS: Record<View['language'], Words> = {
  en: wordsFrom(en),
  ko: wordsFrom(ko),
  rtl: wordsFrom({ direction: { message: 'rtl' } }, en),
};

const view = viewOf(location.search);
const words = WORDS[view.language];
document.documentElement.lang = words('language');
document.documentElement.dir = direction(words);
document.body.dataset['theme'] = view.theme;
document.body.dataset['width'] = view.width;

render(
  <WordsProvider value={words}>
    <LanguagesProvider value={['en-GB']}>
      <StatesPage view={view} components={everyComponent} />
    </LanguagesProvider>
  </WordsProvider>,
  document.body,
);

// Some states take the focus as they appear; here all appear at once.
if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
scrollTo(0, 0);
