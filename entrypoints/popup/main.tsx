import { render } from 'preact';
import { LanguagesProvider } from '../../components/FilmLinks.tsx';
import { WordsProvider } from '../../components/words.ts';
import { openLibrary } from '../../library/open.ts';
import { activePage } from './active-page.ts';
import { sessionDrafts } from './drafts.ts';
import { pageSite } from './page-site.ts';
import { Popup } from './Popup.tsx';
import { storeMark } from '../extension-page/store-mark.ts';
import { ownGems } from '../extension-page/own-gems.ts';
import { storeNote } from '../extension-page/store-note.ts';
import { followSettings } from '../extension-page/follow-settings.ts';
import { wearTheme } from '../extension-page/look.ts';
import { speak, words } from '../extension-page/words.ts';

speak(document);

const mine = ownGems(openLibrary, words);
const drafts = sessionDrafts();

const main = document.querySelector('main');
if (main) {
  render(
    <WordsProvider value={words}>
      <LanguagesProvider value={navigator.languages}>
        <Popup
          page={activePage}
          site={pageSite(openLibrary)}
          mine={mine}
          drafts={drafts}
          openLibrary={openLibrary}
          storeMark={storeMark}
          storeNote={storeNote}
          today={new Date()}
          random={Math.random}
          close={() => window.close()}
        />
      </LanguagesProvider>
    </WordsProvider>,
    main,
  );
}
void followSettings(openLibrary, (settings) => wearTheme(document, settings));
