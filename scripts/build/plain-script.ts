/**
 * Makes a script for web pages as plain as it can be: one file, and nothing around it. What WXT puts
 * around an unlisted script (a place for its `main`, a net for its errors, a logger) takes 0.05 to
 * 0.2 ms of a page, where the smallest of them takes half a millisecond (docs/decisions/0063).
 */
import { build, type Plugin, type Rolldown } from 'vite';
import { BUNDLED_FOR } from './oldest-browsers.ts';

const ENTRY = 'virtual:entry';

/**
 * Has a browser compile a script as a whole, in place of each function twice: looked over as the script
 * comes, compiled once it is called. Only for a script that runs most of itself.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad\n';

/**
 * @param source the entry; its imports name files by their whole path
 * @param plugins what other bundles of the build have, too
 * @param virtual sources of modules by their names
 * @returns the script as it goes into the extension
 */
export async function plainScript(
  source: string,
  plugins: Plugin[] = [],
  virtual: Record<string, string> = {},
): Promise<string> {
  const sources = new Map(Object.entries({ ...virtual, [ENTRY]: source }));
  const given: Plugin = {
    name: 'underseen:plain-script',
    resolveId: (id) => (sources.has(id) ? `\0${id}` : undefined),
    load: (id) => sources.get(id.replace(/^\0/, '')),
  };
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [given, ...plugins],
    build: {
      write: false,
      target: BUNDLED_FOR,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'es' },
        // Each constant that stands by itself is one more that every page makes.
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
  })) as Rolldown.RolldownOutput;
  // What is declared in it stays in it: scripts of a page share one world, and may come twice.
  return `(()=>{"use strict";${output[0].code.trim()}})();`;
}
