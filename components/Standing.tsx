import { useWords } from './words.ts';

/** What the site itself shows the signed-in user of the film. */
export interface StandingProps {
  /** The site's name. */
  site: string;
  watched?: boolean;
  inWatchlist?: boolean;
}

/** Says what the user did with the film on the site; what is not known is not said. */
export function Standing({ site, watched, inWatchlist }: StandingProps) {
  const words = useWords();
  if (!watched && !inWatchlist) return null;
  return (
    <ul class="standing">
      {watched && <li>{words('watchedOnSite', site)}</li>}
      {inWatchlist && <li>{words('inWatchlistOnSite', site)}</li>}
    </ul>
  );
}
