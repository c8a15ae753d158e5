/**
 * Tells the browser that nearly all of a scout runs at once: compiling it in one go costs less than
 * going over its functions first and compiling each as it is called. On a list of 100 films that is a
 * tenth of what the page pays (docs/performance.md). https://v8.dev/blog/explicit-compile-hints; other
 * engines read a comment.
 */
import type { Plugin } from 'vite';

/** Has to be the first thing in the file. */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

export function compileHint(): Plugin {
  return {
    name: 'underseen:compile-hint',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.fileName.startsWith('scouts/')) {
            chunk.code = COMPILE_HINT + chunk.code;
          }
        }
      },
    },
  };
}
