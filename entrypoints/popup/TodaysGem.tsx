import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { GemEntry } from '../../messages.ts';
import { gemOfDay } from './gem-of-day.ts';
import { GemInFull } from './GemInFull.tsx';
import { isSameGem } from '../extension-page/reference.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';

interface TodaysGemProps {
  gems: GemEntry[];
  today: Date;
  mark: MarkGem;
}

/** One gem for today, in full. It stays while the popup is open, whatever is marked. */
export function TodaysGem({ gems, today, mark }: TodaysGemProps) {
  const words = useWords();
  const [chosen] = useState(() => gemOfDay(gems, today));
  const entry = chosen && gems.find((each) => isSameGem(each, chosen));
  return entry ? <GemInFull entry={entry} kind={words('todaysGem')} mark={mark} /> : null;
}
