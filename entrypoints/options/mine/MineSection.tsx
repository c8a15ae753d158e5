import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { held } from '../../../components/held.ts';
import { useWords } from '../../../components/words.ts';
import type { OwnGem } from '../../../library/installed/pack-library.ts';
import { ownGems, type Saved } from '../../extension-page/own-gems.ts';
import { sharePack, type ShareAs } from '../packs/share.ts';
import { ListNews } from '../ListNews.tsx';
import type { SectionProps } from '../sections.ts';
import { useChanging } from '../use-changing.ts';
import { useMoves } from '../use-moves.ts';
import { draftsFor, NEW } from './drafts.ts';
import { OwnGemRow } from './OwnGemRow.tsx';
import { OwnPackForm } from './OwnPackForm.tsx';
import { WriteGem } from './WriteGem.tsx';

/** The gems that the user wrote: to write, change, put in order, take away and share. */
export function MineSection({ library }: SectionProps) {
  const words = useWords();
  const { now, failed, change } = useChanging(
    useCallback(
      async () => ({ gems: await library.ownGems(), pack: await library.ownPack() }),
      [library],
    ),
  );
  const drafts = draftsFor(library);
  /** The id of the gem whose form is open. */
  const [editing, setEditing] = useState<string | null>(null);
  const [latest] = useState(() => held(editing));
  /** The one whose form was closed last; an object of its own each time. */
  const [closed, setClosed] = useState<{ id: string } | null>(null);
  const [removed, setRemoved] = useState<OwnGem | null>(null);
  const [notSaved, setNotSaved] = useState(false);
  const write = useRef<HTMLButtonElement>(null);
  /** Of the form of a new gem. */
  const heading = useRef<HTMLHeadingElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form went; the focus goes to what opened it.
    if (closed) (edit.current ?? write.current)?.focus();
  }, [closed]);
  const moves = useMoves(
    (now?.gems ?? []).map(({ id }) => id),
    (id) => now?.gems.find((own) => own.id === id)?.gem.film.title ?? '',
  );
  if (!now) return failed ? <p role="alert">{words('gemsFailed')}</p> : null;
  const { gems, pack } = now;

  function open(id: string | null): void {
    latest.set(id);
    setEditing(id);
  }

  /** Of a gem that was saved, or is not to be; the form of another may be open by then. */
  function close(id: string): void {
    drafts.delete(id);
    if (latest.get() !== id) return;
    open(null);
    setClosed({ id });
  }

  function form(id: string, own: OwnGem | null) {
    return (
      <WriteGem
        gem={own?.gem ?? null}
        draft={drafts.get(id)}
        onDraft={(draft) => drafts.set(id, draft)}
        save={async (saving) => {
          let saved: Saved | null = null;
          await change(async () => {
            saved = await ownGems(async () => library, words).save(saving);
          });
          return saved;
        }}
        onSaved={() => close(id)}
        onCancel={() => close(id)}
      />
    );
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
    (write.current ?? heading.current)?.focus();
  }

  function share(as: ShareAs): void {
    sharePack(library, pack.id, as).then(
      () => setNotSaved(false),
      () => setNotSaved(true),
    );
  }

  return (
    <div class="mine">
      <p class="hint">{words('mineHint')}</p>
      <ListNews
        told={moves.said}
        removed={
          removed && {
            what: removed,
            text: words('ownGemRemoved', removed.gem.film.title),
            onUndo: () => void restore(removed),
          }
        }
        problem={failed ? 'saveFailed' : notSaved ? 'fileFailed' : null}
      />
      {gems.length === 0 && <p class="empty">{words('noOwnGems')}</p>}
      <ol class="own-gems">
        {gems.map((own, at) => (
          <li key={own.id}>
            {editing === own.id ? (
              form(own.id, own)
            ) : (
              <OwnGemRow
                own={own}
                at={at}
                count={gems.length}
                editRef={closed?.id === own.id ? edit : null}
                onMove={(to) => {
                  const order = moves.move(own.id, to);
                  void change(() => library.orderOwnGems(order));
                }}
                onEdit={() => open(own.id)}
                onRemove={() => void remove(own)}
              />
            )}
          </li>
        ))}
      </ol>
      {editing === NEW ? (
        <section aria-labelledby="write">
          <h2 class="setting__name write__title" id="write" ref={heading} tabIndex={-1}>
            {words('writeGem')}
          </h2>
          {form(NEW, null)}
        </section>
      ) : (
        <button type="button" class="button" ref={write} onClick={() => open(NEW)}>
          {words('writeGem')}
        </button>
      )}
      {gems.length > 0 && (
        <section class="share" aria-labelledby="share">
          <h2 class="setting__name" id="share">
            {words('shareOwn')}
          </h2>
          <p class="hint">{words('shareOwnHint')}</p>
          <OwnPackForm
            pack={pack}
            onChange={(changes) => void change(() => library.changeOwnPack(changes))}
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
