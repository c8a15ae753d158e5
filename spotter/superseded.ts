/**
 * The event that asks spotters which an update left behind to end; the background sends it before it
 * starts new ones. A page that sends it achieves nothing: a spotter ends only where its extension is
 * gone.
 */
export const SUPERSEDED_EVENT = 'underseen-superseded';
