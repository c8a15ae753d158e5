/** Where a record goes whose key another one has that must stay. Pure. */

/** @returns the key, with a star behind it for each time that it is taken. */
export function keyBeside(key: string, isTaken: (key: string) => boolean): string {
  let free = key;
  while (isTaken(free)) free = nextBeside(free);
  return free;
}

/** @returns the key to try after this one, for who has to look in the database for each. */
export function nextBeside(key: string): string {
  return `${key} *`;
}
