import { MatchPattern } from 'wxt/utils/match-patterns';
import type { KnownSite } from '../../sites/site.ts';
import { KNOWN_SITES } from '../../tabs/known-sites.ts';
import { registerGranted } from '../../tabs/registration.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';
import { reachOpenTabs } from './open-tabs.ts';

/**
 * Sites came or went: their scripts follow, in open tabs as well.
 * @param added the patterns of the addresses that came, as the browser tells them
 */
export async function followPermissions(added: string[] = []): Promise<void> {
  await reachOpenTabs([...(await registerGranted()), ...declaredAmong(added)]);
  // In tabs of a site that went, spotters fall silent when they are told that it is off.
  await tellSpotters({ type: 'ask-again' });
}

/** The manifest has their scripts come as a page loads, and not to pages that the browser kept from us then. */
function declaredAmong(added: string[]): KnownSite[] {
  return KNOWN_SITES.filter(
    ({ declared, matches }) =>
      declared && matches.some((match) => added.some((pattern) => covers(pattern, match))),
  );
}

/** Whether a pattern, of whatever the browser may let us reach, has the addresses of one of ours. */
function covers(pattern: string, match: string): boolean {
  try {
    return new MatchPattern(pattern).includes(match.replace('*', ''));
  } catch {
    return false;
  }
}
