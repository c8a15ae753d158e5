/**
 * npm start [-- --headless]      npm run start:firefox
 *
 * From a fresh clone to the extension at work: installs, gets a browser, builds, and opens it with its
 * welcome page, where some titles are gems. Without a display it tries itself instead and
 * leaves a picture.
 */
import { parseArgs } from 'node:util';
import { install, loadTypeScript, runCommand } from './bootstrap.mjs';
import { getChromium, getFirefox } from './browsers.mjs';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
  });
  const noDisplay =
    process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  install();
  if (values.firefox) {
    if (noDisplay) throw new Error('Firefox is opened for a person, and there is no display here.');
    const firefox = getFirefox();
    const { openInFirefox } = await loadTypeScript('scripts/start/firefox.ts');
    return openInFirefox(firefox);
  }
  getChromium();
  const { openWelcome, tryWelcome } = await loadTypeScript('scripts/start/chromium.ts');
  return values.headless || noDisplay ? tryWelcome() : openWelcome();
});
