import { number, useWords } from '../../../components/words.ts';
import type { ChartBar } from './BarChart.tsx';
import { sum } from './tally.ts';

interface BarTableProps {
  bars: ChartBar[];
  /** What the rows are: "Decade". */
  head: string;
}

/** What a chart shows, in numbers. */
export function BarTable({ bars, head }: BarTableProps) {
  const words = useWords();
  return (
    <details class="more">
      <summary>{words('asTable')}</summary>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words('gems')}</th>
            <th scope="col">{words('seen')}</th>
            <th scope="col">{words('notSeenYet')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">
                <a href={bar.href}>{bar.name}</a>
              </th>
              <td>{number(words, sum(bar))}</td>
              <td>{number(words, bar.seen)}</td>
              <td>{number(words, bar.rest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
