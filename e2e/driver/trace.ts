/** What the browser itself recorded while something happened. */
import type { Chromium } from './chromium.ts';

export interface TraceEvent {
  name: string;
  ph: string;
  /** Microseconds, on one clock for all processes. */
  ts: number;
  dur?: number;
  /** Microseconds of it in which the thread had a processor. */
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: Record<string, unknown>; beginData?: Record<string, unknown> };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'disabled-by-default-devtools.timeline.stack',
  'toplevel',
  'v8',
];

/** @returns what happened while `work` ran, oldest first. */
export async function traced(chromium: Chromium, work: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no browser session.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  const complete = new Promise((done) => {
    session.once('Tracing.tracingComplete', done);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.toSorted((a, b) => a.ts - b.ts);
}

/** Whether an event was caused by a script of the extension. */
export function isOf(extensionId: string, { args }: TraceEvent): boolean {
  return JSON.stringify(args).includes(extensionId);
}
