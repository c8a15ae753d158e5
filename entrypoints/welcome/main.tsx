import { render } from 'preact';
import { WordsProvider } from '../../components/words.ts';
import { openLibrary } from '../../library/open.ts';
import { followSettings } from '../extension-page/follow-settings.ts';
import { wearMarkers, wearTheme } from '../extension-page/look.ts';
import { spotHere } from '../extension-page/own-spotter.ts';
import { openShortcutSettings, shortcutKeys } from '../extension-page/shortcut.ts';
import { speak, words } from '../extension-page/words.ts';
import { Welcome } from './Welcome.tsx';

speak(document);
document.title = words('welcomeTitle');

const main = document.querySelector('main');
if (main) {
  render(
    <WordsProvider value={words}>
      <Welcome
        shortcutKeys={shortcutKeys}
        openShortcutSettings={openShortcutSettings}
        openLibrary={openLibrary}
      />
    </WordsProvider>,
    main,
  );
}
spotHere(document);
void followSettings(openLibrary, (settings) => {
  wearTheme(document, settings);
  wearMarkers(document, settings);
});
