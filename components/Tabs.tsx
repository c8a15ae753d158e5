import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { direction, useWords } from './words.ts';

export interface Tab {
  label: string;
  /** Put in place when the tab is first chosen, and kept as it is from then on. */
  panel: ComponentChildren;
}

interface TabsProps {
  /** What the tabs are together, for assistive technology. */
  label: string;
  tabs: Tab[];
}

/**
 * Tabs after the pattern of the ARIA Authoring Practices: one stop for the Tab key; arrows, Home and
 * End choose. The first one is open at the start.
 */
export function Tabs({ label, tabs }: TabsProps) {
  const words = useWords();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [visited, setVisited] = useState<ReadonlySet<number>>(new Set([0]));
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  function choose(index: number): void {
    setChosen(index);
    setVisited((before) => new Set(before).add(index));
    buttons.current[index]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const ahead = direction(words) === 'rtl' ? -1 : 1;
    const target = {
      ArrowRight: (chosen + ahead + tabs.length) % tabs.length,
      ArrowLeft: (chosen - ahead + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab, index) => (
          <button
            key={tab.label}
            type="button"
            class="tabs__tab"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel-${index}`}
            tabIndex={index === chosen ? 0 : -1}
            ref={(button) => {
              buttons.current[index] = button;
            }}
            onClick={() => choose(index)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.label}
          class="tabs__panel"
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={index !== chosen}
        >
          {visited.has(index) && tab.panel}
        </div>
      ))}
    </>
  );
}
