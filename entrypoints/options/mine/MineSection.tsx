import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { useWords } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import type { OwnGem } from '../../../library/pack-library.ts';
import { ownGems } from '../../extension-page/own-gems.ts';
import { sharePack, type ShareAs } from '../packs/share.ts';
import { moved } from '../packs/use-packs.ts';
import type { SectionProps } from '../sections.ts';
import { OwnGemRow } from './OwnGemRow.tsx';
import { OwnPackForm } from './OwnPackForm.tsx';
import { useOwnGems } from './use-own-gems.ts';
import { WriteGem } from './WriteGem.tsx';

/** What was just moved, and which way. */
interface Move {
  id: string;
  way: 'up' | 'down';
  to: number;
}

/** The gems that the user wrote: to write, change, put in order, take away and share. */
export function MineSection({ library }: SectionProps) {
  const words = useWords();
  const { gems, pack, failed, change } = useOwnGems(library);
  const [editing, setEditing] = useState<Gem | 'new' | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const [removed, setRemoved] = useState<OwnGem | null>(null);
  const [notSaved, setNotSaved] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const write = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  if (!gems || !pack) return failed ? <p role="alert">{words('gemsFailed')}</p> : null;

  const ids = gems.map(({ id }) => id);
  const nameOf = (id: string) => gems.find((own) => own.id === id)?.gem.film.title ?? '';

  /** The form goes; the focus goes to what opened it. */
  function close(): void {
    setEditing(null);
    write.current?.focus();
  }

  async function remove({ id }: OwnGem): Promise<void> {
    let gone: OwnGem | null = null;
    const done = await change(async () => {
      gone = await library.removeOwnGem(id);
    });
    if (done) setRemoved(gone);
  }

  async function restore(own: OwnGem): Promise<void> {
    if (!(await change(() => library.restoreOwnGem(own)))) return;
    setRemoved(null);
    write.current?.focus();
  }

  function share(as: ShareAs): void {
    if (!pack) return;
    sharePack(library, pack.id, as).then(
      () => setNotSaved(false),
      () => setNotSaved(true),
    );
  }

  /** The name stands in each gem too, where it is the user's own judgement. */
  async function rename(author: string, before: string): Promise<void> {
    await library.changeOwnPack({ author });
    for (const { gem } of await library.ownGems()) {
      if (gem.review.credit !== before) continue;
      await library.saveOwnGem({ ...gem, review: { ...gem.review, credit: author } });
    }
  }

  return (
    <div class="mine">
      <p class="hint">{words('mineHint')}</p>
      <output class="visually-hidden">
        {move && words('movedTo', nameOf(move.id), String(move.to + 1), String(gems.length))}
      </output>
      {removed && (
        <Notice
          text={words('ownGemRemoved', removed.gem.film.title)}
          undoRef={undo}
          onUndo={() => void restore(removed)}
        />
      )}
      {(failed || notSaved) && (
        <p class="problem" role="alert">
          {words(failed ? 'saveFailed' : 'fileFailed')}
        </p>
      )}
      {gems.length === 0 && <p class="empty">{words('noOwnGems')}</p>}
      <ol class="own-gems">
        {gems.map((own, at) => (
          <li key={own.id}>
            {editing !== null && editing !== 'new' && editing.id === own.id ? (
              <WriteGem
                gem={own.gem}
                save={async (text) => {
                  const kept = await change(() =>
                    ownGems(async () => library, words).save(text, { before: own.gem }),
                  );
                  if (kept) close();
                  return kept;
                }}
                onCancel={close}
              />
            ) : (
              <OwnGemRow
                own={own}
                at={at}
                count={gems.length}
                moved={move?.id === own.id ? move.way : null}
                onMove={(to, way) => {
                  setMove({ id: own.id, way, to });
                  void change(() => library.orderOwnGems(moved(ids, at, to)));
                }}
                onEdit={() => setEditing(own.gem)}
                onRemove={() => void remove(own)}
              />
            )}
          </li>
        ))}
      </ol>
      <button type="button" class="button" ref={write} onClick={() => setEditing('new')}>
        {words('writeGem')}
      </button>
      {editing === 'new' && (
        <WriteGem
          gem={null}
          save={async (text) => {
            const kept = await change(() => ownGems(async () => library, words).save(text, {}));
            if (kept) close();
            return kept;
          }}
          onCancel={close}
        />
      )}
      {gems.length > 0 && (
        <section class="share" aria-labelledby="share">
          <h2 class="setting__name" id="share">
            {words('shareOwn')}
          </h2>
          <p class="hint">{words('shareOwnHint')}</p>
          <OwnPackForm
            pack={pack}
            onChange={({ title, author }) =>
              void change(async () => {
                if (title !== undefined) await library.changeOwnPack({ title });
                if (author !== undefined) await rename(author, pack.author);
              })
            }
          />
          <div class="step-actions">
            <button type="button" class="button" onClick={() => share('pack')}>
              {words('savePackFile')}
            </button>
            <button type="button" class="button" onClick={() => share('letterboxd')}>
              {words('saveLetterboxdCsv')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
