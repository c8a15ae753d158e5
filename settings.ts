/**
 * What the user can set. Kept in the library, which makes sense of whatever is stored there; pages get
 * the part that they need with each answer.
 */

/** Shorter than this and cards flicker past while the pointer crosses a page. */
export const MIN_OPEN_DELAY_MS = 50;
/** Longer than this and nobody waits for a card. */
export const MAX_OPEN_DELAY_MS = 1_500;
/** Letterboxd has some 20 million members; a threshold above that would hide nothing. */
export const MAX_THRESHOLD = 20_000_000;

export const THEMES = ['system', 'light', 'dark'] as const;
export const MARKER_STYLES = ['quiet', 'clear'] as const;
export const GEM_LISTS = ['cards', 'table'] as const;
export const LEADS_SHOWN = ['film-pages', 'everywhere', 'off'] as const;

export interface Settings {
  /** How long the pointer rests on a title before its card opens, in ms. */
  openDelayMs: number;
  theme: (typeof THEMES)[number];
  marker: (typeof MARKER_STYLES)[number];
  /** Where well-known films lead to gems: on a film's own page, wherever they stand, or nowhere. */
  leads: (typeof LEADS_SHOWN)[number];
  /** Ids of sites where Underseen keeps quiet. */
  sitesOff: string[];
  /** A film is hidden while fewer members than this have seen it; null: what its pack says. */
  threshold: number | null;
  /** How the options page lists all gems. */
  gemList: (typeof GEM_LISTS)[number];
  /** Whether gems that are met on streaming services are remembered, on this device. */
  sightings: boolean;
  /** Whether marks and settings go to the user's other devices, through the browser. */
  sync: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  /** Long enough to cross a grid of posters without a flicker. */
  openDelayMs: 150,
  theme: 'system',
  marker: 'quiet',
  leads: 'film-pages',
  sitesOff: [],
  threshold: null,
  gemList: 'cards',
  sightings: true,
  sync: false,
};

/** The part of the settings that a web page's spotter and card need. */
export type PageSettings = Pick<Settings, 'openDelayMs' | 'theme' | 'threshold'>;

/** What the user's devices share. The rest is a matter of one device: what it remembers, and whether it shares. */
export const SHARED_SETTINGS = [
  'openDelayMs',
  'theme',
  'marker',
  'leads',
  'sitesOff',
  'threshold',
] as const satisfies (keyof Settings)[];
