/**
 * The address of a place on the options page: `#gems/my-pack/april-snow?decade=1990`. The section comes
 * first, then the way to something in it, then how it is looked at. Pure.
 */

export interface Address {
  /** The id of a section; whatever stands there. */
  section: string;
  /** What follows it, taken apart at the slashes. */
  path: string[];
  query: URLSearchParams;
}

/** @param hash as in `location.hash`; nothing that stands there is believed. */
export function readAddress(hash: string): Address {
  const [way = '', ...rest] = hash.replace(/^#/, '').split('?');
  const [section = '', ...path] = way.split('/').map(decoded);
  return { section, path: path.filter(Boolean), query: new URLSearchParams(rest.join('?')) };
}

/** @returns the address as it stands in a link. */
export function writeAddress({ section, path, query }: Address): string {
  const way = [section, ...path].map((part) => encodeURIComponent(part)).join('/');
  const asked = query.toString();
  return `#${way}${asked ? `?${asked}` : ''}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone per cent sign.
    return part;
  }
}
