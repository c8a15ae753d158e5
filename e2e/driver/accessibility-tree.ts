/** The page as assistive technology gets it from Chromium: closed roots are in it. */
import type { Page } from 'playwright-core';

export interface Accessible {
  role: string;
  name: string;
  description: string;
  /** `pressed: true`, `focused: true`, `live: polite` and the like. */
  properties: Record<string, unknown>;
}

/** @returns what is told of, in the order of the page. */
export async function accessibilityTree(page: Page): Promise<Accessible[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      properties: Object.fromEntries(properties.map(({ name: key, value }) => [key, value.value])),
    }));
}

const OPERATED =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|switch|slider|spinbutton|tab|option|DisclosureTriangle)$/;

/** @returns whatever can be operated and has no name. */
export function nameless(tree: Accessible[]): string[] {
  return tree.flatMap(({ role, name }) => (OPERATED.test(role) && !name.trim() ? [role] : []));
}
