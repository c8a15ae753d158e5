import type { Words } from '../../components/words.ts';
import { artwork } from './artwork.ts';
import { LATE_SHOWS, POSTERS, type Screening } from './screenings.ts';

/** Hues of the posters' artwork, in degrees: neighbours differ, none is garish. */
const HUES = [205, 38, 150, 352, 262, 18];

/** The page that `npm start` opens: something to hover at once. */
export function Programme({ words }: { words: Words }) {
  return (
    <>
      <header>
        <h1>{words('programmeTitle')}</h1>
        <p>{words('programmeHint')}</p>
      </header>
      <section aria-labelledby="tonight">
        <h2 id="tonight">{words('programmeTonight')}</h2>
        <ul class="posters">
          {POSTERS.map((screening, index) => (
            <li key={nameOf(screening)}>
              <a href={`#${anchorOf(screening)}`} class="poster" {...evidence(screening)}>
                <img src={artwork(screening.title, HUES[index % HUES.length] ?? 0)} alt="" />
                <span class="poster-title">{screening.title}</span>
                <span class="poster-director">{screening.director}</span>
                <span class="poster-year">{screening.year}</span>
              </a>
              <time>{screening.time}</time>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tomorrow">
        <h2 id="tomorrow">{words('programmeTomorrow')}</h2>
        <ul class="list">
          {LATE_SHOWS.map((screening) => (
            <li key={nameOf(screening)}>
              <time>{screening.time}</time>
              <span>
                <a href={`#${anchorOf(screening)}`} {...evidence(screening)}>
                  {screening.title}
                </a>
                {screening.year ? ` (${screening.year})` : ''}
              </span>
              <span class="director">{screening.director}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function evidence({ title, year, director }: Screening) {
  return { 'data-screening': title, 'data-year': year, 'data-director': director };
}

function nameOf({ title, year, time }: Screening): string {
  return `${title} ${year ?? ''} ${time}`;
}

function anchorOf({ title, year }: Screening): string {
  return `${title} ${year ?? ''}`
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}
