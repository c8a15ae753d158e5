/** How a component's states to look at and to test are written down. */
import type { ComponentChildren, FunctionComponent, VNode } from 'preact';

/** A component in one situation, as it is drawn. */
export interface State {
  /** What is special about it: `long title`. Unique within its component. */
  name: string;
  node: VNode;
}

/** What a component is given in one situation. */
export interface NamedProps<P> {
  name: string;
  props: P;
}

/** What a part stands in, where it takes size, colour or place from it. */
type Surroundings = FunctionComponent<{ children: ComponentChildren }>;

/** @returns the states of a component that is given these props, in these surroundings. */
export function statesOf<P>(
  component: FunctionComponent<P>,
  situations: NamedProps<NoInfer<P>>[],
  Around?: Surroundings,
): State[] {
  // JSX wants to know more of the props than that they are this component's.
  const Component = component as FunctionComponent<object>;
  return situations.map(({ name, props }) => {
    const drawn = <Component {...(props as object)} />;
    return { name, node: Around ? <Around>{drawn}</Around> : drawn };
  });
}

/** The card that a part of it stands on. */
export function OnCard({ children }: { children: ComponentChildren }) {
  return <div class="gem-card">{children}</div>;
}
