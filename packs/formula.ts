/**
 * Cells that a spreadsheet would take for a formula, and might run: one that begins with such a sign is
 * written with an apostrophe in front, which spreadsheets take for "this is text". So that none is lost
 * on the way back, one that already has the apostrophe gets a second.
 */
export const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** @returns the cell as it was before it was written. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
