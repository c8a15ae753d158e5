import { useEffect, useRef, useState } from 'preact/hooks';
import { GemForm, type GemText } from '../../components/GemForm.tsx';
import { useWords } from '../../components/words.ts';
import type { Gem, Mention } from '../../film.ts';
import { MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import { MAX_PROSE_LENGTH } from '../../packs/format.ts';
import { textOfGem, textOfMention } from '../extension-page/own-gem.ts';
import type { OwnGems } from '../extension-page/own-gems.ts';

interface MyGemProps {
  /** The film that the page is about. Key the component by it. */
  subject: Mention;
  mine: OwnGems;
  /** A gem was kept: what the page names may be another now. */
  onSaved(): void;
}

/** Adds the film of the page to the user's own gems, or opens it there. */
export function MyGem({ subject, mine, onSaved }: MyGemProps) {
  const words = useWords();
  /** Undefined until it was looked for. */
  const [gem, setGem] = useState<Gem | null>();
  const [writing, setWriting] = useState(false);
  const [saved, setSaved] = useState(false);
  const [storing, setStoring] = useState<'ready' | 'storing' | 'failed'>('ready');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mine.find(subject).then(setGem, () => {
      // Where nothing can be read nothing can be kept either.
    });
  }, [mine, subject]);
  useEffect(() => {
    if (writing) place.current?.querySelector('textarea')?.focus();
  }, [writing]);

  async function save(text: GemText): Promise<void> {
    setStoring('storing');
    try {
      setGem(await mine.save(text, gem ? { before: gem } : { mention: subject }));
      setStoring('ready');
      setSaved(true);
      close();
      onSaved();
    } catch {
      setStoring('failed');
    }
  }

  /** The form goes; the focus goes to what opened it. */
  function close(): void {
    setWriting(false);
    place.current?.focus();
  }

  if (gem === undefined) return null;
  const title = gem?.film.title ?? subject.title;
  return (
    <div class="my-gem" ref={place} tabIndex={-1}>
      <output class="my-gem__state">
        {saved ? words('gemSaved') : gem && words('alreadyMine', title)}
      </output>
      {writing ? (
        <>
          <h2 class="my-gem__film" dir="auto">
            {subject.year === null ? title : `${title} (${subject.year})`}
          </h2>
          <GemForm
            text={gem ? textOfGem(gem) : textOfMention(subject)}
            years={{ from: MIN_YEAR, to: MAX_YEAR }}
            longestText={MAX_PROSE_LENGTH}
            foldFacts
            submit={words(gem ? 'saveGem' : 'addToMine')}
            storing={storing}
            onSave={(text) => void save(text)}
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
            setWriting(true);
          }}
        >
          {words(gem ? 'edit' : 'addToMine')}
        </button>
      )}
    </div>
  );
}
