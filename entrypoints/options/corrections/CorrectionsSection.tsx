import { useEffect, useRef } from 'preact/hooks';
import { list as listed, useWords } from '../../../components/words.ts';
import { ListNews } from '../ListNews.tsx';
import type { SectionProps } from '../sections.ts';
import { filmWords } from './film-words.ts';
import { useCorrections } from './use-corrections.ts';
import { useDirectors } from './use-directors.ts';

/** Every "this is not that film", each to be taken back. */
export function CorrectionsSection({ library }: SectionProps) {
  const words = useWords();
  const { all, failed, taken, takeBack, putBack } = useCorrections(library);
  const directors = useDirectors(library, all);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!taken?.isBack) return;
    const row = [...(list.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset['key'] === taken.record.key,
    );
    row?.querySelector('button')?.focus();
  }, [taken]);

  const date = new Intl.DateTimeFormat(words('language'), { dateStyle: 'medium' });
  return (
    <>
      <p class="hint">{words('correctionsHint')}</p>
      <ListNews
        told={taken?.isBack ? words('correctionPutBack', filmWords(taken.listed.mention)) : null}
        removed={
          taken && !taken.isBack
            ? {
                what: taken,
                text: words('correctionTakenBack', filmWords(taken.listed.mention)),
                onUndo: () => void putBack(taken),
              }
            : null
        }
        problem={failed ? 'saveFailed' : null}
      />
      {all?.length === 0 && <p class="empty">{words('noCorrections')}</p>}
      {all && all.length > 0 && (
        <ul class="rows" ref={list}>
          {all.map((each) => (
            <li key={each.key} class="rows__row" data-key={each.key}>
              <span class="correction">
                <span>
                  <span class="soft">{words('correctedOn', each.site)}</span>{' '}
                  <bdi class="correction__film">{filmWords(each.mention)}</bdi>
                </span>
                <span>
                  <span class="soft">{words('isNot')}</span>{' '}
                  <bdi class="correction__film">{filmWords(each.film)}</bdi>{' '}
                  <DirectedBy names={directors.get(filmWords(each.film))} />
                </span>
                <span class="soft">{date.format(each.changed)}</span>
              </span>
              <button type="button" class="button" onClick={() => void takeBack(each)}>
                {words('takeBack')}
                <span class="visually-hidden"> ({filmWords(each.mention)})</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Two films may have one title and one year: who made the gem tells it from what the page named. */
function DirectedBy({ names }: { names: string[] | undefined }) {
  const words = useWords();
  if (!names?.length) return null;
  return <span class="soft">{words('directedBy', listed(words, names))}</span>;
}
