// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gemCardStates } from '../../components/states/gem-card.states.tsx';
import { wordsFrom, WordsProvider } from '../../components/words.ts';
import type { Confidence } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import type { GemEntry, GemHere } from '../../messages.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ActivePage } from './active-page.ts';
import { Popup } from './Popup.tsx';

const plain = gemCardStates[0]?.props.entry as GemEntry;

function entry(id: string): GemEntry {
  return { ...plain, gem: { ...plain.gem, id, film: { ...plain.gem.film, title: id } } };
}

function here(id: string, confidence: Confidence): GemHere {
  return { entry: entry(id), confidence, evidence: ['title'] };
}

function library(parts: Partial<Library>): Library {
  return { degraded: false, gems: async () => [], ...parts } as Library;
}

async function show(
  page: Partial<ActivePage>,
  openLibrary: () => Promise<Library> = async () => library({}),
) {
  const close = vi.fn();
  const whole: ActivePage = { gems: async () => null, show: async () => {}, ...page };
  await act(async () => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <Popup page={whole} openLibrary={openLibrary} close={close} />
      </WordsProvider>,
      document.body,
    );
  });
  await settle();
  const section = (name: string) => document.querySelector(`[aria-labelledby=${name}]`);
  return { close, page: section('on-this-page'), all: section('all-gems') };
}

afterEach(() => {
  render(null, document.body);
});

describe('on this page', () => {
  it('says plainly that the page is not one that is read', async () => {
    const { page } = await show({ gems: async () => null });
    expect(page?.textContent).toContain('Underseen does not read this page.');
  });

  it('says the same when the page cannot be asked', async () => {
    const { page } = await show({ gems: () => Promise.reject(new Error('no tab')) });
    expect(page?.textContent).toContain('Underseen does not read this page.');
  });

  it('says plainly that a page has none', async () => {
    const { page } = await show({ gems: async () => [] });
    expect(page?.textContent).toContain('No hidden gem on this page so far.');
  });

  it('keeps uncertain ones apart', async () => {
    const { page } = await show({
      gems: async () => [
        here('maybe', 'possible'),
        here('sure', 'certain'),
        here('fair', 'likely'),
      ],
    });
    const lists = [...(page?.querySelectorAll('ul') ?? [])];
    const titles = lists.map((list) =>
      [...list.querySelectorAll('.film-line__title')].map((title) => title.textContent),
    );
    expect(titles).toEqual([['sure', 'fair'], ['maybe']]);
    expect(page?.querySelector('h3')?.textContent).toBe('Perhaps');
  });

  it('shows a gem on the page, then gets out of the way', async () => {
    const shown = vi.fn(async () => {});
    const { page, close } = await show({
      gems: async () => [here('sure', 'certain')],
      show: shown,
    });
    await act(async () => page?.querySelector('button')?.click());
    expect(shown).toHaveBeenCalledWith(expect.objectContaining({ pack: 'made-up', gem: 'sure' }));
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('all gems', () => {
  it('lists and counts them', async () => {
    const { all } = await show({}, async () =>
      library({ gems: async () => [entry('one'), entry('two')] }),
    );
    expect(all?.querySelector('h2')?.textContent).toBe('All gems2 gems');
    expect(all?.querySelectorAll('summary')).toHaveLength(2);
  });

  it('says plainly when there are none', async () => {
    const { all } = await show({});
    expect(all?.textContent).toContain('There are no gems in the library.');
    expect(document.querySelector('.notice')).toBeNull();
  });

  it('says plainly when they cannot be read', async () => {
    const { all } = await show({}, () => Promise.reject(new Error('closed')));
    expect(all?.textContent).toContain('The gems could not be read.');
  });

  it('shows them, and says so, where nothing can be kept', async () => {
    await show({}, async () => library({ degraded: true, gems: async () => [entry('one')] }));
    expect(document.querySelector('.notice')?.textContent).toContain('nothing can be saved');
    expect(document.querySelectorAll('summary')).toHaveLength(1);
  });

  it('opens to the review, and saves', async () => {
    const mark = vi.fn<Library['mark']>(async () => ({ saved: true }));
    const { all } = await show({}, async () => library({ gems: async () => [entry('one')], mark }));
    expect(all?.querySelector('.review')).toBeNull();
    await openFirst(all);
    expect(all?.querySelector('.review')?.textContent).toContain('a ferryman');
    await press(all);
    expect(mark).toHaveBeenCalledWith({ pack: 'made-up', gem: 'one' }, 'saved', true);
    expect(all?.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('true');
    expect(all?.querySelector('summary')?.textContent).toContain('(Saved)');
  });

  it('says so when saving failed, and shows no mark', async () => {
    const mark = vi.fn<Library['mark']>(() => Promise.reject(new Error('full')));
    const { all } = await show({}, async () => library({ gems: async () => [entry('one')], mark }));
    await openFirst(all);
    await press(all);
    expect(all?.querySelector('[role=alert]')).not.toBeNull();
    expect(all?.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('false');
  });
});

/** Lets what was asked of the library arrive and be drawn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  }
}

async function openFirst(section: Element | null): Promise<void> {
  await act(async () => {
    const details = section?.querySelector('details');
    if (!details) return;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await settle();
}

async function press(section: Element | null): Promise<void> {
  await act(async () => section?.querySelector<HTMLButtonElement>('[data-mark=saved]')?.click());
  await settle();
}
