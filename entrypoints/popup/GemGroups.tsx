import { useId } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { useWords } from '../../components/words.ts';
import type { GemHere } from '../../messages.ts';
import { gemKey } from './reference.ts';

interface GemGroupsProps {
  here: GemHere[];
  onShow(match: GemHere): void;
}

/** The gems of a page: those that it marks, those that are perhaps meant, and those turned down. */
export function GemGroups({ here, onShow }: GemGroupsProps) {
  const words = useWords();
  const wanted = here.filter(({ entry }) => !entry.marks.notInterested);
  const turnedDown = here.filter(({ entry }) => entry.marks.notInterested);
  return (
    <>
      <GemButtons here={wanted.filter(isSure)} onShow={onShow} />
      <GemButtons
        title={words('perhaps')}
        note={words('perhapsNote')}
        here={wanted.filter((match) => !isSure(match))}
        onShow={onShow}
      />
      <GemButtons
        title={words('notInterested')}
        note={words('notMarkedNote')}
        here={turnedDown}
        onShow={onShow}
      />
    </>
  );
}

function isSure({ confidence }: GemHere): boolean {
  return confidence !== 'possible';
}

interface GemButtonsProps extends GemGroupsProps {
  title?: string;
  note?: string;
}

function GemButtons({ title, note, here, onShow }: GemButtonsProps) {
  const words = useWords();
  const id = useId();
  if (here.length === 0) return null;
  return (
    <>
      {title && (
        <h2 class="group-title" id={id}>
          {title}
        </h2>
      )}
      {note && <p class="group-note">{note}</p>}
      <ul class="gems" aria-labelledby={title ? id : undefined}>
        {here.map((match) => (
          <li key={gemKey(match.entry)}>
            <button
              type="button"
              class="gem-row"
              title={words('showOnPage')}
              onClick={() => onShow(match)}
            >
              <FilmLine entry={match.entry} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
