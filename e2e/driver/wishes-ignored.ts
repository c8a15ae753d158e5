/**
 * Where the states page does not do what the user asks of all pages: to hold still, or to keep to the
 * user's own colours. Both functions run in the page by themselves, so each holds all that it needs.
 */

/** @returns one line for each element, or part before or after it, that would move. */
export function motions(): string[] {
  const isLong = (durations: string): boolean =>
    durations.split(',').some((each) => Number.parseFloat(each) > 0);
  return [...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves =
        isLong(style.transitionDuration) ||
        (style.animationName !== 'none' && isLong(style.animationDuration));
      return moves ? [`${[element.localName, ...element.classList].join('.')}${part}`] : [];
    }),
  );
}

/** @returns one line for each element that in forced colours shows one that is not the system's. */
export function ownColours(): string[] {
  const SYSTEM = [
    'transparent',
    'ButtonFace',
    'ButtonText',
    'Canvas',
    'CanvasText',
    'GrayText',
    'Highlight',
    'HighlightText',
    'LinkText',
  ];
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('forced-color-adjust', 'none');
  const known = new Set(
    SYSTEM.map((colour) => {
      probe.style.backgroundColor = colour;
      return getComputedStyle(probe).backgroundColor;
    }),
  );
  probe.remove();
  return [...document.querySelectorAll('[data-state] *')].flatMap((element) => {
    const style = getComputedStyle(element);
    const shown = [style.color, style.backgroundColor, style.borderTopColor];
    const isOwn =
      style.getPropertyValue('forced-color-adjust') === 'none' &&
      shown.some((colour) => !known.has(colour));
    const state = element.closest<HTMLElement>('[data-state]')?.dataset['state'];
    return isOwn ? [`${state}: ${[element.localName, ...element.classList].join('.')}`] : [];
  });
}
