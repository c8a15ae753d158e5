/** @returns the executable of a Chromium, Chrome or Edge. @throws when CHROME_PATH names no file. */
export function findChromium(): string | undefined;
/** @returns the executable of a Firefox. @throws when FIREFOX_PATH names no file. */
export function findFirefox(): string | undefined;
/** Finds a Chromium, else installs one. @throws a sentence that says what to do. */
export function getChromium(): string;
/** Finds a Firefox, else installs one. @throws a sentence that says what to do. */
export function getFirefox(): string;
