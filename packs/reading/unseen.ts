/** Takes out what is not seen: text copied from pages and programs brings such along, around dates above all. */

/** Signs of direction, spaces of no width, soft hyphens; what joins or parts letters (U+200C, U+200D) is spelling. */
const UNSEEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}
