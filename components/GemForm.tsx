import { Fragment } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { held } from './held.ts';
import { TextLine } from './TextLine.tsx';
import { useWords, type WordKey } from './words.ts';

/** A gem as it stands in a form: everything as text, sense or not. */
export interface GemText {
  title: string;
  originalTitle: string;
  year: string;
  /** With commas between. */
  directors: string;
  premise: string;
  verdict: string;
}

interface GemFormProps {
  /** What stands in it at first. */
  text: GemText;
  /** From when to when there are films. */
  years: { from: number; to: number };
  /** Of a premise or a reason, in UTF-16 units. */
  longestText: number;
  /** Whether title, year and directors are known well enough to be folded away. */
  foldFacts?: boolean;
  /** What the button says that keeps it. */
  submit: string;
  /** Where keeping it stands. */
  storing: 'ready' | 'storing' | 'failed';
  /** What was written elsewhere meanwhile in fields that were typed in here, and goes where this is kept. */
  against?: Partial<GemText>;
  /** Told all that stands in it, whenever something is typed: for who keeps what is not saved yet. */
  onText?(text: GemText): void;
  onSave(text: GemText): void;
  onCancel(): void;
}

/** Writes a gem, or changes one: what the film is, and why it deserves an evening. */
export function GemForm({ years, foldFacts = false, storing, ...props }: GemFormProps) {
  const words = useWords();
  const [text, setText] = useState(props.text);
  /** The same, as it is before it is drawn. */
  const [typed] = useState(() => held(props.text));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsOf(text, years);
  const isFaulty = problems.title || problems.year;
  const tried = tries > 0;
  // What is wrong is only marked by now. It must be seen: unfolded by hand, it stays so while it is
  // corrected, and can be folded away again.
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = wrong?.closest('details');
    if (folded) folded.open = true;
    wrong?.focus();
  }, [tries]);

  const field = (name: keyof GemText) => ({
    value: text[name],
    onText(value: string) {
      const next = { ...typed.get(), [name]: value };
      typed.set(next);
      setText(next);
      props.onText?.(next);
    },
  });

  return (
    <form
      class="gem-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries((before) => before + 1);
        if (!isFaulty && storing !== 'storing') props.onSave(text);
      }}
    >
      <TextArea
        label={words(FIELDS.verdict)}
        longest={props.longestText}
        {...field('verdict')}
        rows={4}
      />
      <TextArea
        label={words(FIELDS.premise)}
        longest={props.longestText}
        {...field('premise')}
        rows={2}
      />
      <details class="gem-form__facts" open={!foldFacts}>
        <summary>{words('filmFacts')}</summary>
        <TextLine
          label={words(FIELDS.title)}
          {...field('title')}
          problem={tried && problems.title ? words('needsTitle') : null}
        />
        <TextLine
          label={words(FIELDS.year)}
          {...field('year')}
          inputMode="numeric"
          problem={
            tried && problems.year ? words('needsYear', String(years.from), String(years.to)) : null
          }
        />
        <TextLine label={words(FIELDS.originalTitle)} {...field('originalTitle')} />
        <TextLine label={words(FIELDS.directors)} {...field('directors')} />
      </details>
      {props.against && <Against texts={props.against} />}
      {storing === 'failed' && (
        <p class="gem-card__error" role="alert">
          {words('saveFailed')}
        </p>
      )}
      <div class="gem-form__actions">
        <button type="submit" class="button button--main" aria-busy={storing === 'storing'}>
          {props.submit}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

/** What each field is called, in the order in which they stand. */
const FIELDS = {
  verdict: 'whyThisFilm',
  premise: 'whatItIsAbout',
  title: 'titleOfFilm',
  year: 'yearOfFilm',
  originalTitle: 'originalTitleOfFilm',
  directors: 'directorsOfFilm',
} as const satisfies Record<keyof GemText, WordKey>;

/** What would be lost, in full: who wants it can take it into the form. */
function Against({ texts }: { texts: Partial<GemText> }) {
  const words = useWords();
  const fields = (Object.keys(FIELDS) as (keyof GemText)[]).filter((field) => field in texts);
  return (
    <div class="gem-form__against" role="alert">
      <p>{words('gemNewer')}</p>
      <dl>
        {fields.map((field) => (
          <Fragment key={field}>
            <dt>{words(FIELDS[field])}</dt>
            <dd dir="auto">{texts[field] || words('nothingThere')}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function problemsOf({ title, year }: GemText, { from, to }: GemFormProps['years']) {
  const number = Number(year);
  return {
    title: title.trim() === '',
    year: !(Number.isInteger(number) && number >= from && number <= to),
  };
}

interface TextAreaProps {
  label: string;
  value: string;
  onText(value: string): void;
  rows: number;
  longest: number;
}

function TextArea({ label, value, onText, rows, longest }: TextAreaProps) {
  const id = useId();
  return (
    <div class="gem-form__field">
      <label for={id}>{label}</label>
      <textarea
        class="field"
        id={id}
        rows={rows}
        maxLength={longest}
        dir="auto"
        value={value}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}
