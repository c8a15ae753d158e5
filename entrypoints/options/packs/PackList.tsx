import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/pack-library.ts';
import { PackRow } from './PackRow.tsx';
import { useWork } from '../../extension-page/use-work.ts';
import { sharePack, type ShareAs } from './share.ts';
import { moved, type Packs } from './use-packs.ts';

interface PackListProps {
  library: Library;
  packs: Packs;
}

/** What was just moved, and which way. */
interface Move {
  id: string;
  way: 'up' | 'down';
  to: number;
}

/** The packs of the library in their order: of those that review one film, the first comes first. */
export function PackList({ library, packs: { all, failed, change } }: PackListProps) {
  const words = useWords();
  const [move, setMove] = useState<Move | null>(null);
  const [removed, setRemoved] = useState<ListedPack | null>(null);
  const [notSaved, setNotSaved] = useState(false);
  const [sharing, setSharing] = useState<string | null>(null);
  const { running, run } = useWork();
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  if (!all) return failed ? <p role="alert">{words('packsFailed')}</p> : null;
  const ids = all.map(({ info }) => info.id);
  const title = (id: string) => all.find(({ info }) => info.id === id)?.info.title ?? '';

  async function remove(pack: ListedPack): Promise<void> {
    if (await change(() => library.removePack(pack.info.id))) setRemoved(pack);
  }

  async function restore({ info }: ListedPack): Promise<void> {
    if (!(await change(() => library.restorePack(info.id)))) return;
    setRemoved(null);
    list.current?.querySelector<HTMLElement>(`[data-pack="${info.id}"] input`)?.focus();
  }

  /** One file at a time; the focus goes back to the button, since what could be cancelled is gone. */
  async function share(id: string, as: ShareAs, button: HTMLElement): Promise<void> {
    if (running) return;
    setSharing(id);
    const { kind } = await run((work) => sharePack(library, id, as, work));
    setSharing(null);
    setNotSaved(kind === 'failed');
    if (kind === 'cancelled') button.focus();
  }

  return (
    <>
      <output class="visually-hidden">
        {move && words('movedTo', title(move.id), String(move.to + 1), String(all.length))}
      </output>
      {removed && (
        <Notice
          text={words('packRemoved', removed.info.title)}
          undoRef={undo}
          onUndo={() => void restore(removed)}
        />
      )}
      {(failed || notSaved) && (
        <p class="problem" role="alert">
          {words(failed ? 'saveFailed' : 'fileFailed')}
        </p>
      )}
      <ol class="packs" ref={list}>
        {all.map((pack, at) => {
          const { id } = pack.info;
          return (
            <li key={id} class="pack" data-pack={id} data-on={pack.enabled}>
              <PackRow
                pack={pack}
                at={at}
                count={all.length}
                moved={move?.id === id ? move.way : null}
                onTurn={(on) => void change(() => library.turnPack(id, on))}
                onMove={(to, way) => {
                  setMove({ id, way, to });
                  void change(() => library.orderPacks(moved(ids, at, to)));
                }}
                saving={sharing === id ? running : null}
                onShare={(as, button) => void share(id, as, button)}
                onRemove={() => void remove(pack)}
                onCheck={async (url) => {
                  await change(() => library.checkSubscription(url));
                }}
                onUnsubscribe={(url) => void change(() => library.unsubscribe(url))}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
