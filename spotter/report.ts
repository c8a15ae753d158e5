/** What a page says as a whole, whenever it is asked for. */
import type { PageReport } from '../messages.ts';
import type { FoundMention, Site } from '../sites/site.ts';
import type { GemsOnPage } from './gems-on-page.ts';
import { expectsFilms } from './silence.ts';
import { subjectOf } from './subject.ts';

export function readWholePage(page: Document, site: Site): FoundMention[] {
  return [...page.querySelectorAll(site.selector)].flatMap((element) => site.read(element) ?? []);
}

/** @returns what the popup is told of the page. */
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
