import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import { Said } from './Said.tsx';
import { SECTIONS, type Section, sectionOf } from './sections.ts';
import { useAddress } from './use-address.ts';
import { useSettings } from './use-settings.ts';

interface OptionsProps {
  openLibrary(): Promise<Library>;
}

/** The options page: one section at a time, by its address. */
export function Options({ openLibrary }: OptionsProps) {
  const words = useWords();
  const { library, failed } = useLibrary(openLibrary);
  const { kept, said } = useSettings(library);
  const { address, go } = useAddress();
  const section = sectionOf(address.section);
  const heading = useFocusAtStart(section);
  const title = words(section.title);
  useEffect(() => {
    document.title = `${title} – ${words('extensionName')}`;
  }, [title, words]);

  return (
    <div class="options">
      <header class="options__header">
        <p class="wordmark">{words('extensionName')}</p>
        <nav aria-label={words('sections')}>
          <ul class="sections">
            {SECTIONS.map(({ id, title: name }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
                  {words(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <section class="section" aria-labelledby="section-title">
        <h1 class="section__title" id="section-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {library?.degraded && <p class="notice">{words('libraryDegraded')}</p>}
        {failed && <p role="alert">{words('settingsFailed')}</p>}
        {kept && !(kept.library.degraded && section.ofKept) && (
          <section.Content key={section.id} {...kept} address={address} go={go} />
        )}
      </section>
      <Said said={said} />
    </div>
  );
}

function useLibrary(openLibrary: OptionsProps['openLibrary']) {
  const [library, setLibrary] = useState<Library | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    openLibrary().then(setLibrary, () => setFailed(true));
  }, [openLibrary]);
  return { library, failed };
}

/** Whoever goes to another section has the focus at its start. */
function useFocusAtStart(section: Section) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [before, setBefore] = useState(section);
  useEffect(() => {
    if (before === section) return;
    heading.current?.focus();
    setBefore(section);
  }, [before, section]);
  return heading;
}
