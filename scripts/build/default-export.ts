import { runnerImport } from 'vite';

/**
 * Compiles and runs a file in Node, by a loader of its own: that by which a command is run has ended by
 * the time that the command reads sites.
 * @returns the file's default export
 */
export async function defaultExport<T>(file: string): Promise<T> {
  const { module } = await runnerImport<{ default: T }>(file, {
    configFile: false,
    logLevel: 'error',
  });
  return module.default;
}
