/** Quotation marks of a title that nobody wrote for a table: `"Lamp" Story,1990`. */

/**
 * A cell that begins with a quotation mark, and whose second one ends neither the cell nor is one of two:
 * both are words. A parser would look for the cell's end in the rows below, and take them in.
 */
function patternFor(delimiter: string): RegExp {
  const end = `\\n\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}`;
  return new RegExp(
    `(?<=^|[${end}])"[^"${end}]+"(?! *(?:["${end}]|$))[^${end}]*[^"${end}](?=[${end}]|$)`,
    'gu',
  );
}

/**
 * @param isWhole whether nothing follows: else the last line may go on, and is left as it is.
 * @returns the text with such cells written as a table has them.
 */
export function withStrayQuotes(text: string, delimiter: string, isWhole: boolean): string {
  const ended = isWhole ? text.length : text.lastIndexOf('\n') + 1;
  return (
    text
      .slice(0, ended)
      .replaceAll(patternFor(delimiter), (cell) => `"${cell.replaceAll('"', '""')}"`) +
    text.slice(ended)
  );
}
