/** Where in Firefox the add-on's scripts are: the debugger of each process sees the worlds of all of them. */
import { ADDON_ID, type Firefox, inBrowserItself } from './firefox.ts';

/** A world of the add-on in a web page's frame. */
export interface AddonWorld {
  /** Of the frame. */
  address: string;
  /** Whether a scout has started in it. */
  scouted: boolean;
}

/** Runs in each process of Firefox that pages may be in; says what is wrong in words. */
const LOOK = `try {
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
  const principal = Services.scriptSecurityManager.getSystemPrincipal();
  const aside = Cu.Sandbox(principal, { freshCompartment: true });
  addDebuggerToGlobal(aside);
  const worlds = new aside.Debugger().findAllGlobals().flatMap((each) => {
    let world, about;
    try {
      world = each.unsafeDereference();
      about = Cu.getSandboxMetadata(world);
    } catch {
      // No sandbox.
    }
    const frame = about && WindowGlobalChild.getByInnerWindowId(about['inner-window-id']);
    // A page that was left keeps its world for a while.
    if (about?.addonId !== '${ADDON_ID}' || !frame?.isCurrentGlobal) return [];
    const room = Cu.waiveXrays(world)[Symbol.for('underseen.room')];
    return [{ address: frame.contentWindow.location.href, scouted: room?.scout !== undefined }];
  });
  sendAsyncMessage('addon-worlds', worlds);
} catch (error) {
  sendAsyncMessage('addon-worlds', String(error));
}`;

/** No web page is in the process of Firefox itself. */
const ASK_ALL = `async (look) => {
  const { ppmm } = Services;
  const all = Array.from({ length: ppmm.childCount }, (_, at) => ppmm.getChildAt(at));
  const script = 'data:,' + encodeURIComponent(look);
  const answers = all
    .filter((each) => !each.isInProcess)
    .map((each) => new Promise((done, fail) => {
      each.addMessageListener('addon-worlds', function take({ data }) {
        each.removeMessageListener('addon-worlds', take);
        if (typeof data === 'string') fail(new Error(data));
        else done(data);
      });
      each.loadProcessScript(script, false);
    }));
  return JSON.stringify((await Promise.all(answers)).flat());
}`;

/** @returns each world of the add-on in the frames of web pages that are open. */
export async function addonWorlds({ browser }: Firefox): Promise<AddonWorld[]> {
  const said = await inBrowserItself(browser, `(${ASK_ALL})(${JSON.stringify(LOOK)})`);
  return JSON.parse(said as string) as AddonWorld[];
}

/**
 * @returns the errors of the add-on in Firefox's own console, that of all pages and of itself. Its warnings
 * tell what Firefox itself did: that it stopped what ran as a tab was closed, say.
 */
export async function errorsOfAddon({ browser, origin }: Firefox): Promise<string[]> {
  const said = await inBrowserItself(
    browser,
    'JSON.stringify(Services.console.getMessageArray().map(String))',
  );
  return (JSON.parse(said as string) as string[]).filter(
    (each) => each.startsWith('[JavaScript Error') && each.includes(origin),
  );
}

/** Has that console forget what was said. */
export async function forgetErrors({ browser }: Firefox): Promise<void> {
  await inBrowserItself(browser, 'Services.console.reset()');
}
