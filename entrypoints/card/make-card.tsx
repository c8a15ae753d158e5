import { render } from 'preact';
import { GemCard } from '../../components/GemCard.tsx';
import type { SaveState } from '../../components/SaveButton.tsx';
import { WordsProvider, type Words } from '../../components/words.ts';
import type { GemHere, GemReference } from '../../messages.ts';
import type { Card, CardAttendant, Opener } from '../../spotter/card.ts';
import css from './card.css?inline';
import { leavesByTab } from './tab-order.ts';

/** What the host holds while it is in the page. */
interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  announcer: HTMLElement;
}

/**
 * Makes the card of one web page. Its tree is out of the page's reach: a closed root after the body,
 * in the top layer while open.
 */
export function makeCard(page: Document, words: Words): Card {
  let stage: Stage | null = null;
  let popover: HTMLElement | null = null;
  let attendant: CardAttendant | null = null;
  let shown: GemHere | null = null;
  let saveState: SaveState = 'ready';
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
        <GemCard
          key={`${shown.entry.pack.id}/${shown.entry.gem.id}`}
          entry={shown.entry}
          judgement={shown}
          saveState={saveState}
          onSave={(saved, event) => {
            if (event.isTrusted) void save(saved);
          }}
          onClose={() => {
            attendant?.dismiss();
            close();
          }}
          articleRef={(element) => {
            article = element;
          }}
        />
      </WordsProvider>
    );
    render(card, popover);
  }

  async function save(saved: boolean): Promise<void> {
    if (!attendant || !shown) return;
    const asked = referenceOf(shown);
    saveState = 'saving';
    draw();
    const marks = await attendant.save(asked, saved);
    if (!isShown(asked)) return;
    saveState = marks ? 'ready' : 'failed';
    if (marks) shown = { ...shown, entry: { ...shown.entry, marks } };
    draw();
  }

  /** Asked anew after each wait: the card may have gone or show another gem by then. */
  function isShown(gem: GemReference): boolean {
    return shown !== null && isSame(gem, referenceOf(shown));
  }

  function open(source: Element, match: GemHere, opener: Opener): void {
    const { root, announcer } = present();
    close();
    shown = match;
    saveState = 'ready';
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
    update(match) {
      if (!isShown(referenceOf(match))) return;
      shown = match;
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
  const host = page.createElement('underseen-card');
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

function referenceOf({ entry }: GemHere): GemReference {
  return { pack: entry.pack.id, gem: entry.gem.id };
}

function isSame(a: GemReference, b: GemReference): boolean {
  return a.pack === b.pack && a.gem === b.gem;
}
