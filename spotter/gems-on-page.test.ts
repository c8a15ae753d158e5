// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Confidence } from '../film.ts';
import type { GemEntry, GemHere } from '../messages.ts';
import { gemsOnPage } from './gems-on-page.ts';

function matchOf(gem: string, confidence: Confidence = 'certain', saved = false): GemHere {
  const entry = { pack: { id: 'pack' }, gem: { id: gem }, marks: saved ? { saved: true } : {} };
  return { entry: entry as GemEntry, confidence, evidence: ['title'] };
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
    gems.put(elements[0], matchOf('a', 'certain'));
    gems.put(elements[1], matchOf('b', 'likely', true));
    gems.put(elements[2], matchOf('c', 'possible'));
    expect(elements.map(markerOf)).toEqual(['gem', 'saved', null]);
    expect(gems.count()).toBe(2);
    expect(gems.drawnAt(elements[2])).toBeUndefined();
  });

  it('counts a gem once and lists it by its surest mention', () => {
    const gems = gemsOnPage(vi.fn());
    gems.put(newElement(), matchOf('a', 'possible'));
    gems.put(newElement(), matchOf('a', 'certain'));
    gems.put(newElement(), matchOf('a', 'likely'));
    expect(gems.count()).toBe(1);
    expect(gems.all().map(({ confidence }) => confidence)).toEqual(['certain']);
  });

  it('forgets elements that left the page, and says so', () => {
    const forgotten = vi.fn();
    const gems = gemsOnPage(forgotten);
    const element = newElement();
    gems.put(element, matchOf('a'));
    element.remove();
    gems.prune();
    expect(gems.count()).toBe(0);
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(element);
    expect(markerOf(element)).toBeNull();
  });

  it('draws changed marks at every mention of the gem, and at no other', () => {
    const gems = gemsOnPage(vi.fn());
    const elements = [newElement(), newElement(), newElement()] as const;
    gems.put(elements[0], matchOf('a'));
    gems.put(elements[1], matchOf('a'));
    gems.put(elements[2], matchOf('b'));
    gems.setMarks({ pack: 'pack', gem: 'a' }, { saved: true });
    expect(elements.map(markerOf)).toEqual(['saved', 'saved', 'gem']);
  });

  it('erases the marker where an element names another film now', () => {
    const gems = gemsOnPage(vi.fn());
    const element = newElement();
    gems.put(element, matchOf('a'));
    gems.forget(element);
    expect(markerOf(element)).toBeNull();
    expect(gems.find({ pack: 'pack', gem: 'a' })).toBeNull();
  });
});
