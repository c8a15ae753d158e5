import { useEffect, useMemo, useState } from 'preact/hooks';
import { plural, useWords, type Words } from '../../../components/words.ts';
import { writeAddress } from '../address.ts';
import { Part } from '../Part.tsx';
import type { SectionProps } from '../sections.ts';
import { BarChart, type ChartBar } from './BarChart.tsx';
import { BarTable } from './BarTable.tsx';
import { type Bar, sum, tallier, type Tally } from './tally.ts';

/** More bars than these tell no more; the rest stand in the table. */
const MOST_COUNTRIES = 12;

/** A picture of the library: its films by decade and by country, seen and not. */
export function OverviewSection({ library }: SectionProps) {
  const words = useWords();
  const [tally, setTally] = useState<Tally | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const counting = tallier();
    library.eachGems(counting.take, { signal }).then(
      () => setTally(counting.tally()),
      () => {
        if (!signal.aborted) setFailed(true);
      },
    );
    return () => leaving.abort();
  }, [library]);
  const decades = useMemo(() => (tally ? decadeBars(words, tally.decades) : []), [words, tally]);
  const countries = useMemo(
    () => (tally ? countryBars(words, tally.countries) : []),
    [words, tally],
  );

  if (failed) return <p role="alert">{words('overviewFailed')}</p>;
  if (!tally) return null;
  if (tally.films === 0) return <p class="empty">{words('overviewEmpty')}</p>;
  return (
    <>
      <p>{plural(words, 'overviewSeen', tally.films, tally.seen)}</p>
      <ul class="legend" aria-hidden="true">
        <li class="legend__seen">{words('seen')}</li>
        <li class="legend__rest">{words('notSeenYet')}</li>
      </ul>
      <Part title={words('byDecade')}>
        <BarChart bars={decades} lying={false} label={words('byDecade')} />
        <BarTable bars={decades} head={words('decade')} />
      </Part>
      {countries.length > 0 && (
        <Part title={words('byCountry')}>
          <BarChart bars={countries.slice(0, MOST_COUNTRIES)} lying label={words('byCountry')} />
          <BarTable bars={countries} head={words('country')} />
        </Part>
      )}
    </>
  );
}

function decadeBars(words: Words, bars: Bar[]): ChartBar[] {
  return bars.map((bar) =>
    chartBar(words, bar, { name: words('decadeName', bar.key), filter: 'decade' }),
  );
}

function countryBars(words: Words, bars: Bar[]): ChartBar[] {
  const names = new Intl.DisplayNames(words('language'), { type: 'region' });
  return bars.map((bar) =>
    chartBar(words, bar, { name: names.of(bar.key) ?? bar.key, filter: 'country' }),
  );
}

function chartBar(
  words: Words,
  bar: Bar,
  { name, filter }: { name: string; filter: 'decade' | 'country' },
): ChartBar {
  const query = new URLSearchParams({ [filter]: bar.key });
  return {
    ...bar,
    name,
    href: writeAddress({ section: 'gems', path: [], query }),
    label: `${name}: ${plural(words, 'overviewSeen', sum(bar), bar.seen)}`,
  };
}
