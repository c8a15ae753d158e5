import { useEffect } from 'preact/hooks';

interface Pasted {
  onText(text: string): void;
  onFiles(files: File[]): void;
}

/** Takes what is pasted on the page, where no field takes it. Both functions are the same each time. */
export function usePasted({ onText, onFiles }: Pasted): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.matches('input, textarea')) return;
      const { files, text } = contentsOf(event);
      if (files.length > 0) onFiles(files);
      else if (text.trim() !== '') onText(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onText, onFiles]);
}

function contentsOf({ clipboardData }: ClipboardEvent): { files: File[]; text: string } {
  return {
    files: [...(clipboardData?.files ?? [])],
    text: clipboardData?.getData('text/plain') ?? '',
  };
}
