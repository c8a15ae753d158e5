/**
 * Whether an address is a film's own page, and none of those below it: `…/film/<name>/`. By hand, since
 * compiling the plainest regular expression takes 0.2 ms of every page of films.
 * @param folder what stands before the film's name in the address: `/film/`
 */
export function isOwnPage(address: string, folder: string): boolean {
  const film = address.split(folder)[1];
  return Boolean(film) && '?#'.includes(film?.split('/')[1]?.charAt(0) ?? '');
}
