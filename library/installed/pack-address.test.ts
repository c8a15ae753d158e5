/** Against a real server and a real fetch; only that the address is https is left out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { packOf, PAJU } from '../fixtures/gems.ts';
import { content, type PackServer, packServer } from '../../e2e/driver/pack-server.ts';
import { type AddressOptions, isPackAddress, readAddress } from './pack-address.ts';

let server: PackServer;
beforeAll(async () => {
  server = await packServer();
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    real(address.replace('https://packs.example/pack.json', server.address), init),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
});
beforeEach(() => {
  server.requests.length = 0;
});

const pack = packOf('p', [PAJU]);
const read = (options?: AddressOptions) => readAddress('https://packs.example/pack.json', options);

test('a pack is read, and the request says nothing of the user', async () => {
  server.answer = content(pack);
  expect(await read()).toEqual({ kind: 'pack', pack });
  const [headers = {}] = server.requests;
  expect(Object.keys(headers)).not.toContain('cookie');
  expect(Object.keys(headers)).not.toContain('referer');
});

test('a mark at the beginning of the file does no harm', async () => {
  server.answer = content(`\uFEFF${JSON.stringify(pack)}`);
  expect(await read()).toEqual({ kind: 'pack', pack });
});

test.each([
  ['http://packs.example/pack.json', false],
  ['https://user:word@packs.example/pack.json', false],
  ['packs.example', false],
  ['file:///pack.json', false],
  ['javascript:alert(1)', false],
  ['https://packs.example/pack.json', true],
])('%s is a pack’s address: %s', async (address, is) => {
  expect(isPackAddress(address)).toBe(is);
  if (is) return;
  expect(await readAddress(address)).toEqual({ kind: 'failed', problem: 'not-https' });
  expect(server.requests).toEqual([]);
});

describe('what goes wrong is told apart', () => {
  test.each([301, 302, 307, 308])('a redirect (%i), which is not followed', async (status) => {
    server.answer = (_request, response) =>
      response.writeHead(status, { location: '/elsewhere.json' }).end();
    expect(await read()).toEqual({ kind: 'failed', problem: 'redirect' });
    expect(server.requests).toHaveLength(1);
  });

  test.each([404, 500])('status %i', async (status) => {
    server.answer = content('gone', status);
    expect(await read()).toEqual({ kind: 'failed', problem: 'status', detail: String(status) });
  });

  test.each([
    ['a web page', '<!doctype html><html><body>Our pack</body></html>', { problem: 'html' }],
    ['a text', 'title: A pack', { problem: 'not-json' }],
    ['a list that breaks off', JSON.stringify(pack).slice(0, -9), { problem: 'not-json' }],
    ['nothing', '', { problem: 'not-json' }],
    ['other JSON', { gems: 3 }, { problem: 'not-a-pack' }],
    [
      'a pack with a wrong year',
      { ...pack, gems: [{ ...PAJU, film: { ...PAJU.film, year: 0 } }] },
      {
        problem: 'not-a-pack',
      },
    ],
  ])('%s', async (_what, value, problem) => {
    server.answer = content(value);
    expect(await read()).toMatchObject({ kind: 'failed', ...problem });
  });

  test('the first problem of a pack is named with gem and field', async () => {
    server.answer = content({ ...pack, gems: [{ ...PAJU, film: { ...PAJU.film, year: 0 } }] });
    expect(await read()).toEqual({
      kind: 'failed',
      problem: 'not-a-pack',
      detail: { code: 'field-not-a-year', file: '', field: 'paju › film.year', detail: '0' },
    });
  });

  test('a text that is not UTF-8', async () => {
    server.answer = (_request, response) => response.end(Buffer.from([0x22, 0xff, 0xfe, 0x22]));
    expect(await read()).toEqual({ kind: 'failed', problem: 'not-json' });
  });

  test('one that never ends, by its size', async () => {
    let closed = false;
    server.answer = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(10_000))) {
          // Until the reader has to be waited for.
        }
      };
      response.on('drain', more).on('close', () => {
        closed = true;
      });
      more();
    };
    expect(await read({ maxBytes: 1_000_000 })).toEqual({ kind: 'failed', problem: 'too-large' });
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  test('one that never ends, by the time it takes', async () => {
    server.answer = (_request, response) => void response.write('{');
    expect(await read({ timeLimitMs: 50 })).toEqual({ kind: 'failed', problem: 'too-slow' });
  });

  test('one that does not answer', async () => {
    server.answer = (request) => request.socket.destroy();
    expect(await read()).toEqual({ kind: 'failed', problem: 'unreachable' });
  });
});

test('cancelled, it rejects', async () => {
  const stop = new AbortController();
  server.answer = () => stop.abort();
  await expect(read({ signal: stop.signal })).rejects.toThrow('abort');
});
