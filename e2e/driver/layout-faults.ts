/**
 * What is wrong with how the states page is laid out, found by measuring boxes. The function runs in
 * the page by itself, so it holds all that it needs.
 */

/**
 * @returns one line for each part that leaves its frame, is cut, covers another, is too small to hit or
 *   widens the page.
 */
export function layoutFaults(): string[] {
  /** CSS pixels: glyphs and borders end between them. */
  const TOLERANCE = 1;
  /** WCAG 2.5.8, in CSS pixels; without its exception for room around, which hangs on the fonts. */
  const MIN_TARGET = 24;
  const CONTROL = 'a[href], button, input, select, summary';
  interface Piece {
    owner: Element;
    name: string;
    box: DOMRect;
  }
  const faults = new Set<string>();
  const painted = new Map<Element, boolean>();

  function nameOf(element: Element): string {
    return [element.localName, ...element.classList].join('.');
  }

  function leaves(inner: DOMRect, outer: DOMRect): boolean {
    return (
      inner.left < outer.left - TOLERANCE ||
      inner.right > outer.right + TOLERANCE ||
      inner.top < outer.top - TOLERANCE ||
      inner.bottom > outer.bottom + TOLERANCE
    );
  }

  /** What only a screen reader meets is cut on purpose. */
  function isSeen(element: Element): boolean {
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return false;
    }
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  /** Whether the eye takes the element's edge for the end of what is in it. */
  function isPainted(element: Element): boolean {
    const style = getComputedStyle(element);
    if (style.display === 'inline') return false;
    const hasBorder = [
      style.borderTopWidth,
      style.borderRightWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
    ].some((width) => Number.parseFloat(width) > 0);
    // In forced colours everything has a background, and all of it is the same.
    const behind = element.parentElement && getComputedStyle(element.parentElement).backgroundColor;
    const hasBackground = !['rgba(0, 0, 0, 0)', behind].includes(style.backgroundColor);
    return hasBorder || hasBackground || style.overflow !== 'visible';
  }

  function isPaintedOnce(element: Element): boolean {
    const known = painted.get(element) ?? isPainted(element);
    painted.set(element, known);
    return known;
  }

  /** A field of one line goes along with the caret, however long what is typed. */
  function isCut(element: Element): boolean {
    if (element.localName === 'input') return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (
      (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + TOLERANCE) ||
      (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + TOLERANCE)
    );
  }

  /** A link within a sentence is as high as its line; a box that is ticked is hit by its label too. */
  function isSmall(control: Element): boolean {
    const isInSentence =
      getComputedStyle(control).display === 'inline' &&
      control.parentElement?.textContent.trim() !== control.textContent.trim();
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return !isInSentence && Math.min(width, height) < MIN_TARGET;
  }

  /** A link that breaks between lines is in many boxes, and its words tell where it is. */
  function isBlock(element: Element): boolean {
    return getComputedStyle(element).display !== 'inline';
  }

  /** The lines of the text, the svgs, and what is pressed, that can be seen in the paper. */
  function piecesOf(paper: Element): Piece[] {
    const pieces: Piece[] = [...paper.querySelectorAll(`svg, ${CONTROL}`)]
      .filter((each) => isSeen(each) && isBlock(each))
      .map((each) => ({ owner: each, name: nameOf(each), box: each.getBoundingClientRect() }));
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const owner = text.parentElement;
      if (!owner || !text.textContent?.trim() || !isSeen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        pieces.push({ owner, name: `text of ${nameOf(owner)}`, box });
      }
    }
    return pieces;
  }

  /** A line's box is taller than its letters: two lines cover each other where their middles meet. */
  function covers(one: Piece, other: Piece): boolean {
    if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) return false;
    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const between = Math.abs(
      (one.box.top + one.box.bottom) / 2 - (other.box.top + other.box.bottom) / 2,
    );
    return width > 2 && between < Math.min(one.box.height, other.box.height) * 0.6;
  }

  for (const frame of document.querySelectorAll<HTMLElement>('[data-state]')) {
    const paper = frame.querySelector('.frame__paper');
    if (!paper) continue;
    const tell = (what: string): void => {
      faults.add(`${frame.dataset['state']}: ${what}`);
    };
    for (const element of paper.querySelectorAll('*')) {
      if (element.closest('svg') !== element && element.closest('svg')) continue;
      if (!isSeen(element)) continue;
      if (leaves(element.getBoundingClientRect(), paper.getBoundingClientRect())) {
        tell(`${nameOf(element)} leaves its frame`);
      }
      if (isCut(element)) tell(`${nameOf(element)} is cut`);
      if (element.matches(CONTROL) && isSmall(element)) {
        tell(`${nameOf(element)} in ${nameOf(element.parentElement ?? paper)} is too small to hit`);
      }
    }
    const pieces = piecesOf(paper);
    for (const [index, piece] of pieces.entries()) {
      for (let around: Element | null = piece.owner; around; around = around.parentElement) {
        if (isPaintedOnce(around) && leaves(piece.box, around.getBoundingClientRect())) {
          tell(`${piece.name} leaves ${nameOf(around)}`);
        }
        if (around === paper) break;
      }
      const covered = pieces.slice(index + 1).find((other) => covers(piece, other));
      if (covered) tell(`${piece.name} and ${covered.name} cover each other`);
    }
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.add('the page scrolls sideways');
  return [...faults];
}
