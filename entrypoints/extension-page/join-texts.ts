/** What becomes of a form when what it was opened with was changed elsewhere meanwhile. Pure. */
import type { GemText } from '../../components/GemForm.tsx';

/** A form, and what stood in it as it was opened: whatever differs from that was typed. */
export interface GemDraft {
  text: GemText;
  base: GemText;
}

export interface JoinedText {
  text: GemText;
  /** What was written elsewhere and would be lost: in the same fields, and not shown to the user yet. */
  against: Partial<GemText>;
}

/**
 * Each field has what was typed in it; where nothing was, what stands in the library by now.
 * @param now what stands in the library
 * @param shown what was written elsewhere in the same fields, as far as the user was shown it
 */
export function joinTexts(
  { text, base }: GemDraft,
  now: GemText,
  shown: Partial<GemText>,
): JoinedText {
  const joined = { ...now };
  const against: Partial<GemText> = {};
  for (const field of Object.keys(base) as (keyof GemText)[]) {
    if (text[field] === base[field]) continue;
    joined[field] = text[field];
    const isNewer = now[field] !== base[field] && now[field] !== text[field];
    if (isNewer && now[field] !== shown[field]) against[field] = now[field];
  }
  return { text: joined, against };
}
