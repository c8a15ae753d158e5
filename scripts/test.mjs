/**
 * npm test [-- --only lint,unit] [-- --verbose]
 *
 * Every check of this project from nothing: installs, gets the browsers, runs each step, and ends
 * with one line that counts tests and the other steps together. `--only` runs the named steps and
 * what they need.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT, install, runCommand } from './bootstrap.mjs';
import { getChromium, getFirefox } from './browsers.mjs';

/** Longer than any step ever took on the slowest machine tried; a hung browser must not hang CI. */
const LONGEST_STEP_MS = 40 * 60_000;

/** How long a browser may take to close when asked. */
const GRACE_MS = 5_000;

const bin = (path) => ['node', join('node_modules', path)];
const script = (name, ...args) => ['node', 'scripts/run.mjs', name, ...args];
const vitest = (project) => [...bin('vitest/vitest.mjs'), 'run', '--project', project];

/** In the order in which they run. A step is skipped, and counts as failed, when one it needs failed. */
const STEPS = [
  { name: 'install', needs: [], run: install },
  { name: 'chromium', needs: ['install'], run: getChromium },
  { name: 'firefox', needs: ['install'], run: getFirefox },
  {
    name: 'format',
    needs: ['install'],
    command: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  { name: 'prepare', needs: ['install'], command: [...bin('wxt/bin/wxt.mjs'), 'prepare'] },
  {
    name: 'types',
    needs: ['prepare'],
    command: [...bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false'],
  },
  {
    name: 'lint',
    needs: ['prepare'],
    command: [...bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  },
  { name: 'unit', needs: ['install'], command: vitest('unit'), tests: true },
  { name: 'build-chrome', needs: ['prepare'], command: script('build', 'chrome') },
  { name: 'build-firefox', needs: ['prepare'], command: script('build', 'firefox') },
  { name: 'size', needs: ['build-chrome'], command: script('size', '--check') },
  { name: 'zip', needs: ['build-chrome', 'build-firefox'], command: script('zip', '--check') },
  { name: 'lint-addon', needs: ['build-firefox'], command: script('lint-addon') },
  {
    name: 'e2e',
    needs: ['chromium', 'firefox', 'build-chrome', 'build-firefox'],
    command: vitest('e2e'),
    tests: true,
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const outcomes = new Map();
let running = null;
let isEnding = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void leave());

await runCommand(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  });
  const steps = values.only ? withNeeds(values.only.split(',')) : STEPS;
  const skippedTests = [];
  for (const step of steps) {
    const started = performance.now();
    const unmet = step.needs.find((name) => outcomes.get(name) === false);
    const result = unmet
      ? { failed: 1, note: `not run, since ${unmet} failed` }
      : await runStep(step, values.verbose);
    outcomes.set(step.name, result.failed === 0);
    for (const kind of Object.keys(total)) total[kind] += result[kind] ?? 0;
    skippedTests.push(...(result.skippedTests ?? []));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const state = result.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${step.name.padEnd(14)}${state} ${seconds.padStart(6)} s  ${result.note ?? ''}`.trimEnd(),
    );
    if (result.output && !values.verbose) console.log(`${indent(result.output)}\n`);
  }
  tellSkipped(skippedTests);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
});

/** @returns the named steps and what they need, in the order of `STEPS` */
function withNeeds(names) {
  const wanted = new Set();
  const want = (name) => {
    const step = STEPS.find((known) => known.name === name);
    if (!step) {
      throw new Error(`No step is called ${name}: ${STEPS.map((known) => known.name).join(', ')}.`);
    }
    wanted.add(step);
    for (const need of step.needs) want(need);
  };
  for (const name of names) want(name);
  return STEPS.filter((step) => wanted.has(step));
}

/** @returns counts, a note for the step's line, and its output where it failed */
async function runStep(step, verbose) {
  if (step.run) {
    try {
      const note = step.run();
      return { passed: 1, failed: 0, note };
    } catch (error) {
      return { failed: 1, output: error.message };
    }
  }
  const report = join(ROOT, '.output', `${step.name}-tests.json`);
  const command = step.tests
    ? [...step.command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : step.command;
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await runProgram(command, verbose);
  const result = step.tests
    ? countTests(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return result.failed > 0 ? { ...result, output } : result;
}

/** Runs a program in a process group of its own, so that its browsers end with it. */
async function runProgram(command, verbose) {
  const result = await programResult(command, verbose);
  await endRunning();
  running = null;
  return result;
}

function programResult([command, ...args], verbose) {
  return new Promise((done) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    running = child;
    let output = '';
    const hear = (stream) => (chunk) => {
      output += chunk;
      if (verbose) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', hear(process.stdout));
    child.stderr.setEncoding('utf8').on('data', hear(process.stderr));
    const limit = setTimeout(() => {
      output += `\nEnded after ${LONGEST_STEP_MS / 60_000} minutes.`;
      void endRunning();
    }, LONGEST_STEP_MS);
    const end = (code) => {
      clearTimeout(limit);
      // Once a signal came, nothing more is run or told.
      if (isEnding) return;
      done({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(1);
    });
    child.once('close', (code) => {
      end(code ?? 1);
    });
  });
}

/**
 * Ends the running step and all that it started. Asks first: drivers put their browsers into groups
 * of their own and end them when asked, not when killed.
 */
async function endRunning() {
  if (!running?.pid) return;
  const { pid } = running;
  if (process.platform === 'win32') {
    // Windows knows no groups and no signals; it ends a program with all that it started.
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  const signalGroup = (signal) => {
    try {
      process.kill(-pid, signal);
      return true;
    } catch {
      return false; // The group is gone, as it should be.
    }
  };
  signalGroup('SIGTERM');
  const until = performance.now() + GRACE_MS;
  while (signalGroup(0) && performance.now() < until) await delay(100);
  signalGroup('SIGKILL');
}

async function leave(signal) {
  isEnding = true;
  await endRunning();
  console.error(`Ended by ${signal}.`);
  process.exit(130);
}

/** Counts a Vitest report. A file that did not load counts as one failed test. */
function countTests(report, code) {
  if (!existsSync(report)) return { failed: 1, note: 'the tests did not run' };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, ancestorTitles, title }) => ({
      status,
      group: `${relative(ROOT, name)}: ${ancestorTitles[0] ?? title}`,
    })),
  );
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = count('passed');
  const failures = count('failed') + broken;
  // Vitest also fails for what no test owns, such as an unhandled rejection.
  const failed = failures === 0 && code !== 0 ? 1 : failures;
  const skippedTests = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
  const skipped = skippedTests.length;
  const note = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { passed, failed, skipped, skippedTests, note };
}

function tellSkipped(tests) {
  if (tests.length === 0) return;
  const why = existsSync(join(ROOT, '../shared')) ? '' : ', since ../shared is absent here';
  console.log(`\nNot checked${why}:`);
  const counts = new Map();
  for (const { group } of tests) counts.set(group, (counts.get(group) ?? 0) + 1);
  for (const [group, count] of counts) console.log(`  ${group} (${count})`);
  console.log('');
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '  ');
}
