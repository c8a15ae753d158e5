import { render } from 'preact';
import { GemCard } from '../../components/GemCard.tsx';
import type { Storing } from '../../components/MarkButton.tsx';
import { LanguagesProvider } from '../../components/FilmLinks.tsx';
import { WordsProvider, type Words } from '../../components/words.ts';
import type { GemHere, GemReference, Mark, Marks } from '../../messages.ts';
import {
  type Card,
  CARD_HOST,
  type CardAttendant,
  type Opener,
  type SiteSays,
} from '../../spotter/card.ts';
import css from './card.css?inline';
import { leavesByTab } from './tab-order.ts';

/** What the host holds while it is in the page. */
interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  announcer: HTMLElement;
}

/** What the card shows while it is open; an object of its own for each opening. */
interface Shown {
  match: GemHere;
  standing: SiteSays;
  storing: Storing;
  /** The user said that the title on the page is not this film. */
  corrected: boolean;
}

/**
 * Makes the card of one web page. Its tree is out of the page's reach: a closed root after the body,
 * in the top layer while open.
 * @param languages the user's, BCP 47, the preferred one first
 */
export function makeCard(page: Document, words: Words, languages: readonly string[]): Card {
  let stage: Stage | null = null;
  let popover: HTMLElement | null = null;
  let attendant: CardAttendant | null = null;
  let shown: Shown | null = null;
  let article: HTMLElement | null = null;

  function present(): Stage {
    stage ??= build(page, words('language'));
    if (!stage.host.isConnected) page.documentElement.append(stage.host);
    return stage;
  }

  function draw(): void {
    if (!shown || !popover) return;
    const card = (
      <WordsProvider value={words}>
        <LanguagesProvider value={languages}>
          <GemCard
            key={`${shown.match.entry.pack.id}/${shown.match.entry.gem.id}`}
            entry={shown.match.entry}
            standing={shown.standing}
            storing={shown.storing}
            onMark={(mark, on, event) => {
              if (event.isTrusted) void setMark(mark, on);
            }}
            recognition={{
              judgement: shown.match,
              corrected: shown.corrected,
              onCorrect(on, event) {
                if (event.isTrusted) void setCorrected(on);
              },
            }}
            onClose={() => {
              attendant?.dismiss();
              close();
            }}
            articleRef={(element) => {
              article = element;
            }}
          />
        </LanguagesProvider>
      </WordsProvider>
    );
    render(card, popover);
  }

  /** Does what the user pressed, and shows what came of it where the same gem is still open. */
  async function store(
    work: (attendant: CardAttendant, gem: GemReference) => Promise<Partial<Shown> | null>,
  ): Promise<void> {
    if (!attendant?.stillAlive() || !shown || shown.storing === 'storing') return;
    const asked = shown;
    asked.storing = 'storing';
    draw();
    const change = await work(attendant, referenceOf(asked.match));
    if (shown !== asked) return;
    Object.assign(asked, { storing: change ? 'ready' : 'failed' }, change);
    draw();
  }

  function setMark(mark: Mark, on: boolean): Promise<void> {
    return store(async (spotter, gem) => {
      const marks = await spotter.mark(gem, mark, on);
      return marks && shown && { match: withMarks(shown.match, marks) };
    });
  }

  function setCorrected(on: boolean): Promise<void> {
    return store(async (spotter, gem) =>
      (await spotter.correct(gem, on)) ? { corrected: on } : null,
    );
  }

  function open(source: Element, match: GemHere, opener: Opener, standing: SiteSays): void {
    const { root, announcer } = present();
    close();
    shown = { match, standing, storing: 'ready', corrected: false };
    popover = buildPopover(page, root, (backwards) => attendant?.leave(backwards));
    draw();
    root.append(popover);
    popover.showPopover({ source: source as HTMLElement });
    announcer.textContent =
      opener === 'keyboard' || opener === 'command'
        ? words('announceGem', match.entry.gem.film.title)
        : '';
  }

  function close(): void {
    if (!popover) return;
    render(null, popover);
    popover.remove();
    popover = null;
    shown = null;
    if (stage) stage.announcer.textContent = '';
  }

  return {
    get host() {
      return stage?.host ?? null;
    },
    attend(next) {
      attendant = next;
    },
    open,
    update(gem, marks) {
      if (!shown || !isSame(gem, referenceOf(shown.match))) return;
      shown.match = withMarks(shown.match, marks);
      draw();
    },
    focus() {
      article?.focus({ focusVisible: true });
    },
    close,
    present() {
      present();
    },
    withdraw() {
      close();
      stage?.host.remove();
      stage = null;
    },
  };
}

function build(page: Document, language: string): Stage {
  const host = page.createElement(CARD_HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const announcer = page.createElement('div');
  announcer.className = 'announcer';
  announcer.role = 'status';
  announcer.lang = language;
  root.append(announcer);
  return { host, root, announcer };
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

function referenceOf({ entry }: GemHere): GemReference {
  return { pack: entry.pack.id, gem: entry.gem.id };
}

function isSame(a: GemReference, b: GemReference): boolean {
  return a.pack === b.pack && a.gem === b.gem;
}
