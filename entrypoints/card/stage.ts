/**
 * The one element of ours in a web page, with its closed root. The page may do with the element what
 * it likes; nothing of that opens the root, or changes what is in it.
 */
import { CARD_HOST } from '../../spotter/card.ts';
import css from './card.css?inline';

interface Built {
  host: HTMLElement;
  root: ShadowRoot;
  announcer: HTMLElement;
}

export interface Stage {
  /** Null while there is none. */
  readonly host: Element | null;
  /** Puts the host into the page where it is not, unless the page keeps throwing it out. */
  offer(): void;
  /** As `offer`, whatever the page does: the user asked for the card. @returns the closed root */
  present(): ShadowRoot;
  /** Has assistive technology say something; an empty text takes it back. */
  announce(text: string): void;
  withdraw(): void;
}

/** Pages that redraw themselves throw the host out now and then; one that always does has its way. */
const MAX_RETURNS = 10;

/** What stays in the page for longer than this was not thrown out at once. */
const STAYED_MS = 1_000;

/** @param language of what is announced, BCP 47 */
export function makeStage(page: Document, language: string): Stage {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(withOwnNames(css));
  let built: Built | null = null;
  let returns = 0;
  let put = -Infinity;

  function present(): ShadowRoot {
    built ??= build(page, language);
    const { host, root } = built;
    if (!host.isConnected) {
      put = performance.now();
      page.documentElement.append(host);
      // Not before: what comes from another document leaves its sheets behind.
      root.adoptedStyleSheets = [sheet];
    }
    return root;
  }

  return {
    get host() {
      return built?.host ?? null;
    },
    offer() {
      if (built && !built.host.isConnected) {
        returns = performance.now() - put < STAYED_MS ? returns + 1 : 0;
        if (returns > MAX_RETURNS) return;
      }
      present();
    },
    present,
    announce(text) {
      if (built) built.announcer.textContent = text;
    },
    withdraw() {
      built?.host.remove();
      built = null;
    },
  };
}

/**
 * Built in a document without custom elements: a page that defines one of our host's name would else
 * be handed the closed root, by the ElementInternals of each such element.
 */
function build(page: Document, language: string): Built {
  const nowhere = page.implementation.createHTMLDocument('');
  const host = nowhere.createElement(CARD_HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const announcer = nowhere.createElement('div');
  announcer.className = 'announcer';
  announcer.role = 'status';
  announcer.lang = language;
  root.append(announcer);
  return { host, root, announcer };
}

/**
 * Gives the custom properties names that no page can know: one that registers a property of the same
 * name would else decide whether it is inherited in here, and what it is at first.
 */
function withOwnNames(source: string): string {
  const secret = [...crypto.getRandomValues(new Uint32Array(2))]
    .map((n) => n.toString(36))
    .join('');
  return source.replaceAll(/(?<![\w-])--(?!underseen-card\b)(?=[a-z])/g, `--${secret}-`);
}
