/** The task of a page to which the extension added most, from what the browser recorded. */
import { isOf, type TraceEvent } from './trace.ts';

/** As the browser counts long tasks: https://w3c.github.io/longtasks/. */
export const LONG_TASK_MS = 50;

export interface Task {
  wholeMs: number;
  /** Of it, what is not the page's own, in whose midst our scripts begin: parsing, and its first layout. */
  addedMs: number;
}

/**
 * `elapsed` is what a user waits, `processor` what the thread worked: other programs lengthen the one,
 * not the other.
 */
export type Clock = 'elapsed' | 'processor';

const LAYS_OUT: ReadonlySet<string> = new Set(['Layout', 'UpdateLayoutTree']);

export function isLayout({ name }: TraceEvent): boolean {
  return LAYS_OUT.has(name);
}

/**
 * @param events of one load of one page, as `traced` gives them
 * @returns the task of the page's main thread to which scripts of ours, and what came of them, added
 *   most; of no length where none of ours ran
 */
export function longestTaskWith(extensionId: string, events: TraceEvent[], clock: Clock): Task {
  const ours = events.filter((event) => isOf(extensionId, event));
  const started = ours.find(({ name }) => name === 'EvaluateScript');
  const here = events.filter(({ pid, tid }) => pid === started?.pid && tid === started.tid);
  const scripts = ours.filter(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall');
  const spotted = scripts.find((event) => JSON.stringify(event.args).includes('/spotter.js'));
  // What comes before the spotter changes nothing on the page, so nothing is styled or laid out for it.
  const isTheirs = (event: TraceEvent) =>
    event.name === 'ParseHTML' || (isLayout(event) && event.ts < (spotted?.ts ?? 0));
  const lengthMs = ({ dur = 0, tdur = 0 }: TraceEvent) => (clock === 'elapsed' ? dur : tdur) / 1000;
  const tasks = here
    .filter((task) => task.name.endsWith('RunTask') && ours.some((event) => isWithin(task, event)))
    .map((task) => {
      const added = scripts.filter((event) => isWithin(task, event));
      const own = outermost(
        here.filter(
          (event) =>
            isTheirs(event) &&
            isWithin(task, event) &&
            !added.some((script) => isWithin(script, event)),
        ),
      );
      const theirs = own.map((event) => {
        const within = outermost(added.filter((script) => isWithin(event, script)));
        return lengthMs(event) - sum(within.map(lengthMs));
      });
      return { wholeMs: lengthMs(task), addedMs: lengthMs(task) - sum(theirs) };
    });
  return tasks.toSorted((a, b) => b.addedMs - a.addedMs)[0] ?? { wholeMs: 0, addedMs: 0 };
}

const sum = (durations: number[]): number => durations.reduce((all, each) => all + each, 0);

/** Whether an event began in the course of another, in the same thread. */
function isWithin({ pid, tid, ts, dur = 0 }: TraceEvent, event: TraceEvent): boolean {
  return event.pid === pid && event.tid === tid && ts <= event.ts && event.ts < ts + dur;
}

/** @returns those events that are in none of the others. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  return events.filter(
    (event) => !events.some((other) => other !== event && isWithin(other, event)),
  );
}
