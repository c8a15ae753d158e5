import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/pack-library.ts';
import { ListNews } from '../ListNews.tsx';
import { useMoves } from '../use-moves.ts';
import { PackRow } from './PackRow.tsx';
import { sharePack, type ShareAs } from './share.ts';
import type { Packs } from './use-packs.ts';

interface PackListProps {
  library: Library;
  packs: Packs;
}

/** The packs of the library in their order: of those that review one film, the first comes first. */
export function PackList({ library, packs: { now: all, failed, change } }: PackListProps) {
  const words = useWords();
  const [removed, setRemoved] = useState<ListedPack | null>(null);
  const [notSaved, setNotSaved] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const moves = useMoves(
    (all ?? []).map(({ info }) => info.id),
    (id) => all?.find(({ info }) => info.id === id)?.info.title ?? '',
  );
  if (!all) return failed ? <p role="alert">{words('packsFailed')}</p> : null;

  async function remove(pack: ListedPack): Promise<void> {
    if (await change(() => library.removePack(pack.info.id))) setRemoved(pack);
  }

  async function restore({ info }: ListedPack): Promise<void> {
    if (!(await change(() => library.restorePack(info.id)))) return;
    setRemoved(null);
    list.current?.querySelector<HTMLElement>(`[data-pack="${info.id}"] input`)?.focus();
  }

  async function share(pack: ListedPack, as: ShareAs): Promise<void> {
    await sharePack(library, pack.info.id, as).then(
      () => setNotSaved(false),
      () => setNotSaved(true),
    );
  }

  return (
    <>
      <ListNews
        told={moves.said}
        removed={
          removed && {
            text: words('packRemoved', removed.info.title),
            onUndo: () => void restore(removed),
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
                onShare={(as) => void share(pack, as)}
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
