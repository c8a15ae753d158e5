import { render } from 'preact';
import { LanguagesProvider } from '../../components/FilmLinks.tsx';
import { GemCard } from '../../components/GemCard.tsx';
import type { Storing } from '../../components/MarkButton.tsx';
import { direction, WordsProvider, type Words } from '../../components/words.ts';
import type { GemHere, Mark, Marks } from '../../messages.ts';
import {
  type Card,
  type CardAttendant,
  type Opening,
  type PageSays,
  referenceOf,
} from '../../spotter/card.ts';
import { type Cover, watchCover } from './cover.ts';
import { criterionOf } from './criterion.ts';
import { makeStage } from './stage.ts';
import { leavesByTab } from './tab-order.ts';

/** One gem on the open card. */
interface ShownGem {
  match: GemHere;
  storing: Storing;
  /** The user said that the title on the page is not this film. */
  corrected: boolean;
}

/** What the card shows while it is open; an object of its own for each opening. */
interface Shown {
  source: Element;
  opening: Opening;
  says: PageSays;
  gems: ShownGem[];
}

/**
 * Makes the card of one web page. Its tree is out of the page's reach: a closed root after the body,
 * in the top layer while open.
 * @param languages the user's, BCP 47, the preferred one first
 */
export function makeCard(page: Document, words: Words, languages: readonly string[]): Card {
  const stage = makeStage(page, words('language'));
  let popover: HTMLElement | null = null;
  let cover: Cover | null = null;
  let attendant: CardAttendant | null = null;
  let shown: Shown | null = null;
  let article: HTMLElement | null = null;

  function draw(): void {
    if (!shown || !popover) return;
    const { gems, says, opening } = shown;
    const cards = gems.map((gem, index) => {
      const { match, storing, corrected } = gem;
      const { entry } = match;
      const lead = match.lead === undefined ? undefined : entry.gem.leads[match.lead];
      const criterion = lead ? null : criterionOf(entry, says, opening.settings);
      return (
        <GemCard
          key={`${entry.pack.id}/${entry.gem.id}`}
          entry={entry}
          storing={storing}
          onMark={(mark, on, event) => {
            if (event.isTrusted) void setMark(gem, mark, on);
          }}
          recognition={{
            judgement: match,
            corrected,
            onCorrect(on, event) {
              if (event.isTrusted) void setCorrected(gem, on);
            },
          }}
          {...(lead ? { lead } : { standing: says })}
          {...(criterion ? { criterion } : {})}
          {...(index === 0 ? { onClose, articleRef } : {})}
        />
      );
    });
    render(
      <WordsProvider value={words}>
        <LanguagesProvider value={languages}>{cards}</LanguagesProvider>
      </WordsProvider>,
      popover,
    );
  }

  function onClose(): void {
    attendant?.dismiss();
    close();
  }

  function articleRef(element: HTMLElement | null): void {
    article = element;
  }

  /** Does what the user pressed, and shows what came of it where the card is still open. */
  async function store(
    gem: ShownGem,
    work: (spotter: CardAttendant) => Promise<Partial<ShownGem> | null>,
  ): Promise<void> {
    if (!attendant?.stillAlive() || gem.storing === 'storing') return;
    if (cover?.lies()) {
      gem.storing = 'covered';
      draw();
      comeToTop();
      return;
    }
    gem.storing = 'storing';
    draw();
    const change = await work(attendant);
    Object.assign(gem, { storing: change ? 'ready' : 'failed' }, change);
    draw();
  }

  /** What opens last lies on top. */
  function comeToTop(): void {
    const focused = stage.present().activeElement;
    popover?.hidePopover();
    show();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function show(): void {
    if (!popover || !shown) return;
    cover?.end();
    popover.showPopover({ source: shown.source as HTMLElement });
    cover = watchCover(page, popover);
  }

  function setMark(gem: ShownGem, mark: Mark, on: boolean): Promise<void> {
    return store(gem, async (spotter) => {
      const marks = await spotter.mark(referenceOf(gem.match), mark, on);
      return marks && { match: withMarks(gem.match, marks) };
    });
  }

  function setCorrected(gem: ShownGem, on: boolean): Promise<void> {
    return store(gem, async (spotter) =>
      (await spotter.correct(gem.match, on)) ? { corrected: on } : null,
    );
  }

  function open(source: Element, opening: Opening): void {
    const { matches, opener, says, settings } = opening;
    const root = stage.present();
    close();
    const gems = matches.map((match): ShownGem => ({ match, storing: 'ready', corrected: false }));
    shown = { source, opening, says, gems };
    popover = buildPopover(page, root, (backwards) => attendant?.leave(backwards));
    popover.dataset['theme'] = settings.theme;
    popover.dir = direction(words);
    draw();
    root.append(popover);
    show();
    if (opener === 'keyboard' || opener === 'command') stage.announce(announcement(words, matches));
  }

  function close(): void {
    if (!popover) return;
    cover?.end();
    cover = null;
    render(null, popover);
    popover.remove();
    popover = null;
    shown = null;
    stage.announce('');
  }

  return {
    get host() {
      return stage.host;
    },
    attend(next) {
      attendant = next;
    },
    open,
    update({ pack, gem }, marks) {
      const concerned = (shown?.gems ?? []).filter(({ match }) => {
        const named = referenceOf(match);
        return named.pack === pack && named.gem === gem;
      });
      for (const each of concerned) each.match = withMarks(each.match, marks);
      if (concerned.length > 0) draw();
    },
    tell(says) {
      if (!shown) return;
      shown.says = says;
      draw();
    },
    focus() {
      article?.focus({ focusVisible: true });
    },
    close,
    present: stage.offer,
    withdraw() {
      close();
      stage.withdraw();
    },
  };
}

/** What is said when the card opens without a pointer. */
function announcement(words: Words, [first]: GemHere[]): string {
  if (!first) return '';
  const { title } = first.entry.gem.film;
  const lead = first.lead === undefined ? undefined : first.entry.gem.leads[first.lead];
  return lead ? words('announceLead', lead.title, title) : words('announceGem', title);
}

/**
 * A new one for each opening: a popover takes its anchor only as it opens, and the browser would
 * keep one that opens again on the side where it last was, however little room is there.
 */
function buildPopover(
  page: Document,
  root: ShadowRoot,
  leave: (backwards: boolean) => void,
): HTMLElement {
  const popover = page.createElement('div');
  popover.className = 'card theme';
  popover.popover = 'manual';
  popover.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !leavesByTab(root, event)) return;
    // Forwards, the browser goes on from the film's link, which has the focus again by then.
    if (event.shiftKey) event.preventDefault();
    leave(event.shiftKey);
  });
  return popover;
}

function withMarks(match: GemHere, marks: Marks): GemHere {
  return { ...match, entry: { ...match.entry, marks } };
}
