// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { GemCard, type GemCardProps } from './GemCard.tsx';
import type { RecognitionProps } from './Recognition.tsx';
import { gemCardStates } from './states/GemCard.states.tsx';
import { wordsFrom, type Words, WordsProvider } from './words.ts';

const english = wordsFrom(en);
const korean = wordsFrom(ko, en);

function state(name: string): GemCardProps {
  const found = gemCardStates.find((each) => each.name === name);
  if (!found) throw new Error(`no state "${name}"`);
  return found.props;
}

function show(props: GemCardProps, words: Words = english): HTMLElement {
  void act(() => {
    render(
      <WordsProvider value={words}>
        <GemCard {...props} />
      </WordsProvider>,
      document.body,
    );
  });
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  return article;
}

function button(article: HTMLElement, name: string): HTMLButtonElement {
  const found = [...article.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

/** What an assistive technology calls the button. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (!element.querySelector('span')) return element.textContent;
  const shown = [...element.querySelectorAll('span > span')].filter(
    (each) => !each.hasAttribute('hidden'),
  );
  return shown.map((each) => each.textContent).join('');
}

afterEach(() => {
  render(null, document.body);
});

describe('GemCard', () => {
  it('is an article named by its heading and described by its review', () => {
    const article = show(state('plain'));
    const heading = article.querySelector('h2');
    expect(heading?.textContent).toBe('The Ferryman’s Receipt');
    expect(article.getAttribute('aria-labelledby')).toBe(heading?.id);
    const review = article.querySelector(`[id="${article.getAttribute('aria-describedby')}"]`);
    expect(review?.textContent).toContain('a ferryman keeps finding fares');
    expect(review?.textContent).toContain('account book of a village');
  });

  it('says who, what, when and how long, in the language of the words', () => {
    const props = state('plain');
    const facts = () => document.querySelector('.film-facts')?.textContent;
    expect(show(props).querySelector('.film-heading')?.textContent).toContain('1987');
    expect(facts()).toBe('Directed by Han Made-upDrama, Mystery107 min');
    show(props, korean);
    expect(facts()).toContain('감독 Han Made-up');
    expect(facts()).toContain('107분');
  });

  it('gives each text the language that it is written in', () => {
    const article = show(state('plain'), korean);
    expect(article.lang).toBe('ko');
    expect(article.querySelector('h2')?.lang).toBe('en');
    expect(article.querySelector('.film-heading__original')?.getAttribute('lang')).toBe('ko');
    expect(article.querySelector('.review')?.getAttribute('lang')).toBe('en');
    const hangul = show(state('Hangul only'));
    expect(hangul.lang).toBe('en');
    expect(hangul.querySelector('.review')?.getAttribute('lang')).toBe('ko');
    expect(hangul.querySelector('h2')?.lang).toBe('ko');
    const { entry, ...rest } = state('Hangul only');
    const review = { ...entry.gem.review, lang: 'en' };
    const miscalled = show({ ...rest, entry: { ...entry, gem: { ...entry.gem, review } } });
    expect(miscalled.querySelector('.review')?.getAttribute('lang')).toBe('ko');
  });

  it('does not repeat a title that is the original one', () => {
    expect(show(state('Hangul only')).querySelector('.film-heading__original')).toBeNull();
  });

  it('leaves out what is not known', () => {
    const article = show(state('nothing but title, year and review'));
    expect(article.querySelector('.film-facts')).toBeNull();
    const links = [...article.querySelectorAll('a')].map((link) => link.textContent);
    expect(links).toEqual(['Find where to watch']);
    expect(article.textContent).toContain('In our words');
  });

  it('opens the web in a tab of its own that learns nothing of where it came from', () => {
    const links = [...show(state('plain')).querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/reviews/the-ferrymans-receipt',
      'https://www.justwatch.com/search?q=The%20Ferryman%E2%80%99s%20Receipt',
      'https://example.org/list',
    ]);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
    }
  });

  it('tells what a viewer may want to know beforehand', () => {
    expect(show(state('likely, with notes')).textContent).toContain(
      'Good to know beforehand: suicide and violence against children',
    );
  });
});

describe('saving', () => {
  it('asks to save, and pressed again to take it back', () => {
    const onMark = vi.fn<GemCardProps['onMark']>();
    const plain = button(show({ ...state('plain'), onMark }), 'Save');
    expect(plain.getAttribute('aria-pressed')).toBe('false');
    plain.click();
    expect(onMark).toHaveBeenLastCalledWith('saved', true, expect.any(Event));
    const saved = button(show({ ...state('saved'), onMark }), 'Saved');
    expect(saved.getAttribute('aria-pressed')).toBe('true');
    saved.click();
    expect(onMark).toHaveBeenLastCalledWith('saved', false, expect.any(Event));
  });

  it('says that storing is under way, and loses no press to it', () => {
    const onMark = vi.fn<GemCardProps['onMark']>();
    const card = show({ ...state('storing'), onMark });
    expect(button(card, 'Save').getAttribute('aria-busy')).toBe('true');
    button(card, 'Seen it').click();
    expect(onMark).toHaveBeenLastCalledWith('seen', true, expect.any(Event));
  });

  it('says so when it failed', () => {
    expect(show(state('plain')).querySelector('[role=alert]')).toBeNull();
    expect(show(state('storing failed')).querySelector('[role=alert]')?.textContent).toBe(
      'That could not be saved. Try once more.',
    );
  });
});

describe('the other marks', () => {
  it('are each told by name and taken back by the same button', () => {
    const onMark = vi.fn<GemCardProps['onMark']>();
    button(show({ ...state('plain'), onMark }), 'Seen it').click();
    button(show({ ...state('seen'), onMark }), 'Seen').click();
    button(show({ ...state('plain'), onMark }), 'Not interested').click();
    expect(onMark.mock.calls.map(([mark, on]) => [mark, on])).toEqual([
      ['seen', true],
      ['seen', false],
      ['notInterested', true],
    ]);
  });

  it('offer the way back where the film is no longer marked', () => {
    const onMark = vi.fn<GemCardProps['onMark']>();
    const article = show({ ...state('not interested'), onMark });
    expect(article.querySelector('output')?.textContent).toContain('no longer marked');
    button(article, 'Undo').click();
    expect(onMark).toHaveBeenCalledWith('notInterested', false, expect.any(Event));
  });
});

describe('"Not this film"', () => {
  const recognition = state('plain').recognition as RecognitionProps;

  it('can be said and taken back, and the focus goes along', () => {
    const onCorrect = vi.fn<RecognitionProps['onCorrect']>();
    const showAs = (corrected: boolean) =>
      show({ ...state('plain'), recognition: { ...recognition, corrected, onCorrect } });
    const said = button(showAs(false), 'Not this film');
    said.focus();
    said.click();
    expect(onCorrect).toHaveBeenLastCalledWith(true, expect.any(Event));
    const undo = button(showAs(true), 'Undo');
    expect(document.activeElement).toBe(undo);
    undo.click();
    expect(onCorrect).toHaveBeenLastCalledWith(false, expect.any(Event));
    const back = button(showAs(false), 'Not this film');
    expect(document.activeElement).toBe(back);
  });

  it('is not asked where no page is involved', () => {
    const { recognition: _, ...elsewhere } = state('plain');
    expect(show(elsewhere).querySelector('.correct')).toBeNull();
  });
});

describe('what the site says', () => {
  it('is told where it is known', () => {
    expect(show(state('watched on the site')).textContent).toContain(
      'You watched it, says Letterboxd.',
    );
    expect(show(state('in the site’s watchlist')).textContent).toContain(
      'In your watchlist on Letterboxd.',
    );
    expect(show(state('plain')).querySelector('.standing')).toBeNull();
  });
});

describe('closing', () => {
  it('has a named button only where there is something to close', () => {
    const onClose = vi.fn();
    button(show({ ...state('plain'), onClose }), 'Close').click();
    expect(onClose).toHaveBeenCalledOnce();
    const { onClose: _, ...unclosable } = state('plain');
    expect(show(unclosable).querySelector('.close')).toBeNull();
  });
});
