/**
 * node scripts/run.mjs <name> [arguments]
 *
 * Runs `main(arguments)` of scripts/<name>.ts, else of bench/<name>.ts, installing first where needed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, install, loadTypeScript, runCommand } from './bootstrap.mjs';

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name || !/^[a-z][a-z-]*$/.test(name)) throw new Error('Say which script: run.mjs <name>.');
  const path = [`scripts/${name}.ts`, `bench/${name}.ts`].find((candidate) =>
    existsSync(join(ROOT, candidate)),
  );
  if (!path) throw new Error(`There is no scripts/${name}.ts and no bench/${name}.ts.`);
  install();
  const { main } = await loadTypeScript(path);
  if (typeof main !== 'function') throw new Error(`${path} exports no main().`);
  return main(args);
});
