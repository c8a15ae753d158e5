/** What the page says as a whole, read anew for whoever asks: the popup, and the watch for silence. */
import type { PageReport } from '../messages.ts';
import type { FoundMention, Site } from '../sites/site.ts';
import type { GemsOnPage } from './gems-on-page.ts';
import { expectsFilms } from './silence.ts';
import { subjectOf } from './subject.ts';

/** Every mention of the page, in the page's own order. */
export function readWholePage(page: Document, site: Site): FoundMention[] {
  return [...page.querySelectorAll(site.selector)].flatMap((element) => site.read(element) ?? []);
}

export function reportOf(page: Document, site: Site, gems: GemsOnPage): PageReport {
  const all = readWholePage(page, site);
  const isFilmPage = all.some(({ isSubject }) => isSubject);
  return {
    site: site.name,
    gems: gems.all(),
    mentions: all.length,
    expectsFilms: expectsFilms(site, page),
    isFilmPage,
    subject: subjectOf(all),
    gem: gems.subject(),
    seenBy: isFilmPage ? (site.audience?.(page) ?? null) : null,
  };
}
