/**
 * Looks into the closed card in Firefox: WebDriver BiDi serialises closed roots for a driver, and
 * lends out their nodes for questions.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** As long as tests wait for what is not about time. */
const PATIENCE_MS = 15_000;
const AGAIN_MS = 250;

interface RemoteNode {
  type: string;
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export interface FirefoxCard {
  isOpen(): Promise<boolean>;
  /** All text in the popover, white space collapsed. */
  text(): Promise<string>;
  /** The popover's size, in CSS pixels. */
  box(): Promise<{ width: number; height: number }>;
  /** In which colour the first node with this attribute is written. */
  colour(attribute: string): Promise<string>;
  /** Clicks the first node with this attribute, with the real mouse. */
  click(attribute: string): Promise<void>;
}

export function firefoxCard(page: Page): FirefoxCard {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const target = { context };

  async function popover(): Promise<RemoteNode | null> {
    const { result } = (await connection.send('script.evaluate', {
      expression: 'document.querySelector("underseen-card")',
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
    })) as { result: { result?: RemoteNode } & RemoteNode };
    const host = result.result ?? result;
    const root = host.value?.shadowRoot;
    return root ? findNode(root, 'popover') : null;
  }

  async function callOn<T>(node: RemoteNode, declaration: string): Promise<T> {
    const answer = (await connection.send('script.callFunction', {
      functionDeclaration: declaration,
      target,
      awaitPromise: false,
      arguments: [{ sharedId: node.sharedId }],
    })) as { result: { result: { value: T } } };
    return answer.result.result.value;
  }

  /** Waits for it: what is inside may be drawn again just now. */
  async function inside(attribute: string): Promise<RemoteNode> {
    for (let left = PATIENCE_MS; left > 0; left -= AGAIN_MS) {
      const card = await popover();
      const node = card && findNode(card, attribute);
      if (node) return node;
      await delay(AGAIN_MS);
    }
    throw new Error(`Nothing in the card has the attribute ${attribute}.`);
  }

  return {
    async isOpen() {
      const node = await popover();
      return node ? callOn<boolean>(node, '(node) => node.matches(":popover-open")') : false;
    },
    async text() {
      const node = await popover();
      return node ? textOf(node).replaceAll(/\s+/g, ' ').trim() : '';
    },
    async box() {
      const node = await popover();
      if (!node) throw new Error('There is no card.');
      const size = await callOn<string>(
        node,
        '(node) => JSON.stringify(node.getBoundingClientRect())',
      );
      return JSON.parse(size) as { width: number; height: number };
    },
    async colour(attribute) {
      return callOn<string>(await inside(attribute), '(node) => getComputedStyle(node).color');
    },
    async click(attribute) {
      const box = JSON.parse(
        await callOn<string>(
          await inside(attribute),
          '(node) => { const { x, y, width, height } = node.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }',
        ),
      ) as { x: number; y: number; width: number; height: number };
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
  };
}

function findNode(node: RemoteNode, attribute: string): RemoteNode | null {
  if (node.value?.attributes && attribute in node.value.attributes) return node;
  for (const child of node.value?.children ?? []) {
    const found = findNode(child, attribute);
    if (found) return found;
  }
  return null;
}

function textOf(node: RemoteNode): string {
  if (node.value?.nodeType === 3) return node.value.nodeValue ?? '';
  return (node.value?.children ?? []).map(textOf).join(' ');
}
