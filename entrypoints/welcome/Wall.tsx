import { Poster } from '../../components/Poster.tsx';
import { useWords } from '../../components/words.ts';
import { LATE_SHOWS, POSTERS, type Screening } from './screenings.ts';

/** Hues of the posters' artwork, in degrees: neighbours differ, none is garish. */
const HUES = [205, 38, 150, 352, 262, 18];

/** Language of the titles. */
const TITLES = 'en';

/** A film week that never was: something to hover at once. */
export function Wall() {
  const words = useWords();
  return (
    <section class="wall" aria-labelledby="film-week">
      <h2 id="film-week">{words('filmWeek')}</h2>
      <p class="wall__hint">{words('filmWeekHint')}</p>
      <ul class="posters">
        {POSTERS.map((screening, index) => (
          <li key={screening.time} id={anchorOf(screening)}>
            <a
              href={`#${anchorOf(screening)}`}
              class="poster"
              lang={TITLES}
              {...evidence(screening)}
            >
              <Poster
                title={screening.title}
                director={screening.director}
                year={screening.year}
                hue={HUES[index % HUES.length] ?? 0}
              />
            </a>
            <time>{screening.time}</time>
          </li>
        ))}
      </ul>
      <h3>{words('tomorrowLate')}</h3>
      <ul class="list">
        {LATE_SHOWS.map((screening) => (
          <li key={screening.time} id={anchorOf(screening)}>
            <time>{screening.time}</time>
            <span lang={TITLES}>
              <a href={`#${anchorOf(screening)}`} {...evidence(screening)}>
                {screening.title}
              </a>
              {screening.year ? ` (${screening.year})` : ''}
            </span>
            <span class="director" lang={TITLES}>
              {screening.director}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What own-site.ts reads. */
function evidence({ title, year, director, imdb, isSubject }: Screening) {
  return {
    'data-screening': title,
    'data-year': year,
    'data-director': director,
    'data-imdb': imdb,
    ...(isSubject ? { 'data-subject': '' } : {}),
  };
}

function anchorOf({ title, year }: Screening): string {
  return `${title} ${year ?? ''}`
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}
