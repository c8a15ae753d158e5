import type { Lead } from '../film.ts';
import { useWords } from './words.ts';

interface LeadLineProps {
  lead: Lead;
  /** BCP 47 language of its reason. */
  lang: string;
}

/** The well-known film by which a gem was found, and why who likes the one should meet the other. */
export function LeadLine({ lead, lang }: LeadLineProps) {
  const words = useWords();
  const [before, after] = words('leadFrom', '\n').split('\n');
  return (
    <p class="lead-line">
      <span class="lead-line__from">
        {before}
        <cite lang={lang} dir="auto">
          {lead.title}
        </cite>
        {after}
      </span>{' '}
      <span lang={lang} dir="auto">
        {lead.reason}
      </span>
    </p>
  );
}
