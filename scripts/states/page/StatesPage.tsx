import type { ComponentStates } from '../../../components/states/every-component.ts';
import { LANGUAGES, queryOf, THEMES, type View, WIDTHS } from '../view.ts';

interface StatesPageProps {
  view: View;
  components: ComponentStates[];
}

/** Every state of every component, each in a frame with its name. */
export function StatesPage({ view, components }: StatesPageProps) {
  return (
    <>
      <header class="states-header">
        <h1>Every component in all its states</h1>
        <nav class="views" aria-label="Views">
          <Choices view={view} of="language" values={LANGUAGES} />
          <Choices view={view} of="theme" values={THEMES} />
          <Choices view={view} of="width" values={WIDTHS} />
        </nav>
      </header>
      <main class="components">
        {components.map(({ component, states }) => (
          <section key={component} class="component" aria-labelledby={component}>
            <h2 class="component__name" id={component}>
              {component}
            </h2>
            <div class="component__frames">
              {states.map(({ name, node }, index) => (
                <section
                  key={name}
                  class="frame"
                  data-state={`${component}, ${name}`}
                  aria-labelledby={`${component}-${index}`}
                >
                  <h3 class="frame__name" id={`${component}-${index}`} lang="en" dir="ltr">
                    {name}
                  </h3>
                  <div class="frame__paper">{node}</div>
                </section>
              ))}
            </div>
          </section>
        ))}
      </main>
    </>
  );
}

interface ChoicesProps<K extends keyof View> {
  view: View;
  of: K;
  values: readonly View[K][];
}

/** The values of one property of the view, each leading to the page with that one changed. */
function Choices<K extends keyof View>({ view, of, values }: ChoicesProps<K>) {
  return (
    <ul class="views__choices">
      {values.map((value) => (
        <li key={value}>
          <a
            href={queryOf({ ...view, [of]: value })}
            aria-current={view[of] === value ? 'page' : undefined}
          >
            {value}
          </a>
        </li>
      ))}
    </ul>
  );
}
