/** How an extension page looks by the user's settings. */
import type { Settings } from '../../settings.ts';

/** The link in a page's head that lays the clear marker over the quiet one. */
const CLEAR_MARKER = 'link[href="/marker-clear.css"]';

/** Draws the page in the theme that the user chose. */
export function wearTheme(page: Document, { theme }: Pick<Settings, 'theme'>): void {
  page.documentElement.dataset['theme'] = theme;
}

/** Draws the markers of the page as the user wants them: style sheets cannot be injected into it. */
export function wearMarkers(page: Document, { marker }: Pick<Settings, 'marker'>): void {
  const link = page.querySelector<HTMLLinkElement>(CLEAR_MARKER);
  if (link) link.media = marker === 'clear' ? 'all' : 'not all';
}
