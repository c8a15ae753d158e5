import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PartProps {
  title: string;
  children: ComponentChildren;
}

/** A part of a section, with a heading of its own. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 class="part__title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
