/**
 * Answers the messages of web pages and of our own pages. Nothing a web page says is believed beyond
 * its schema: it may ask about mentions, change marks of gems that exist, and set its own badge.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import {
  type Answers,
  type AnswersToOurPages,
  type Found,
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
import { answerScout, callSpotterIn } from './scouting.ts';
import { isOff } from './sites-off.ts';

type Find = Extract<FromPage, { type: 'find' }>;

/**
 * @param message anything; what is no message of ours is answered with null.
 * @param openLibrary called for each message, since the worker may have been stopped in between.
 */
export async function answer(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  openLibrary: () => Promise<Library>,
): Promise<Answers[keyof Answers] | AnswersToOurPages[keyof AnswersToOurPages]> {
  if (sender.id !== browser.runtime.id) return null;
  const own = isOurPage(sender) ? parseFromOurPages(message) : null;
  if (own?.type === 'look-here') return lookHere(own.tabId);
  if (own) return callSpotterIn(await browser.tabs.get(own.tabId), await openLibrary());
  const asked = parseFromPage(message);
  if (!asked) return null;
  switch (asked.type) {
    case 'find': {
      const library = await openLibrary();
      const settings = await library.settings();
      if (await isOff(settings, sender.url)) return 'site-off';
      const found = await library.find(asked.mentions, leading(asked, settings));
      // The card goes first, so that it is in the page before there is anything to hover.
      if (!asked.hasCard && hasMatch(found)) {
        await Promise.all([injectCard(sender), drawMarkers(sender, settings.marker)]);
      }
      const { openDelayMs, theme, threshold } = settings;
      return { ...found, settings: { openDelayMs, theme, threshold } };
    }
    case 'scout':
      return answerScout(asked.films, sender, await openLibrary());
    case 'mark': {
      const { pack, gem, mark, on } = asked;
      const library = await openLibrary();
      const marks = await library.mark({ pack, gem }, mark, on);
      void tellSpotters({ type: 'marked', pack, gem, marks });
      return marks;
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
    case 'silent': {
      const site = siteAt(sender.url);
      if (site && sender.frameId === 0) await (await openLibrary()).countSilence(site.id);
      return null;
    }
  }
}

function isOurPage({ url }: Browser.runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
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
