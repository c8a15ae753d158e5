/** What the manifest says of the scripts that pages of a declared site get. */
import type { Browser } from 'wxt/browser';
import type { KnownSite } from '../../sites/site.ts';
import { firstScripts, lookoutScript } from '../../tabs/site-scripts.ts';

type ContentScript = NonNullable<Browser.runtime.Manifest['content_scripts']>[number];

/** As soon as a page is read through: what is asked is under way while its pictures load. */
const READ = 'document_end';

/**
 * @param filmPages globs of the addresses of pages that nearly always name films: they get the scout
 *   before anything of them is there, which has the background start meanwhile; all other pages get the
 *   lookout, where there is one. Globs, since patterns of their own would count as further permissions.
 */
export function declaredScripts(site: KnownSite, filmPages: string[]): ContentScript[] {
  const { id, matches } = site;
  const css = ['marker.css'];
  const scripts = firstScripts(site);
  if (!site.scouted || filmPages.length === 0) return [{ matches, css, js: scripts, run_at: READ }];
  return [
    { matches, include_globs: filmPages, css, js: scripts, run_at: 'document_start' },
    { matches, exclude_globs: filmPages, css, js: [lookoutScript(id)], run_at: READ },
  ];
}
