import { BarChart as Chartist, type BarChartOptions, type BarDrawEvent, type Svg } from 'chartist';
import { useEffect, useRef } from 'preact/hooks';
import { direction, useWords } from '../../../components/words.ts';

/** What one bar stands for. */
export interface ChartBar {
  key: string;
  /** Below or beside the bar: "1990s". */
  name: string;
  seen: number;
  rest: number;
  /** Where the films are. */
  href: string;
  /** All that the bar says: "1990s: 12 gems, 3 seen". */
  label: string;
}

interface BarChartProps {
  bars: ChartBar[];
  /** Lying bars have room for long names. */
  lying: boolean;
  /** What the chart shows, for assistive technology. */
  label: string;
}

/** CSS pixels. */
const UPRIGHT_HEIGHT = 220;
const LYING_ROW = 34;
const LYING_AXIS = 40;

/** What the name of an upright bar takes, and the numbers beside them. */
const NAME = 58;
const NUMBERS = 36;

/** A bar has at least this to be pressed on (WCAG 2.5.8), in CSS pixels. */
const LEAST = 24;

/** Bars in two parts, seen and not; each is a link to its films. Drawn by Chartist, as SVG. */
export function BarChart({ bars, lying, label }: BarChartProps) {
  const words = useWords();
  const place = useRef<HTMLElement>(null);
  const mirrored = direction(words) === 'rtl';

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const ends = new Map<number, BarDrawEvent[]>();
    const seen = { className: 'chart__seen', data: bars.map((bar) => bar.seen) };
    const rest = { className: 'chart__rest', data: bars.map((bar) => bar.rest) };
    const reversed = isReversed(lying, bars.length);
    const chart = new Chartist(
      element,
      {
        labels: bars.map(({ name }) => name),
        // What is seen stands at the axis; Chartist turns the order of the parts round with the bars'.
        series: reversed ? [rest, seen] : [seen, rest],
      },
      optionsOf(lying, bars.length, element),
    );
    chart.on('draw', (drawn) => {
      if (drawn.type === 'bar') ends.set(drawn.index, [...(ends.get(drawn.index) ?? []), drawn]);
    });
    chart.on('created', ({ svg, chartRect }) => {
      // The names of the bars stand in their links; the numbers are in the table.
      for (const group of svg.getNode().querySelectorAll('.ct-grids, .ct-labels, .ct-series')) {
        group.setAttribute('aria-hidden', 'true');
      }
      for (const [index, parts] of ends) {
        const bar = bars[index];
        if (bar) addLink(svg, bar, areaOf(parts, chartRect, lying));
      }
      ends.clear();
    });
    return () => {
      chart.detach();
      element.replaceChildren();
    };
  }, [bars, lying]);

  return (
    <figure
      class="chart"
      aria-label={label}
      data-mirrored={mirrored}
      data-lying={lying}
      ref={place}
      style={{ blockSize: `${lying ? bars.length * LYING_ROW + LYING_AXIS : UPRIGHT_HEIGHT}px` }}
    />
  );
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole row or column of a bar, which is easier to hit than the bar. */
function areaOf(
  parts: BarDrawEvent[],
  { x1, x2, y1, y2 }: { x1: number; x2: number; y1: number; y2: number },
  lying: boolean,
): Area {
  const [first] = parts;
  const middle = lying ? (first?.y1 ?? 0) : (first?.x1 ?? 0);
  return lying
    ? { x: x1, y: middle - LEAST / 2, width: x2 - x1, height: LEAST }
    : { x: middle - LEAST / 2, y: y2, width: LEAST, height: y1 - y2 };
}

function addLink(svg: Svg, { href, label }: ChartBar, area: Area): void {
  const link = svg.elem('a', { href, 'aria-label': label }, 'chart__bar');
  link.elem('rect', { ...area, rx: 3 });
  link.elem('title').text(label);
}

function isReversed(lying: boolean, count: number): boolean {
  return lying && count > 1;
}

function optionsOf(lying: boolean, count: number, place: Element): BarChartOptions {
  const names = {
    showGrid: false,
    offset: lying ? 110 : 24,
    // Where names would run into each other, some are left out; the links and the table have them all.
    labelInterpolationFnc: (name: string | number, index: number) => {
      const room = (place.clientWidth - NUMBERS) / count;
      return lying || index % Math.ceil(NAME / room) === 0 ? name : null;
    },
  };
  const numbers = {
    onlyInteger: true,
    showGrid: true,
    scaleMinSpace: 40,
    offset: lying ? 24 : NUMBERS,
  };
  return {
    stackBars: true,
    horizontalBars: lying,
    // The first country stands on top.
    reverseData: isReversed(lying, count),
    axisX: lying ? numbers : names,
    axisY: lying ? names : numbers,
    chartPadding: { top: 16, right: lying ? 28 : 8, bottom: 4, left: 4 },
  };
}
