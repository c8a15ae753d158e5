/**
 * A page that Chromium makes ahead, in case the user goes there. Until then it is no page of theirs, and
 * the background answers none. TypeScript does not know of it yet.
 * @see https://wicg.github.io/nav-speculation/prerendering.html
 */
interface Document {
  readonly prerendering?: boolean;
}
