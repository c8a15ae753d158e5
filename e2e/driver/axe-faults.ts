/** Runs axe in a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Large text is held to what small text is. All options stand here, as axe adds none to them. */
const CONTRAST = {
  ignoreUnicode: true,
  // Else text of one letter, such as a Hangul title, is left undecided.
  ignoreLength: true,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.1,
};

interface Axe {
  configure(spec: object): void;
  run(root: Document, options: RunOptions): Promise<AxeResults>;
}

export interface AxeFaults {
  /**
   * `<rule>: <state>: <element>` for whatever breaks a rule, and for text whose contrast axe cannot
   * tell; `page` where it is in no state's frame.
   */
  faults: string[];
  /** How many texts have enough contrast. */
  legible: number;
}

/** Holds the page against WCAG 2.2 A and AA, with a contrast of 4.5 : 1 for all text. */
export async function axeFaults(page: Page, selector = 'body'): Promise<AxeFaults> {
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  return page.evaluate(
    async ([contrast, tags, scope]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      axe.configure({ checks: [{ id: 'color-contrast', options: contrast }] });
      const results = await axe.run(
        (document.querySelector(scope) ?? document) as unknown as Document,
        { runOnly: tags, rules: { 'target-size': { enabled: true } } },
      );
      function stateAt(selectors: unknown[]): string {
        const element = document.querySelector(String(selectors[0]));
        return element?.closest<HTMLElement>('[data-state]')?.dataset['state'] ?? 'page';
      }
      const undecided = results.incomplete.filter(({ id }) => id === 'color-contrast');
      return {
        faults: [...results.violations, ...undecided].flatMap(({ id, nodes }) =>
          nodes.map(({ html, target }) => `${id}: ${stateAt(target)}: ${html}`),
        ),
        legible: results.passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
      };
    },
    [CONTRAST, WCAG, selector] as const,
  );
}
