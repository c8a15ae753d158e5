import { render } from 'preact';
import { WordsProvider } from '../../components/words.ts';
import { openLibrary } from '../../library/open.ts';
import { guardDrops } from '../extension-page/file-drop.ts';
import { spotHere } from '../extension-page/own-spotter.ts';
import { speak, words } from '../extension-page/words.ts';
import { Options } from './Options.tsx';

speak(document);

const main = document.querySelector('main');
if (main) {
  render(
    <WordsProvider value={words}>
      <Options openLibrary={openLibrary} />
    </WordsProvider>,
    main,
  );
}
guardDrops(document);
spotHere(document);
