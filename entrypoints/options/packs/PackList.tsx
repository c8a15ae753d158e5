import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/installed/pack-library.ts';
import { ListNews } from '../ListNews.tsx';
import { useMoves } from '../use-moves.ts';
import { PackRow } from './PackRow.tsx';
import { useWork } from '../../extension-page/use-work.ts';
import { sharePack, type ShareAs } from './share.ts';
import type { Packs } from './use-packs.ts';

interface PackListProps {
  library: Library;
  packs: Packs;
}

/** The packs of the library in their order: of those that review one film, the first comes first. */
export function PackList({ library, packs: { now: all, failed, change } }: PackListProps) {
  const words = useWords();
  const [removed, setRemoved] = useState<{ pack: ListedPack; comesBack: boolean } | null>(null);
  const [notSaved, setNotSaved] = useState(false);
  const [sharing, setSharing] = useState<string | null>(null);
  const { running, run } = useWork();
  const list = useRef<HTMLOListElement>(null);
  const moves = useMoves(
    (all ?? []).map(({ info }) => info.id),
    (id) => all?.find(({ info }) => info.id === id)?.info.title ?? '',
  );
  if (!all) return failed ? <p role="alert">{words('packsFailed')}</p> : null;

  async function remove(pack: ListedPack): Promise<void> {
    let comesBack = false;
    const done = await change(async () => {
      comesBack = await library.removePack(pack.info.id);
    });
    if (done) setRemoved({ pack, comesBack });
  }

  async function restore({ info }: ListedPack): Promise<void> {
    if (!(await change(() => library.restorePack(info.id)))) return;
    setRemoved(null);
    focusOn(info.id);
  }

  /** The pack stays, without what was pressed. */
  async function unsubscribe(id: string, url: string): Promise<void> {
    if (await change(() => library.unsubscribe(url))) focusOn(id);
  }

  function focusOn(id: string): void {
    list.current?.querySelector<HTMLElement>(`[data-pack="${id}"] input`)?.focus();
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
      <ListNews
        told={moves.said}
        removed={
          removed && {
            what: removed,
            text: words('packRemoved', removed.pack.info.title),
            onUndo: removed.comesBack ? () => void restore(removed.pack) : null,
          }
        }
        problem={failed ? 'saveFailed' : notSaved ? 'fileFailed' : null}
      />
      <ol class="packs" ref={list}>
        {all.map((pack, at) => {
          const { id } = pack.info;
          return (
            <li key={id} class="pack" data-pack={id} data-on={pack.enabled}>
              <PackRow
                pack={pack}
                at={at}
                count={all.length}
                onTurn={(on) => void change(() => library.turnPack(id, on))}
                onMove={(to) => {
                  const order = moves.move(id, to);
                  void change(() => library.orderPacks(order));
                }}
                saving={sharing === id ? running : null}
                onShare={(as, button) => void share(id, as, button)}
                onRemove={() => void remove(pack)}
                onCheck={async (url) => {
                  await change(() => library.checkSubscription(url));
                }}
                onUnsubscribe={(url) => void unsubscribe(id, url)}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
