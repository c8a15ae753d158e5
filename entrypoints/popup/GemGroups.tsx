import { useId } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { LeadLine } from '../../components/LeadLine.tsx';
import { useWords } from '../../components/words.ts';
import type { GemHere } from '../../messages.ts';
import { gemKey } from '../extension-page/reference.ts';

interface GemGroupsProps {
  here: GemHere[];
  onShow(match: GemHere): void;
}

/** The gems of a page: those it marks, those it leads to, those perhaps meant, and those turned down. */
export function GemGroups({ here, onShow }: GemGroupsProps) {
  const words = useWords();
  const named = here.filter(({ lead }) => lead === undefined);
  const wanted = named.filter(({ entry }) => !entry.marks.notInterested);
  const turnedDown = named.filter(({ entry }) => entry.marks.notInterested);
  const leads = here.filter(({ lead, entry }) => lead !== undefined && !entry.marks.notInterested);
  return (
    <>
      <GemButtons here={wanted.filter(isSure)} onShow={onShow} />
      <GemButtons
        title={words('leadsHere')}
        note={words('leadsHereNote')}
        here={leads}
        onShow={onShow}
      />
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

function LeadHere({ match: { entry, lead } }: { match: GemHere }) {
  const named = lead === undefined ? undefined : entry.gem.leads[lead];
  return named ? <LeadLine lead={named} lang={entry.pack.language} /> : null;
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
          <li key={`${gemKey(match.entry)}/${match.lead ?? ''}`}>
            <button
              type="button"
              class="gem-row"
              title={words('showOnPage')}
              onClick={() => onShow(match)}
            >
              <FilmLine entry={match.entry} />
            </button>
            <LeadHere match={match} />
          </li>
        ))}
      </ul>
    </>
  );
}
