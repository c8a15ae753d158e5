/** The sites that this build can read, and which of them an address belongs to. */
import sites from 'virtual:sites';
import { MatchPattern } from 'wxt/utils/match-patterns';
import type { KnownSite } from '../sites/site.ts';

// Type-aware linting cannot see into a virtual module.
export const KNOWN_SITES = sites as KnownSite[];

/** @returns the site of an address, null for any other page of the web and for none. */
export function siteAt(address: string | undefined): KnownSite | null {
  if (!address || !URL.canParse(address)) return null;
  const includes = (pattern: string) => new MatchPattern(pattern).includes(address);
  return KNOWN_SITES.find(({ matches }) => matches.some(includes)) ?? null;
}
