import { useEffect, useRef, useState } from 'preact/hooks';
import { GemForm, type GemText } from '../../components/GemForm.tsx';
import { useWords } from '../../components/words.ts';
import type { Gem, Mention } from '../../film.ts';
import { MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import { MAX_PROSE_LENGTH } from '../../packs/format.ts';
import { type GemDraft, joinTexts } from '../extension-page/join-texts.ts';
import { textOfGem, textOfMention } from '../extension-page/own-gem.ts';
import type { OwnGems } from '../extension-page/own-gems.ts';
import { draftName, type Drafts } from './drafts.ts';

interface MyGemProps {
  /** The film that the page is about. Key the component by it. */
  subject: Mention;
  mine: OwnGems;
  drafts: Drafts;
  /** A gem was kept: what the page names may be another now. */
  onSaved(): void;
}

interface Begun {
  /** What it is called. */
  name: string;
  /** What was written and not saved when the popup went. */
  begun: GemDraft | null;
}

/** Adds the film of the page to the user's own gems, or opens it there. */
export function MyGem({ subject, mine, drafts, onSaved }: MyGemProps) {
  const words = useWords();
  /** Undefined until it was looked for. */
  const [gem, setGem] = useState<Gem | null>();
  /** Null until it was looked for. */
  const [draft, setDraft] = useState<Begun | null>(null);
  /** The form is open: the user opened it, or had it open when the popup went. */
  const [writing, setWriting] = useState<'begun' | 'resumed' | null>(null);
  const [saved, setSaved] = useState(false);
  const [against, setAgainst] = useState<Partial<GemText>>();
  const [storing, setStoring] = useState<'ready' | 'storing' | 'failed'>('ready');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mine.find(subject).then(setGem, () => {
      // Where nothing can be read nothing can be kept either.
    });
  }, [mine, subject]);
  useEffect(() => {
    if (gem === undefined || draft) return undefined;
    let superseded = false;
    // Under one name from now on, though the page may tell more of its film later.
    void begunOf(drafts, gem, subject).then((found) => {
      if (superseded) return;
      setDraft(found);
      if (found.begun) setWriting('resumed');
    });
    return () => {
      superseded = true;
    };
  }, [drafts, draft, gem, subject]);
  useEffect(() => {
    // What is there again by itself takes no focus.
    if (writing === 'begun') place.current?.querySelector('textarea')?.focus();
  }, [writing]);

  async function save(written: GemDraft): Promise<void> {
    setStoring('storing');
    try {
      const kept = await mine.save({
        ...written,
        ...(gem ? { before: gem } : { mention: subject }),
        ...(against ? { shown: against } : {}),
      });
      setStoring('ready');
      if ('against' in kept) {
        setAgainst({ ...against, ...kept.against });
        return;
      }
      close();
      setGem(kept.gem);
      setDraft({ name: draftName(kept.gem, subject), begun: null });
      setSaved(true);
      onSaved();
    } catch {
      setStoring('failed');
    }
  }

  /** The form goes, with what was written; the focus goes to what opened it. */
  function close(): void {
    if (draft) drafts.forget(draft.name);
    setDraft((before) => before && { ...before, begun: null });
    setAgainst(undefined);
    setWriting(null);
    place.current?.focus();
  }

  if (gem === undefined || !draft) return null;
  const title = gem?.film.title ?? subject.title;
  const base = draft.begun?.base ?? (gem ? textOfGem(gem) : textOfMention(subject));
  return (
    <div class="my-gem" ref={place} tabIndex={-1}>
      <output class="my-gem__state">
        {saved ? words('gemSaved') : gem && words('alreadyMine', title)}
      </output>{' '}
      {writing ? (
        <>
          <h2 class="my-gem__film" dir="auto">
            {subject.year === null ? title : `${title} (${subject.year})`}
          </h2>
          <GemForm
            text={draft.begun?.text ?? base}
            years={{ from: MIN_YEAR, to: MAX_YEAR }}
            longestText={MAX_PROSE_LENGTH}
            foldFacts
            submit={words(gem ? 'saveGem' : 'addToMine')}
            storing={storing}
            {...(against ? { against } : {})}
            onText={(text) => drafts.keep(draft.name, { text, base })}
            onSave={(text) => void save({ text, base })}
            onCancel={close}
          />
        </>
      ) : (
        <button
          type="button"
          class={gem ? 'text-button' : 'button my-gem__add'}
          aria-label={gem ? words('editNamed', title) : undefined}
          onClick={() => {
            setSaved(false);
            setWriting('begun');
          }}
        >
          {words(gem ? 'edit' : 'addToMine')}
        </button>
      )}
    </div>
  );
}

/** What was begun of the film's gem, or of the film, when it was no gem yet and became one elsewhere. */
async function begunOf(drafts: Drafts, gem: Gem | null, subject: Mention): Promise<Begun> {
  const name = draftName(gem, subject);
  const begun = await drafts.read(name);
  if (begun || !gem) return { name, begun };
  const ofFilm = draftName(null, subject);
  const before = await drafts.read(ofFilm);
  if (!before) return { name, begun };
  // What was not typed is as the gem has it.
  const { text } = joinTexts(before, textOfGem(gem), {});
  return { name: ofFilm, begun: { ...before, text } };
}
