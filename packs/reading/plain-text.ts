/**
 * Makes plain text of prose that may hold HTML, as Letterboxd's notes and descriptions do. What we keep
 * is text and is only ever drawn as text; this takes away what a reader would stumble over. Tags are
 * those of HTML elements alone: `<Parasite>` is how some write a title.
 */
import { paragraphs } from '../characters.ts';

/** Elements that start a new line. */
const BLOCKS =
  'address|article|aside|blockquote|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';

const INLINE =
  'a|abbr|acronym|applet|audio|b|base|bdi|bdo|big|body|button|canvas|cite|code|data|del|details|dfn|dialog|em|embed|fieldset|font|frame|frameset|head|html|i|iframe|img|input|ins|kbd|label|legend|link|map|mark|marquee|math|menu|meta|meter|noscript|object|option|output|param|picture|progress|q|rp|rt|ruby|s|samp|script|search|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|template|textarea|time|title|track|tt|u|var|video|wbr';

// Each stops at the next angle bracket, so that time grows with the length of a text and no faster.
const COMMENT = /<!--|-->|<!doctype\b[^<>]*>|<!\[CDATA\[|\]\]>|<\?[^<>]*>/gi;
const BLOCK_TAG = new RegExp(`</?(?:${BLOCKS})(?=[\\s/>])[^<>]*>`, 'gi');
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?=[\\s/>])[^<>]*>`, 'gi');

/** What still begins like an element, as where one tag stood in another: it is torn apart. */
const TAG_START = new RegExp(`<(?=/?(?:${BLOCKS}|${INLINE})(?![\\w-])|!--|\\?)`, 'gi');

/** The named characters that prose uses; there are some two thousand others that nobody does. */
const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    eacute: 'é',
    egrave: 'è',
  }),
);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * @returns one line for each paragraph, without markup and without control or direction characters.
 * What the writer escaped (`&lt;b&gt;`) was meant to be read, and is text like any other.
 */
export function plainText(html: string): string {
  // First of all, since a tag may be hidden by a control character within it.
  const lines = paragraphs(html);
  if (!/[<&]/.test(lines)) return lines;
  const text = withoutTags(lines).replaceAll(TAG_START, '< ').replaceAll(ENTITY, characterOf);
  return paragraphs(text);
}

function withoutTags(html: string): string {
  return html.replaceAll(COMMENT, '').replaceAll(BLOCK_TAG, '\n').replaceAll(INLINE_TAG, '');
}

function characterOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
