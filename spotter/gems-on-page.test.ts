// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence, Mention } from '../film.ts';
import type { GemEntry, GemHere, Marks } from '../messages.ts';
import { gemsOnPage, type Named } from './gems-on-page.ts';

function matchOf(gem: string, confidence: Confidence = 'certain', marks: Marks = {}): GemHere {
  const entry = { pack: { id: 'pack' }, gem: { id: gem }, marks };
  return { entry: entry as GemEntry, confidence, evidence: ['title'] };
}

const MENTION = { title: 'A title' } as Mention;

function named(...matches: GemHere[]): Named {
  return { mention: MENTION, isSubject: false, matches };
}

function newElement(): Element {
  const element = document.createElement('a');
  document.body.append(element);
  return element;
}

const markerOf = (element: Element) => element.getAttribute('data-underseen');

beforeEach(() => document.body.replaceChildren());

describe('gems on the page', () => {
  it('draws certain and likely ones, and nothing for a possible one', () => {
    const gems = gemsOnPage(vi.fn());
    const elements = [newElement(), newElement(), newElement()] as const;
    gems.put(elements[0], named(matchOf('a', 'certain')));
    gems.put(elements[1], named(matchOf('b', 'likely', { saved: true })));
    gems.put(elements[2], named(matchOf('c', 'possible')));
    expect(elements.map(markerOf)).toEqual(['gem', 'saved', null]);
    expect(gems.count()).toBe(2);
    expect(gems.drawnAt(elements[2])).toBeUndefined();
  });

  it('is about a gem that is surely its subject, and about no possible one', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, { ...named(matchOf('a', 'possible')), isSubject: true });
    expect(gems.subject()).toBeNull();
    gems.put(element, { ...named(matchOf('a', 'likely')), isSubject: true });
    expect(gems.subject()).toEqual({ pack: 'pack', gem: 'a' });
  });

  it('counts a gem once and lists it by its surest mention', () => {
    const gems = gemsOnPage(vi.fn());
    gems.put(newElement(), named(matchOf('a', 'possible')));
    gems.put(newElement(), named(matchOf('a', 'certain')));
    gems.put(newElement(), named(matchOf('a', 'likely')));
    expect(gems.count()).toBe(1);
    expect(gems.all().map(({ confidence }) => confidence)).toEqual(['certain']);
  });

  it('says when an element gets a marker, and not again while it keeps it', () => {
    const drawn = vi.fn();
    const gems = gemsOnPage(vi.fn(), drawn);
    const element = newElement();
    gems.put(element, named(matchOf('a', 'possible')));
    expect(drawn).not.toHaveBeenCalled();
    gems.put(element, named(matchOf('a')));
    gems.put(element, named(matchOf('a', 'likely', { saved: true })));
    expect(drawn).toHaveBeenCalledExactlyOnceWith(element);
  });

  it('forgets one gem before the same element names another', () => {
    const forgotten = vi.fn();
    const gems = gemsOnPage(forgotten);
    const element = newElement();
    gems.put(element, named(matchOf('a')));
    gems.put(element, named(matchOf('a', 'likely', { saved: true })));
    expect(forgotten).not.toHaveBeenCalled();
    gems.put(element, named(matchOf('b')));
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(element);
    expect(gems.find({ pack: 'pack', gem: 'b' })).toBe(element);
    expect(markerOf(element)).toBe('gem');
  });

  it('forgets elements that left the page, and says so', () => {
    const forgotten = vi.fn();
    const gems = gemsOnPage(forgotten);
    const element = newElement();
    gems.put(element, named(matchOf('a')));
    element.remove();
    gems.prune();
    expect(gems.count()).toBe(0);
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(element);
    expect(markerOf(element)).toBeNull();
  });

  it('draws changed marks at every mention of the gem, and at no other', () => {
    const gems = gemsOnPage(vi.fn());
    const elements = [newElement(), newElement(), newElement()] as const;
    gems.put(elements[0], named(matchOf('a')));
    gems.put(elements[1], named(matchOf('a')));
    gems.put(elements[2], named(matchOf('b')));
    gems.change({ pack: 'pack', gem: 'a' }, { marks: { saved: true } });
    expect(elements.map(markerOf)).toEqual(['saved', 'saved', 'gem']);
  });

  it('draws what was seen as seen, saved or not', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, named(matchOf('a', 'certain', { saved: true, seen: true })));
    expect(markerOf(element)).toBe('seen');
  });

  it('draws and counts nothing of no interest, and lists it all the same', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, named(matchOf('a')));
    gems.change({ pack: 'pack', gem: 'a' }, { marks: { notInterested: true } });
    expect(markerOf(element)).toBeNull();
    expect(gems.count()).toBe(0);
    expect(gems.drawnAt(element)).toBeUndefined();
    expect(gems.all()).toHaveLength(1);
    gems.change({ pack: 'pack', gem: 'a' }, { marks: {} });
    expect(markerOf(element)).toBe('gem');
  });

  it('draws a lead as one, counts it not, and lists it beside the gem', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, named({ ...matchOf('a'), lead: 0 }));
    expect(markerOf(element)).toBe('lead');
    expect(gems.count()).toBe(0);
    expect(gems.isEmpty()).toBe(false);
    gems.put(newElement(), named(matchOf('a')));
    expect(gems.all().map(({ lead }) => lead)).toEqual([0, undefined]);
  });

  it('draws no lead to a gem that was seen or does not interest', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, named({ ...matchOf('a'), lead: 0 }));
    gems.change({ pack: 'pack', gem: 'a' }, { marks: { seen: true } });
    expect(markerOf(element)).toBeNull();
    gems.change({ pack: 'pack', gem: 'a' }, { marks: { notInterested: true } });
    expect(gems.isEmpty()).toBe(true);
    gems.change({ pack: 'pack', gem: 'a' }, { marks: { saved: true } });
    expect(markerOf(element)).toBe('lead');
  });

  it('walks gems in the order of the page, each once, and leads not at all', () => {
    const gems = gemsOnPage(vi.fn());
    const [first, second, third, fourth] = [1, 2, 3, 4].map(newElement) as [Element, ...Element[]];
    if (!second || !third || !fourth) throw new Error('too few elements');
    gems.put(fourth, named(matchOf('b')));
    gems.put(third, named(matchOf('a')));
    gems.put(second, named({ ...matchOf('c'), lead: 0 }));
    gems.put(first, named(matchOf('a')));
    expect(gems.inOrder()).toEqual([first, fourth]);
  });

  it('erases the marker where an element names another film now', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, named(matchOf('a')));
    gems.forget(element);
    expect(markerOf(element)).toBeNull();
    expect(gems.find({ pack: 'pack', gem: 'a' })).toBeNull();
  });
});
