// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence, Mention } from '../film.ts';
import type { GemEntry, GemHere, Marks } from '../messages.ts';
import { gemsOnPage } from './gems-on-page.ts';

function matchOf(gem: string, confidence: Confidence = 'certain', marks: Marks = {}): GemHere {
  const entry = { pack: { id: 'pack' }, gem: { id: gem }, marks };
  return { entry: entry as GemEntry, confidence, evidence: ['title'] };
}

const MENTION = { title: 'A title' } as Mention;

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
    gems.put(elements[0], matchOf('a', 'certain'), MENTION);
    gems.put(elements[1], matchOf('b', 'likely', { saved: true }), MENTION);
    gems.put(elements[2], matchOf('c', 'possible'), MENTION);
    expect(elements.map(markerOf)).toEqual(['gem', 'saved', null]);
    expect(gems.count()).toBe(2);
    expect(gems.drawnAt(elements[2])).toBeUndefined();
  });

  it('counts a gem once and lists it by its surest mention', () => {
    const gems = gemsOnPage(vi.fn());
    gems.put(newElement(), matchOf('a', 'possible'), MENTION);
    gems.put(newElement(), matchOf('a', 'certain'), MENTION);
    gems.put(newElement(), matchOf('a', 'likely'), MENTION);
    expect(gems.count()).toBe(1);
    expect(gems.all().map(({ confidence }) => confidence)).toEqual(['certain']);
  });

  it('forgets elements that left the page, and says so', () => {
    const forgotten = vi.fn();
    const gems = gemsOnPage(forgotten);
    const element = newElement();
    gems.put(element, matchOf('a'), MENTION);
    element.remove();
    gems.prune();
    expect(gems.count()).toBe(0);
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(element);
    expect(markerOf(element)).toBeNull();
  });

  it('draws changed marks at every mention of the gem, and at no other', () => {
    const gems = gemsOnPage(vi.fn());
    const elements = [newElement(), newElement(), newElement()] as const;
    gems.put(elements[0], matchOf('a'), MENTION);
    gems.put(elements[1], matchOf('a'), MENTION);
    gems.put(elements[2], matchOf('b'), MENTION);
    gems.setMarks({ pack: 'pack', gem: 'a' }, { saved: true });
    expect(elements.map(markerOf)).toEqual(['saved', 'saved', 'gem']);
  });

  it('draws what was seen as seen, saved or not', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, matchOf('a', 'certain', { saved: true, seen: true }), MENTION);
    expect(markerOf(element)).toBe('seen');
  });

  it('draws and counts nothing of no interest, and lists it all the same', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, matchOf('a'), MENTION);
    gems.setMarks({ pack: 'pack', gem: 'a' }, { notInterested: true });
    expect(markerOf(element)).toBeNull();
    expect(gems.count()).toBe(0);
    expect(gems.drawnAt(element)).toBeUndefined();
    expect(gems.all()).toHaveLength(1);
    gems.setMarks({ pack: 'pack', gem: 'a' }, {});
    expect(markerOf(element)).toBe('gem');
  });

  it('tells what the page says of a title as long as that names a gem', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, matchOf('a', 'possible'), MENTION);
    expect(gems.mentionAt(element)).toBe(MENTION);
    gems.forget(element);
    expect(gems.mentionAt(element)).toBeUndefined();
  });

  it('erases the marker where an element names another film now', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, matchOf('a'), MENTION);
    gems.forget(element);
    expect(markerOf(element)).toBeNull();
    expect(gems.find({ pack: 'pack', gem: 'a' })).toBeNull();
  });
});
