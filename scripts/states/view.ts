/** The ways in which the states page can be looked at; they stand in its address. */

/** `rtl` is English in the mirror: no language of ours is written from right to left yet. */
export const LANGUAGES = ['en', 'ko', 'rtl'] as const;
export const THEMES = ['light', 'dark'] as const;
/** Of a frame: the narrowest card, the usual one, and more than any has. */
export const WIDTHS = ['narrow', 'card', 'wide'] as const;

export interface View {
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
  width: (typeof WIDTHS)[number];
}

/** @returns the view that an address's query names; what it does not name is English, light, card. */
export function viewOf(query: string): View {
  const parameters = new URLSearchParams(query);
  function chosen<T extends string>(name: keyof View, known: readonly T[], usual: T): T {
    return known.find((each) => each === parameters.get(name)) ?? usual;
  }
  return {
    language: chosen('language', LANGUAGES, 'en'),
    theme: chosen('theme', THEMES, 'light'),
    width: chosen('width', WIDTHS, 'card'),
  };
}

/** @returns the query of the page's address for that view: `?language=ko&theme=dark&width=card`. */
export function queryOf({ language, theme, width }: View): string {
  return `?${new URLSearchParams({ language, theme, width }).toString()}`;
}
