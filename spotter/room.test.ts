import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../sites/site.ts';

const site = { name: 'Site' } as Site;

/** A room of its own for each test: it lives on globalThis, as in a page. */
async function newRoom() {
  Reflect.deleteProperty(globalThis, Symbol.for('underseen.room'));
  vi.resetModules();
  return import('./room.ts');
}

describe('the room', () => {
  let entry: Awaited<ReturnType<typeof newRoom>>;
  beforeEach(async () => {
    entry = await newRoom();
  });

  it('brings guests together in whatever order they come', () => {
    const early = vi.fn<(site: Site) => void>();
    entry.meet('site', early);
    expect(early).not.toHaveBeenCalled();
    entry.enter('site', site);
    expect(early).toHaveBeenCalledExactlyOnceWith(site);
    const late = vi.fn<(site: Site) => void>();
    entry.meet('site', late);
    expect(late).toHaveBeenCalledExactlyOnceWith(site);
  });

  it('starts nothing twice when a script arrives a second time', () => {
    const greet = vi.fn<(site: Site) => void>();
    entry.meet('site', greet);
    entry.enter('site', site);
    entry.enter('site', { ...site });
    expect(greet).toHaveBeenCalledOnce();
    expect(entry.room().guests.site).toBe(site);
  });

  it('is one for all scripts of the isolated world', async () => {
    entry.enter('site', site);
    vi.resetModules();
    const other = await import('./room.ts');
    expect(other.room().guests.site).toBe(site);
  });
});
