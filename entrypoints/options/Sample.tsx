import { useEffect, useId, useState } from 'preact/hooks';
import { Poster } from '../../components/Poster.tsx';
import { useWords } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import { type SampleFilm, sampleFilm } from './sample-film.ts';

/** Of the sample's artwork, in degrees. */
const HUE = 205;

/** A poster and a title to try the settings on: the spotter of this page marks them as any. */
export function Sample({ library }: { library: Library }) {
  const words = useWords();
  const id = useId();
  const [film, setFilm] = useState<SampleFilm | null>(null);
  useEffect(() => {
    sampleFilm(library).then(setFilm, () => setFilm(null));
  }, [library]);
  if (!film) return null;

  const { title, director, year, lang } = film;
  const evidence = { 'data-screening': title, 'data-director': director, 'data-year': year, lang };
  const [before, after] = words('sampleWords', '\n').split('\n');
  return (
    <section class="sample" aria-labelledby={id}>
      <h2 class="setting__name" id={id}>
        {words('sample')}
      </h2>
      <button type="button" class="poster" {...evidence}>
        <Poster title={title} director={director} year={year} hue={HUE} />
      </button>
      <p>
        {before}
        <button type="button" class="sample__title" {...evidence}>
          {title}
        </button>
        {after}
      </p>
      <p class="hint">{words('sampleHint')}</p>
    </section>
  );
}
