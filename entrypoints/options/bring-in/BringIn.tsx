import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { held } from '../../../components/held.ts';
import { useWords, type WordKey } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import type { Source } from '../../../packs/reading/source.ts';
import { useFileDrop } from '../../extension-page/file-drop.ts';
import type { Packs } from '../packs/use-packs.ts';
import { Refused } from '../Refused.tsx';
import { UnderWay } from '../UnderWay.tsx';
import { BroughtIn } from './BroughtIn.tsx';
import { MappingForm } from './MappingForm.tsx';
import { PasteField } from './PasteField.tsx';
import { Preview } from './Preview.tsx';
import { type BringIn as BringingIn, type Stand, useBringIn } from './use-bring-in.ts';
import { usePasted } from './use-pasted.ts';

interface BringInProps {
  library: Library;
  packs: Packs;
}

/** Brings a list of films in, by choosing, dropping or pasting it. */
export function BringIn({ library, packs }: BringInProps) {
  const words = useWords();
  const bringing = useBringIn(library, packs);
  const { stand, waiting, take } = bringing;
  const [text, setText] = useState('');
  const [isFromText] = useState(() => held(false));
  const asSources = useCallback(
    (files: File[]) => {
      if (files.length === 0) return;
      isFromText.set(false);
      take(files.map((file) => ({ name: file.name, content: file })));
    },
    [take, isFromText],
  );
  const paste = useCallback(
    (pastedText: string) => {
      // Kept until it is brought in: where it is refused or cancelled it can be mended and read anew.
      setText(pastedText);
      isFromText.set(true);
      const time = new Intl.DateTimeFormat(words('language'), {
        dateStyle: 'medium',
        timeStyle: 'medium',
      }).format(new Date());
      take([pasted(words('pastedAt', time), pastedText)]);
    },
    [take, words, isFromText],
  );
  useEffect(() => {
    if (stand.at === 'done' && isFromText.get()) setText('');
  }, [stand.at, isFromText]);
  const isOver = useFileDrop(asSources);
  usePasted({ onText: paste, onFiles: asSources });
  const place = useFocusAtStep(stand);

  return (
    <div class="bring-in">
      {isOver && <p class="drop-veil">{words('dropAnywhere')}</p>}
      <div class="bring-in__step" ref={place} tabIndex={-1} data-step={stand.at}>
        <Step stand={stand} bringing={bringing} library={library} />
        {stand.at === 'choosing' && (
          <>
            <FileDrop
              label={words('chooseList')}
              hint={words('chooseListHint')}
              accept=".json,.csv,.tsv,.txt,.md,application/json,text/csv"
              multiple
              onFiles={asSources}
            />
            <PasteField text={text} onChange={setText} onText={paste} />
          </>
        )}
      </div>
      {waiting > 0 && stand.at !== 'working' && (
        <p class="hint">{words('filesWaiting', String(waiting))}</p>
      )}
    </div>
  );
}

function pasted(name: string, text: string): Source {
  return { name, content: new Blob([text], { type: 'text/plain' }) };
}

const WORK: Record<Extract<Stand, { at: 'working' }>['what'], WordKey> = {
  reading: 'workReading',
  comparing: 'workComparing',
  writing: 'workWriting',
};

interface StepProps {
  stand: Stand;
  bringing: BringingIn;
  library: Library;
}

function Step({ stand, bringing, library }: StepProps) {
  const words = useWords();
  switch (stand.at) {
    case 'choosing':
      return null;
    case 'working':
      return (
        <UnderWay
          label={words(WORK[stand.what])}
          work={{ done: stand.done, of: stand.of || null, cancel: bringing.cancel }}
        />
      );
    case 'columns':
      return (
        <MappingForm
          key={stand.source.name}
          asked={stand.asked}
          onMap={(mapping) => bringing.map(stand.source, mapping)}
          onCancel={bringing.next}
        />
      );
    case 'refused':
      return (
        <Refused
          title={words('refused', stand.name)}
          problems={stand.problems}
          next="again"
          onNext={bringing.next}
        />
      );
    case 'preview':
      return (
        <Preview
          library={library}
          preview={stand}
          onBringIn={() => bringing.write(stand)}
          onCancel={bringing.next}
        />
      );
    case 'done':
    case 'undone':
    case 'changed':
      return (
        <BroughtIn
          stand={stand}
          onUndo={() => {
            if (stand.at === 'done') bringing.undo(stand);
          }}
          onNext={bringing.next}
        />
      );
    case 'failed':
      return (
        <>
          <p role="alert">{words('bringInFailed')}</p>
          <button type="button" class="button" onClick={bringing.next}>
            {words('again')}
          </button>
        </>
      );
  }
}

/** Each step but the first of all gets the focus: what was pressed is gone with the one before. */
function useFocusAtStep({ at }: Stand) {
  const place = useRef<HTMLDivElement>(null);
  const [before] = useState(() => held(at));
  useEffect(() => {
    if (before.get() === at) return;
    before.set(at);
    // A list that is dropped may be longer than the window: it is seen from its beginning.
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [before, at]);
  return place;
}
