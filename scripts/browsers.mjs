/**
 * Finds the browsers that tests, benchmarks and `npm start` drive, and gets one where there is none.
 * Imports nothing but Node's own modules: it also serves before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

/** Where `@puppeteer/browsers` keeps what it downloads, by its own convention. */
const DOWNLOADS = join(homedir(), '.cache/puppeteer');

const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ],
  mac: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windows: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  downloaded: playwrightChromium,
  debianPackage: 'chromium',
  download: ['playwright-core/cli.js', 'install', 'chromium'],
};

const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox/firefox.exe'],
  downloaded: puppeteerFirefox,
  debianPackage: 'firefox-esr',
  download: [
    '@puppeteer/browsers/lib/cjs/main-cli.js',
    'install',
    'firefox@stable',
    '--path',
    DOWNLOADS,
  ],
};

/**
 * @returns {string | undefined} the executable of a Chromium, Chrome or Edge
 * @throws {Error} when CHROME_PATH names a file that does not exist
 */
export function findChromium() {
  return find(CHROMIUM);
}

/**
 * @returns {string | undefined} the executable of a Firefox
 * @throws {Error} when FIREFOX_PATH names a file that does not exist
 */
export function findFirefox() {
  return find(FIREFOX);
}

/**
 * Finds a Chromium, else installs one: from Debian's packages where we are root, else by
 * Playwright's own download. Says so on stderr before it does.
 * @returns {string} its executable
 * @throws {Error} a sentence that says what to do, when there is none to be had
 */
export function getChromium() {
  return get(CHROMIUM);
}

/**
 * Finds a Firefox, else installs one: from Debian's packages where we are root, else by
 * Puppeteer's own download. Says so on stderr before it does.
 * @returns {string} its executable
 * @throws {Error} a sentence that says what to do, when there is none to be had
 */
export function getFirefox() {
  return get(FIREFOX);
}

function find({ variable, commands, mac, windows, downloaded }) {
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} is ${named}, and there is no such file.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = {
    darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      mac.map((path) => join(folder, path)),
    ),
    win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => windows.map((path) => join(folder, path))),
  };
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(places[process.platform] ?? []),
    ...downloaded(),
  ];
  return candidates.find((path) => existsSync(path));
}

function get(browser) {
  const found =
    find(browser) ?? (installPackage(browser) || download(browser) ? find(browser) : '');
  if (found) return found;
  const { name, variable } = browser;
  throw new Error(
    `No ${name} was found and none could be installed. Install one, or set ${variable} to its executable.`,
  );
}

/** @returns {boolean} whether Debian's package was installed; Ubuntu has none of these names */
function installPackage({ name, debianPackage }) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`No ${name} here: installing the package ${debianPackage} (apt-get) …`);
  const apt = (...args) =>
    succeeds('apt-get', ['-qq', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  // A stale package list offers files that the mirror no longer has.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', debianPackage);
}

/** Runs the program itself, not through npx: on Windows that asks for a shell, which parts paths at spaces. */
function download({ name, download: [program, ...args] }) {
  const file = join(ROOT, 'node_modules', program);
  if (!existsSync(file)) return false;
  console.error(`No ${name} here: downloading one …`);
  return succeeds(process.execPath, [file, ...args], {});
}

function succeeds(command, args, environment) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return true;
  const words = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
  console.error(words.trim().split('\n').slice(-5).join('\n'));
  return false;
}

/** @returns {string[]} where Playwright's own Chromium is or would be; nothing before installation */
function playwrightChromium() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

function puppeteerFirefox() {
  const folder = join(DOWNLOADS, 'firefox');
  if (!existsSync(folder)) return [];
  const inside = {
    darwin: 'Firefox.app/Contents/MacOS/firefox',
    win32: 'core/firefox.exe',
  };
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .map((version) => join(folder, version, inside[process.platform] ?? 'firefox/firefox'));
}
