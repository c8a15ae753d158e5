/** Why the last round of synchronising did not do all that it should. */
export type SyncProblem =
  /** The browser has no sync storage, or does not let it be read. */
  | 'unavailable'
  /** The browser would not write: too often, or no room. It is tried again, later and later. */
  | 'refused'
  /** Another version of Underseen wrote there. Its data is left alone. */
  | 'other-version';
