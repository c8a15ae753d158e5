/** Gives the extension its keyboard command as the browser does when its keys are pressed. */
import type { Chromium } from './chromium.ts';

interface Commands {
  onCommand: { dispatch(command: string): void };
}

/** The keys themselves are the browser's: a driver's key presses go to the page alone. */
export async function command(chromium: Chromium, name: string): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate((which) => {
    const { chrome } = globalThis as unknown as { chrome: { commands: Commands } };
    chrome.commands.onCommand.dispatch(which);
  }, name);
}
