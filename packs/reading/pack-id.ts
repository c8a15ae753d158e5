/** Ids for what a table names only in words. */

/** Room for an ending that tells two of one name apart, in the 200 characters that an id may have. */
const LONGEST_NAME = 100;

/**
 * @returns the words in lower-case Latin letters and digits, joined by hyphens. Where none or not all of
 * them can be written so, a number made of the whole text keeps different texts apart.
 */
export function slugOf(text: string): string {
  const latin = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ');
  const slug = latin
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-|-$/g, '');
  const isWhole = slug !== '' && !/[^\P{L}a-z]/u.test(latin) && latin.length <= LONGEST_NAME;
  return isWhole ? slug : [slug, hashOf(text)].filter(Boolean).join('-');
}

/** FNV-1a, 32 bits, in base 36: to tell names apart, not to keep anything secret. */
function hashOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01_00_01_93);
  return (hash >>> 0).toString(36);
}
