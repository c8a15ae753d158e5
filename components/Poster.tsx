import { artwork } from './artwork.ts';

interface PosterProps {
  title: string;
  director?: string | undefined;
  year?: number | undefined;
  /** Of the artwork, in degrees. */
  hue: number;
}

/** A poster of our own making: type over artwork, for whatever element is given the class `poster`. */
export function Poster({ title, director, year, hue }: PosterProps) {
  return (
    <>
      <img src={artwork(title, hue)} alt="" />
      <span class="poster__title">{title}</span> <span class="poster__director">{director}</span>{' '}
      <span class="poster__year">{year}</span>
    </>
  );
}
