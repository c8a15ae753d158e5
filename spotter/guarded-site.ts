/**
 * A site whose reader may fail. Readers go by what a page usually looks like; one that is made so that
 * they trip is a page that names no film.
 */
import type { Site } from '../sites/site.ts';
import { isPlain } from './plain-element.ts';

/** @returns the site, with readers that never throw. */
export function guarded(site: Site): Site {
  const { standing, audience } = site;
  return {
    ...site,
    read(element) {
      const found = quietly(() => site.read(element), null);
      return found && isPlain(found.element) ? found : null;
    },
    ...(standing && { standing: (element) => quietly(() => standing(element), {}) }),
    ...(audience && { audience: (page) => quietly(() => audience(page), null) }),
  };
}

function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
