import { useWords } from './words.ts';

export function CloseButton({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <button type="button" class="close" aria-label={words('close')} onClick={() => onClose()}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="m1.5 1.5 9 9m0-9-9 9" />
      </svg>
    </button>
  );
}
