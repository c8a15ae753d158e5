/**
 * Answers the messages of web pages and of our own pages. Nothing a web page says is believed beyond
 * its schema: it may ask about mentions, change what the user says of gems that exist, and set its own
 * badge; where its site is off, it may say no more of gems than that it shows none.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import {
  type Answers,
  type AnswersToOurPages,
  type FindAnswer,
  type Found,
  type FromOurPages,
  type FromPage,
  parseFromOurPages,
  parseFromPage,
} from '../../messages.ts';
import { showCount } from './badge.ts';
import { injectCard } from './card-injection.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { lookHere } from '../../tabs/look-here.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';
import { drawMarkers } from '../../tabs/marker-style.ts';
import type { Settings } from '../../settings.ts';
import type { KnownSite } from '../../sites/site.ts';
import { answerScout, callScoutFor, callSpotterIn } from './scouting.ts';
import { rememberSightings } from './sightings.ts';
import { isOff } from './sites-off.ts';
import { speakerOf } from './speaker.ts';
import type { Sync } from './sync.ts';

type Find = Extract<FromPage, { type: 'find' }>;

/** What changes what is the user's own. */
const CHANGES: ReadonlySet<FromPage['type']> = new Set(['mark', 'note', 'correct']);

/** Sites that named films since this worker was started, whose silences are forgotten already. */
const spoken = new Set<string>();

type AllAnswers = Answers & AnswersToOurPages;

/** What answering needs. */
export interface Background {
  /** Called for each message, since the worker may have been stopped in between. */
  openLibrary(): Promise<Library>;
  sync: Sync;
}

/**
 * @param message anything; what is no message of ours is answered with null.
 */
export async function answer(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  { openLibrary, sync }: Background,
): Promise<AllAnswers[keyof AllAnswers]> {
  const speaker = speakerOf(sender);
  if (!speaker) return null;
  const own = speaker === 'our-page' ? parseFromOurPages(message) : null;
  if (own) return answerOurs(own, { openLibrary, sync });
  const asked = parseFromPage(message);
  if (!asked) return null;
  if (
    CHANGES.has(asked.type) &&
    (await isOff(await (await openLibrary()).settings(), sender.url))
  ) {
    return null;
  }
  switch (asked.type) {
    case 'find':
      return find(asked, sender, await openLibrary());
    case 'call-scout':
      return callScoutFor(sender);
    case 'scout': {
      const library = await openLibrary();
      return answerScout(asked.facts, sender, library, (site) => namedFilms(library, site));
    }
    case 'mark': {
      const { pack, gem, mark, on } = asked;
      const library = await openLibrary();
      const marks = await library.mark({ pack, gem }, mark, on);
      void tellSpotters({ type: 'marked', pack, gem, marks });
      sync.soon();
      return marks;
    }
    case 'note': {
      const { pack, gem, text, over } = asked;
      const library = await openLibrary();
      const state = await library.note({ pack, gem }, text, over);
      void tellSpotters({ type: 'noted', pack, gem, note: state.note ?? '' });
      return state;
    }
    case 'correct': {
      const { pack, gem, ...remark } = asked;
      const library = await openLibrary();
      await library.correct({ pack, gem }, remark);
      void tellSpotters({ type: 'ask-again' });
      return { corrected: asked.on };
    }
    case 'count':
      await showCount(sender, asked.gems);
      return null;
    case 'wake':
      return null;
    case 'silent': {
      const site = siteAt(sender.url);
      // A private window leaves no trace that the user did not ask for, not even a number.
      if (site && !sender.tab?.incognito) {
        spoken.delete(site.id);
        await (await openLibrary()).countSilence(site.id);
      }
      return null;
    }
  }
}

async function answerOurs(
  own: FromOurPages,
  { openLibrary, sync }: Background,
): Promise<AnswersToOurPages[keyof AnswersToOurPages]> {
  switch (own.type) {
    case 'look-here':
      return lookHere(own.tabId);
    case 'call-spotter':
      return callSpotterIn(await browser.tabs.get(own.tabId), await openLibrary());
    case 'sync':
      return sync.now();
    case 'shared-changed':
      sync.soon();
      return null;
  }
}

async function find(
  asked: Find,
  sender: Browser.runtime.MessageSender,
  library: Library,
): Promise<FindAnswer> {
  const reading = library.settings();
  if (await isOff(reading, sender.url)) return 'site-off';
  const settings = await reading;
  const found = await library.find(asked.mentions, leading(asked, settings));
  namedFilms(library, siteAt(sender.url));
  // Nobody waits for this; what is not kept today is met again.
  rememberSightings(sender, found, asked.links ?? [], library).catch(() => {});
  // The card goes first, so that it is in the page before there is anything to hover.
  if (!asked.hasCard && hasMatch(found)) {
    await Promise.all([injectCard(sender), drawMarkers(sender, settings.marker)]);
  }
  const { openDelayMs, theme, threshold } = settings;
  return { ...found, settings: { openDelayMs, theme, threshold } };
}

/** A site that names films has not changed: what was counted against it goes, once a worker's life. */
function namedFilms(library: Library, site: KnownSite | null): void {
  if (!site || spoken.has(site.id)) return;
  spoken.add(site.id);
  library.endSilence(site.id).catch(() => spoken.delete(site.id));
}

/** Which mentions' films may lead to gems, by what the user wants. */
function leading({ mentions, subjects }: Find, { leads }: Settings): number[] {
  if (leads === 'everywhere') return mentions.map((_, index) => index);
  return leads === 'film-pages' ? subjects : [];
}

function hasMatch({ matches, leads }: Found): boolean {
  return (
    leads.length > 0 || matches.some((match) => match !== null && match.confidence !== 'possible')
  );
}
