import { useEffect, useRef } from 'preact/hooks';
import { isDoneKey, type NoteFieldProps } from '../../components/note-field.ts';

/** What the text takes over from around the frame, which inherits nothing. */
const TAKEN_OVER = ['color', 'colorScheme', 'fontFamily', 'fontSize', 'lineHeight'] as const;

/**
 * A text area in a frame of its own, for a card in a web page. Events do not leave a document: the page
 * learns of no key that is pressed here, however early it began to listen, and the frame itself, in the
 * card's closed root, is in none of its lists. See docs/decisions/0048-a-note-is-written-in-a-frame.md.
 */
export function FramedField({ label, text, longest, ...told }: NoteFieldProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const typed = useRef(text);
  const latest = useRef(told);
  latest.current = told;

  function fill(): void {
    const inside = frame.current?.contentDocument;
    const look = frame.current && inside?.defaultView?.getComputedStyle(frame.current);
    if (!inside || !look || inside.querySelector('textarea')) return;
    const field = inside.createElement('textarea');
    field.setAttribute('aria-label', label);
    field.dir = 'auto';
    field.maxLength = longest;
    field.value = typed.current;
    dress(field, look);
    field.addEventListener('input', () => {
      typed.current = field.value;
      latest.current.onText(field.value);
    });
    field.addEventListener('focus', () => latest.current.onFocus());
    field.addEventListener('blur', () => latest.current.onBlur());
    field.addEventListener('keydown', (event) => {
      if (!isDoneKey(event)) return;
      event.preventDefault();
      latest.current.onDone();
    });
    inside.body.replaceChildren(field);
    field.focus();
  }

  // Firefox puts another empty document in the first one's place; then it is filled anew.
  useEffect(fill, []);
  return <iframe class="note__field" ref={frame} title={label} onLoad={fill} />;
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
