// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FramedField } from './FramedField.tsx';

// happy-dom has no documents in frames; e2e/note.test.ts has real ones.
let inside: Document;
beforeEach(() => {
  inside = document.implementation.createHTMLDocument();
  vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockImplementation(() => inside);
});
afterEach(() => {
  render(null, document.body);
});

it('its frame, which matches no :focus, says whether the text area within has the focus', async () => {
  const told: string[] = [];
  await act(() => {
    render(
      <FramedField
        label="Private note"
        text=""
        longest={10}
        onText={() => {}}
        onFocus={() => told.push('focus')}
        onBlur={() => told.push('blur')}
        onDone={() => {}}
      />,
      document.body,
    );
  });
  const field = inside.querySelector('textarea');
  told.length = 0;
  const ringed = () => document.querySelector('iframe')?.matches('[data-focused]');
  field?.dispatchEvent(new FocusEvent('blur'));
  expect(ringed()).toBe(false);
  field?.dispatchEvent(new FocusEvent('focus'));
  expect(ringed()).toBe(true);
  field?.dispatchEvent(new FocusEvent('blur'));
  expect(ringed()).toBe(false);
  expect(told).toEqual(['blur', 'focus', 'blur']);
});
