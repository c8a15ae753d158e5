// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { guardDrops } from './file-drop.ts';

beforeAll(() => guardDrops(document));

function drag(type: string, types: string[]): { event: Event; transfer: { dropEffect: string } } {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const transfer = { types, dropEffect: 'copy' };
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  document.body.dispatchEvent(event);
  return { event, transfer };
}

it.each(['dragover', 'drop'])('keeps the page at a %s of files that nobody takes', (type) => {
  const { event, transfer } = drag(type, ['Files']);
  expect(event.defaultPrevented).toBe(true);
  expect(transfer.dropEffect).toBe('none');
});

it('leaves words to the field that they are dropped on', () => {
  expect(drag('drop', ['text/plain']).event.defaultPrevented).toBe(false);
});

it('leaves files to whoever takes them', () => {
  const take = (event: Event) => event.preventDefault();
  document.body.addEventListener('dragover', take);
  expect(drag('dragover', ['Files']).transfer.dropEffect).toBe('copy');
  document.body.removeEventListener('dragover', take);
});
