/** Takes away what Markdown and wikis add to a film's words; a star within a word, as M*A*S*H has, is the title's. */

/** `[The Lamp](https://example.org/)`, and an address of the same site. */
const LINK =
  /\[([^[\]]+)\]\((?:https?:\/\/|\/|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"]*")?\)/gu;

/** `![Still](https://example.org/lamp.jpg)`, of which the words say nothing of a film. */
const PICTURE = /!\[[^[\]]*\]\([^()\s]*\)/gu;

/** `[[The Lamp]]`, `[[The Lamp (1990 film)|The Lamp]]`: the words to be seen stand behind the page's name. */
const WIKI_LINK = /\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]+)\]\]/gu;

/** Italics and bold of wikis: `''The Lamp''`. */
const WIKI_EMPHASIS = /(?<!')('{2,3}|'{5})(?![\s'])([^'\s](?:[^']|(?<!')'(?!'))*)\1(?!')/gu;

/** `The Lamp (1990) [^1]`; begun where its spaces begin, or a long row of them is gone through from each. */
const FOOTNOTE = /(?<!\s)\s*\[\^[^[\]\s]{1,40}\]/gu;

/** `**The Lamp**`, `*The Lamp*`, `_The Lamp_`; two lines around a word, `__proto__`, are rather a name's. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])(\*\*|\*|_)(?![\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** What stands below the names of a table's columns: `| --- | :---: |`, in Org `|-----+-----|`. */
const RULE = /^:?-{2,}(?:\+-+)*:?$/;

/** @returns the words of one line without links, footnotes and emphasis. */
export function withoutMarks(text: string): string {
  if (!/[*_[]|''/.test(text)) return text;
  return text
    .replaceAll(PICTURE, '')
    .replaceAll(LINK, '$1')
    .replaceAll(WIKI_LINK, '$1')
    .replaceAll(FOOTNOTE, '')
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(WIKI_EMPHASIS, '$2');
}

/** @returns whether a row is the line between a table's columns' names and its rows, or has nothing in it. */
export function isRule(cells: string[]): boolean {
  return cells.map((cell) => cell.trim()).every((cell) => cell === '' || RULE.test(cell));
}
