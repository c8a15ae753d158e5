/** How a site's file hands its site to the spotter. */
import { enter } from '../../spotter/room.ts';
import type { Site } from '../site.ts';

/** Declares a site. The result is also the script that hands the site to the spotter. */
export function defineSite(site: Site): Site & { main(): void } {
  return { ...site, main: () => enter('site', site) };
}
