import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface PartProps {
  title: string;
  /** The address leads to this part, and what stands above it is there: it is gone to once. */
  wanted?: boolean;
  children: ComponentChildren;
}

/** A part of a section, with a heading of its own. */
export function Part({ title, wanted = false, children }: PartProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [wanted]);
  return (
    <section class="part" aria-labelledby={id}>
      <h2 class="part__title" id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
