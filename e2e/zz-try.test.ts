import { it } from 'vitest';
import { launchFirefox, inBrowserItself, openAddonPage, openAs } from './driver/firefox.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
it('x', async () => {
  const f = await launchFirefox();
  const w = await f.welcome(); await w.waitForSelector('.poster[data-underseen="gem"]');
  console.log(await inBrowserItself(f.browser, `Services.prefs.getPrefType('dom.indexedDB.enabled') + ' ' + Services.prefs.getPrefType('dom.indexedDB.privateBrowsing.enabled')+ ' ' + JSON.stringify(Services.prefs.getChildList('dom.indexedDB'))`));
  await inBrowserItself(f.browser, `Services.prefs.setBoolPref('dom.indexedDB.enabled', false)`);
  await f.disableAddon(); await f.enableAddon();
  const p = await openAddonPage(f, 'options.html#shelf');
  await new Promise((d) => setTimeout(d, 3000));
  console.log(await p.evaluate(async () => [typeof indexedDB, String(globalThis.indexedDB), await new Promise((d) => { try { const r = indexedDB.open('x'); r.onerror = () => d('error ' + r.error); r.onsuccess = () => d('ok') } catch (e) { d('throws ' + e) } }), document.body.innerText]));
  const page = await openAs(f, GRID_ADDRESS, plant(handMadeGrid(), 0, APRIL_SNOW));
  await new Promise((d) => setTimeout(d, 3000));
  console.log(await page.evaluate(() => document.querySelectorAll('[data-underseen]').length));
  console.log(await inBrowserItself(f.browser, `JSON.stringify(Services.console.getMessageArray().map(String).filter((e) => e.includes('moz-extension') || e.includes('xtension')))`));
  await f.close();
}, 40000);
