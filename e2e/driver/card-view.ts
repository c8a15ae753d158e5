/**
 * Looks into the closed card of a web page, from the extension's isolated world, and uses it with the
 * real mouse and keyboard.
 */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { type IsolatedWorld, isolatedWorld } from './isolated-world.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CardView {
  world: IsolatedWorld;
  isOpen(): Promise<boolean>;
  waitUntilOpen(): Promise<void>;
  waitUntilClosed(): Promise<void>;
  /** Its visible text, white space collapsed. */
  text(): Promise<string>;
  box(): Promise<Box>;
  /** The box of the first element in the card that `selector` finds. */
  boxOf(selector: string): Promise<Box>;
  /** Clicks with the real mouse. */
  click(selector: string): Promise<void>;
  /** Waits until an expression about `root`, the card's shadow root, is true. */
  until(expression: string): Promise<void>;
  /** Evaluates an expression about `root`, the card's shadow root. */
  ask<T>(expression: string): Promise<T>;
}

const LONGEST_MS = 15_000;

/** What tells why a card is not as it should be. */
const STAND = `(() => {
  const count = (selector) => document.querySelectorAll(selector).length;
  return [
    'the page is ' + document.visibilityState,
    count('[data-underseen]') + ' marked',
    count('[data-underseen]:hover') + ' of them hovered',
    count('underseen-card') + ' hosts',
  ].join(', ');
})()`;

export async function cardView(chromium: Chromium, page: Page): Promise<CardView> {
  const world = await isolatedWorld(page, chromium.extensionId);
  const ask = <T>(expression: string) =>
    world.evaluate<T>(`(() => {
      const host = document.querySelector('underseen-card');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      if (!root) return null;
      return (${expression});
    })()`);
  const isOpen = async () =>
    (await ask<boolean | null>(`root.querySelector(':popover-open') !== null`)) ?? false;
  async function wait(condition: () => Promise<boolean>, what: string): Promise<void> {
    const until = Date.now() + LONGEST_MS;
    while (!(await condition())) {
      if (Date.now() > until) {
        const stand = await world.evaluate<string>(STAND);
        throw new Error(`Waited ${LONGEST_MS} ms in vain for ${what}; there, ${stand}.`);
      }
      await page.waitForTimeout(25);
    }
  }
  const boxOf = async (selector: string) => {
    const box = await ask<Box | null>(
      `(({ x, y, width, height }) => ({ x, y, width, height }))(
        root.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
    );
    if (!box) throw new Error('There is no card.');
    return box;
  };
  /** The box once it has stood still for a moment: the browser places the card anew as things move. */
  async function restingBoxOf(selector: string): Promise<Box> {
    let before = await boxOf(selector);
    for (;;) {
      await page.waitForTimeout(60);
      const now = await boxOf(selector);
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }
  return {
    world,
    isOpen,
    waitUntilOpen: () => wait(isOpen, 'the card to open'),
    waitUntilClosed: () => wait(async () => !(await isOpen()), 'the card to close'),
    until: (expression) => wait(async () => (await ask(expression)) === true, expression),
    text: async () =>
      (await ask<string | null>(
        `root.querySelector('[popover]').innerText.replace(/\\s+/g, ' ').trim()`,
      )) ?? '',
    box: () => boxOf('[popover]'),
    boxOf,
    async click(selector) {
      // To the nearest edge, so that the page is not scrolled away from under the card.
      await ask(
        `root.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'nearest' })`,
      );
      const { x, y, width, height } = await restingBoxOf(selector);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    ask: async <T>(expression: string) => (await ask<T>(expression)) as T,
  };
}
