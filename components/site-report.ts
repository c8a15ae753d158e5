/**
 * What somebody may copy and send to us when a site does not work: counts, and nothing of what they
 * look at. No titles, no addresses.
 */
export interface SiteFigures {
  /** The site's name, and its id. */
  name: string;
  id: string;
  /** Of the extension. */
  version: string;
  /** How many titles were read on the page that is open. */
  mentions: number;
  /** How many gems it names. */
  gems: number;
  /** Whether a page at that address should name films; false also where addresses do not tell. */
  expectsFilms: boolean;
  /** How many pages of the site should have named films and named none, since one last did. */
  silences: number;
}

/** @returns a few lines of English, for the people who write site readers. */
export function siteReport(figures: SiteFigures): string {
  const { name, id, version, mentions, gems, expectsFilms, silences } = figures;
  return [
    `Underseen ${version} on ${name} (${id})`,
    `Titles read on this page: ${mentions}`,
    `Gems among them: ${gems}`,
    `Films expected on such a page: ${expectsFilms ? 'yes' : 'not known'}`,
    `Pages that should have named films and did not, one after another: ${silences}`,
  ].join('\n');
}
