import type { ComponentChildren } from 'preact';

interface WebLinkProps {
  href: string;
  class?: string;
  lang?: string;
  children: ComponentChildren;
}

/** A link that leaves us: a new tab that learns neither where it was followed nor by whom. */
export function WebLink({ href, children, ...rest }: WebLinkProps) {
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
