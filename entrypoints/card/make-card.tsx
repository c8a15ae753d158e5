import { render } from 'preact';
import { LanguagesProvider } from '../../components/FilmLinks.tsx';
import { GemCard } from '../../components/GemCard.tsx';
import { type NoteFieldProps, NoteFieldProvider } from '../../components/note-field.ts';
import { makePresses, type StorePress, type Storing } from '../../components/storing.ts';
import { direction, WordsProvider, type Words } from '../../components/words.ts';
import { MAX_NOTE_LENGTH } from '../../limits.ts';
import type { GemHere, GemReference, Mark, ShelfState } from '../../messages.ts';
import {
  type Card,
  type CardAttendant,
  type Opening,
  type PageSays,
  referenceOf,
} from '../../spotter/card.ts';
import { type Cover, watchCover } from './cover.ts';
import { criterionOf } from './criterion.ts';
import { FramedField } from './FramedField.tsx';
import { buildPopover } from './popover.ts';
import { isSameOpening } from './same-opening.ts';
import { makeStage } from './stage.ts';

/** One gem on the open card. */
interface ShownGem {
  match: GemHere;
  storing: Storing;
  press: StorePress;
  /** The user said that the title on the page is not this film. */
  corrected: boolean;
}

/** What the card shows; an object of its own for each opening. */
interface Shown {
  popover: HTMLElement;
  /** The first gem's, while it is drawn. */
  article: HTMLElement | null;
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
  let cover: Cover | null = null;
  let attendant: CardAttendant | null = null;
  let shown: Shown | null = null;
  /** Drawn already, in no document: the pointer rests where this would open. */
  let prepared: Shown | null = null;
  /** Notes that could not be kept, by gem: they stand in the field again when its card opens. */
  const unkept = new Map<string, string>();

  function draw(of: Shown | null = shown): void {
    if (!of) return;
    const { gems, says, opening, popover } = of;
    const articleRef = (element: HTMLElement | null) => {
      of.article = element;
    };
    const cards = gems.map((gem, index) => {
      const { match, storing, corrected } = gem;
      const { entry } = match;
      const lead = match.lead === undefined ? undefined : entry.gem.leads[match.lead];
      const criterion = lead ? null : criterionOf(entry, says, opening.settings);
      return (
        <GemCard
          key={keyOf(match)}
          entry={entry}
          storing={storing}
          onMark={(mark, on, event) => {
            if (event.isTrusted) void setMark(gem, mark, on);
          }}
          noting={{
            longest: MAX_NOTE_LENGTH,
            onNote: async (text, event, over) => {
              // A closed card tells of the note it held without an event; nobody else can.
              return (event?.isTrusted ?? true) && setNote(gem, text, over);
            },
            onWriting: (writing) => attendant?.hold(writing),
            ...(unkept.has(keyOf(match)) ? { unkept: unkept.get(keyOf(match)) ?? '' } : {}),
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
        <NoteFieldProvider value={drawFrame}>
          <LanguagesProvider value={languages}>{cards}</LanguagesProvider>
        </NoteFieldProvider>
      </WordsProvider>,
      popover,
    );
  }

  function onClose(): void {
    attendant?.dismiss();
    close();
  }

  /** Does what the user pressed, and shows what came of it where the card is still open. */
  async function store(
    gem: ShownGem,
    work: (spotter: CardAttendant) => Promise<Partial<ShownGem> | null>,
  ): Promise<void> {
    const asked = attendant;
    if (!asked?.stillAlive()) return;
    if (cover?.lies()) {
      gem.storing = 'covered';
      draw();
      comeToTop();
      return;
    }
    await gem.press(async () => {
      const change = await work(asked);
      if (change) Object.assign(gem, change);
      return change !== null;
    });
  }

  /** What opens last lies on top. */
  function comeToTop(): void {
    const focused = stage.present().activeElement;
    shown?.popover.hidePopover();
    show();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function show(): void {
    if (!shown) return;
    cover?.end();
    shown.popover.showPopover({ source: shown.source as HTMLElement });
    cover = watchCover(page, shown.popover);
  }

  function setMark(gem: ShownGem, mark: Mark, on: boolean): Promise<void> {
    return store(gem, async (spotter) => {
      const marks = await spotter.mark(referenceOf(gem.match), mark, on);
      return marks && { match: withEntry(gem.match, { marks }) };
    });
  }

  /** @returns whether it was kept; what was not is there again when the card opens the next time. */
  async function setNote(gem: ShownGem, text: string, over?: string): Promise<boolean> {
    const key = keyOf(gem.match);
    forgo();
    const state = attendant?.stillAlive()
      ? await attendant.note(referenceOf(gem.match), {
          text,
          ...(over === undefined ? {} : { over }),
        })
      : null;
    if (!state) {
      unkept.set(key, text);
      return false;
    }
    unkept.delete(key);
    gem.match = withEntry(gem.match, { note: state.note ?? '' });
    draw();
    return true;
  }

  function setCorrected(gem: ShownGem, on: boolean): Promise<void> {
    return store(gem, async (spotter) =>
      (await spotter.correct(gem.match, on)) ? { corrected: on } : null,
    );
  }

  /** Shows what became different of a gem that is open. */
  function update({ pack, gem }: GemReference, said: Partial<ShelfState>): void {
    forgo();
    const concerned = (shown?.gems ?? []).filter(({ match }) => {
      const named = referenceOf(match);
      return named.pack === pack && named.gem === gem;
    });
    for (const each of concerned) each.match = withEntry(each.match, said);
    if (concerned.length > 0) draw();
  }

  function toShow(match: GemHere): ShownGem {
    const press = makePresses((storing) => {
      gem.storing = storing;
      draw();
    });
    const gem: ShownGem = { match, storing: 'ready', press, corrected: false };
    return gem;
  }

  function stand(source: Element, opening: Opening): Shown {
    const { matches, says, settings } = opening;
    const popover = buildPopover(page, stage.present(), () => attendant?.leave() ?? false);
    popover.dataset['theme'] = settings.theme;
    popover.dir = direction(words);
    const gems = matches.map(toShow);
    const made: Shown = { popover, article: null, source, opening, says, gems };
    draw(made);
    return made;
  }

  function prepare(source: Element, opening: Opening): void {
    forgo();
    // Such a card opens with the field in it, which is nothing to draw for nobody.
    if (opening.matches.some((match) => unkept.has(keyOf(match)))) return;
    prepared = stand(source, opening);
  }

  function forgo(): void {
    if (prepared) render(null, prepared.popover);
    prepared = null;
  }

  function open(source: Element, opening: Opening): void {
    const isReady = prepared?.source === source && isSameOpening(prepared.opening, opening);
    const ready = isReady ? prepared : null;
    if (ready) prepared = null;
    close();
    shown = ready ?? stand(source, opening);
    stage.present().append(shown.popover);
    show();
    const { opener, matches } = opening;
    if (opener === 'keyboard' || opener === 'command') stage.announce(announcement(words, matches));
  }

  function close(): void {
    forgo();
    if (!shown) return;
    cover?.end();
    cover = null;
    render(null, shown.popover);
    shown.popover.remove();
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
    prepare,
    forgo,
    open,
    update,
    tell(says) {
      if (!shown) return;
      shown.says = says;
      draw();
    },
    focus() {
      shown?.article?.focus({ focusVisible: true });
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

function drawFrame(props: NoteFieldProps) {
  return <FramedField {...props} />;
}

function withEntry(match: GemHere, changes: Partial<ShelfState>): GemHere {
  return { ...match, entry: { ...match.entry, ...changes } };
}

function keyOf({ entry }: GemHere): string {
  return `${entry.pack.id}/${entry.gem.id}`;
}
