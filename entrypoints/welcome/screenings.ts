/**
 * The programme of a festival that never was: gems, their namesakes, a film that leads to one, and
 * films that are no gems. Titles, years, directors and numbers are those of the packs' sources.
 */
export interface Screening {
  title: string;
  year?: number;
  director?: string;
  /** IMDb title id: a lead is only drawn where it is certain. */
  imdb?: string;
  /** Stands for the film of a whole page, where leads are drawn. */
  isSubject?: true;
  /** 24-hour clock. */
  time: string;
}

/** Shown as posters, which are drawn in type. */
export const POSTERS: Screening[] = [
  { title: 'April Snow', year: 2005, director: 'Hur Jin-ho', time: '18:00' },
  { title: 'Sunflower', year: 1970, director: 'Vittorio De Sica', time: '18:30' },
  { title: 'Paju', year: 2009, director: 'Park Chan-ok', time: '20:15' },
  {
    title: 'In the Mood for Love',
    year: 2000,
    director: 'Wong Kar-wai',
    imdb: 'tt0118694',
    isSubject: true,
    time: '20:30',
  },
  { title: 'Sorum', year: 2001, director: 'Yoon Jong-chan', time: '22:00' },
  { title: 'Possessed', year: 1947, director: 'Curtis Bernhardt', time: '22:15' },
];

/** Shown as a list of links. */
export const LATE_SHOWS: Screening[] = [
  { title: 'Sunflower', year: 2006, director: 'Kang Seok-beom', time: '21:30' },
  { title: 'Sunflower', time: '22:00' },
  { title: 'Why Has Bodhi-Dharma Left for the East?', year: 1989, time: '22:30' },
  { title: 'Burning', year: 2018, time: '23:00' },
  { title: 'Wedding Dress', time: '23:15' },
  { title: 'Daytime Drinking', year: 2008, director: 'Noh Young-seok', time: '23:45' },
];
