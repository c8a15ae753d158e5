/** What the popup is told of the page. */
import type { PageReport } from '../messages.ts';
import type { FoundMention, Site } from '../sites/site.ts';
import type { GemsOnPage } from './gems-on-page.ts';
import { expectsFilms } from './silence.ts';
import { subjectOf } from './subject.ts';

/** @param all whatever the page names now */
export function reportOf(
  page: Document,
  site: Site,
  all: FoundMention[],
  gems: GemsOnPage,
): PageReport {
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
