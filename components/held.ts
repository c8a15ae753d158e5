/** A value that changes without anything being drawn anew, and is read where it is needed. */
export interface Held<T> {
  get(): T;
  set(value: T): void;
}

/** For a component: `const [draft] = useState(() => held(''))`. */
export function held<T>(first: T): Held<T> {
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = next;
    },
  };
}
