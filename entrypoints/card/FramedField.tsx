import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Held, held } from '../../components/held.ts';
import { isDoneKey, type NoteFieldProps } from '../../components/note-field.ts';

/** What the text takes over from around the frame, which inherits nothing. */
const TAKEN_OVER = ['color', 'fontFamily', 'fontSize', 'lineHeight'] as const;

/**
 * A text area in a frame of its own, for a card in a web page. Events do not leave a document: the page
 * learns of no key that is pressed here, however early it began to listen, and the frame itself, in the
 * card's closed root, is in none of its lists. See docs/decisions/0048-a-note-is-written-in-a-frame.md.
 */
export function FramedField(props: NoteFieldProps) {
  const { label, text, longest } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [typed] = useState(() => held(text));
  const [told] = useState(() => held<Told>(props));
  useLayoutEffect(() => told.set(props));
  const fill = useCallback(() => {
    if (frame.current) fillFrame(frame.current, { label, longest, typed, told });
  }, [label, longest, typed, told]);
  // Firefox puts another empty document in the first one's place; then it is filled anew.
  useEffect(fill, [fill]);
  return (
    <iframe
      class="note__field"
      ref={frame}
      title={label}
      // No script of anybody's runs in it; ours runs around it.
      sandbox="allow-same-origin"
      onLoad={fill}
    />
  );
}

type Told = Pick<NoteFieldProps, 'onText' | 'onFocus' | 'onBlur' | 'onDone'>;

interface Filling extends Pick<NoteFieldProps, 'label' | 'longest'> {
  /** What stands in the field. */
  typed: Held<string>;
  told: Held<Told>;
}

function fillFrame(frame: HTMLIFrameElement, { label, longest, typed, told }: Filling): void {
  const inside = frame.contentDocument;
  if (!inside || inside.querySelector('textarea')) return;
  const field = inside.createElement('textarea');
  field.setAttribute('aria-label', label);
  field.dir = 'auto';
  field.maxLength = longest;
  field.value = typed.get();
  field.addEventListener('input', () => {
    typed.set(field.value);
    told.get().onText(field.value);
  });
  // For the ring around the frame, which matches no :focus itself.
  field.addEventListener('focus', () => {
    frame.dataset['focused'] = '';
    told.get().onFocus();
  });
  field.addEventListener('blur', () => {
    delete frame.dataset['focused'];
    told.get().onBlur();
  });
  // The frame goes with the field, and the page would hear a key let go after that.
  let endingBy: string | null = null;
  field.addEventListener('keydown', (event) => {
    if (!isDoneKey(event)) return;
    event.preventDefault();
    endingBy = event.key;
  });
  field.addEventListener('keyup', ({ key }) => {
    if (key === endingBy) told.get().onDone();
  });
  dress(field, getComputedStyle(frame));
  inside.body.replaceChildren(field);
  field.focus();
}

/** By properties: a style sheet or attribute would be for the page's content policy to allow. */
function dress(field: HTMLTextAreaElement, look: CSSStyleDeclaration): void {
  const { documentElement: root, body } = field.ownerDocument;
  root.style.colorScheme = look.colorScheme;
  Object.assign(body.style, { margin: '0', background: 'transparent' });
  for (const property of TAKEN_OVER) field.style[property] = look[property];
  Object.assign(field.style, {
    boxSizing: 'border-box',
    display: 'block',
    inlineSize: '100%',
    blockSize: '100vh',
    margin: '0',
    padding: '0.5em 0.7em',
    border: '0',
    outline: 'none',
    background: 'transparent',
    resize: 'none',
  });
}
