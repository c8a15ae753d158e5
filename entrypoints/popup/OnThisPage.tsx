import { useEffect, useState } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { useWords } from '../../components/words.ts';
import type { GemHere } from '../../messages.ts';
import type { ActivePage } from './active-page.ts';

interface OnThisPageProps {
  page: ActivePage;
  close(): void;
}

/** The gems that the page in the active tab names; each leads to its place there. */
export function OnThisPage({ page, close }: OnThisPageProps) {
  const words = useWords();
  const [gems, setGems] = useState<GemHere[] | 'looking' | 'not-read'>('looking');
  useEffect(() => {
    page.gems().then(
      (found) => setGems(found ?? 'not-read'),
      () => setGems('not-read'),
    );
  }, [page]);

  async function show({ entry }: GemHere): Promise<void> {
    await page.show({ pack: entry.pack.id, gem: entry.gem.id });
    close();
  }

  return (
    <section aria-labelledby="on-this-page">
      <h2 class="section-title" id="on-this-page">
        {words('onThisPage')}
      </h2>
      <div aria-live="polite">
        {gems === 'looking' && <p class="empty">{words('lookingHere')}</p>}
        {gems === 'not-read' && <p class="empty">{words('siteNotRead')}</p>}
        {Array.isArray(gems) && gems.length === 0 && <p class="empty">{words('noneHere')}</p>}
      </div>
      {Array.isArray(gems) && (
        <>
          <GemButtons gems={gems.filter(isSure)} onShow={(gem) => void show(gem)} />
          {!gems.every(isSure) && (
            <>
              <h3 class="subsection-title">{words('perhaps')}</h3>
              <GemButtons
                gems={gems.filter((gem) => !isSure(gem))}
                onShow={(gem) => void show(gem)}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

function isSure(gem: GemHere): boolean {
  return gem.confidence !== 'possible';
}

function GemButtons({ gems, onShow }: { gems: GemHere[]; onShow(gem: GemHere): void }) {
  const words = useWords();
  if (gems.length === 0) return null;
  return (
    <ul class="gems">
      {gems.map((gem) => (
        <li key={`${gem.entry.pack.id}/${gem.entry.gem.id}`}>
          <button
            type="button"
            class="gem-row gem-row--goes"
            title={words('showOnPage')}
            onClick={() => onShow(gem)}
          >
            <FilmLine entry={gem.entry} />
          </button>
        </li>
      ))}
    </ul>
  );
}
