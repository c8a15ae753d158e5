import { FilmLine } from '../../../components/FilmLine.tsx';
import { genreName } from '../../../components/genre.ts';
import { reviewLanguage } from '../../../components/review-language.ts';
import { list, useWords } from '../../../components/words.ts';
import type { GemEntry } from '../../../messages.ts';
import type { ListedGem } from './listed-gem.ts';
import type { Roving } from './use-roving.ts';

interface GemTileProps {
  gem: ListedGem;
  /** Its review is shown once that is read; its marks are as they were then. */
  whole: GemEntry | undefined;
  /** What the button gets that opens it. */
  button: ReturnType<Roving['itemProps']>;
  onOpen(): void;
}

/** A gem on a small card: enough to choose by. */
export function GemTile({ gem, whole, button, onOpen }: GemTileProps) {
  const words = useWords();
  const { pack, directors, genres } = gem;
  const review = whole?.gem.review;
  const facts = [
    list(words, directors),
    genres.map((genre) => genreName(words, genre)).join(', '),
  ].filter(Boolean);
  return (
    <>
      <button
        type="button"
        class="gem-tile__open"
        aria-haspopup="dialog"
        {...button}
        onClick={onOpen}
      >
        <FilmLine entry={gem} />
      </button>
      <p class="gem-tile__facts">{facts.join(' · ')}</p>
      <p class="gem-tile__review" lang={review && reviewLanguage(review)} dir="auto">
        <span>{review?.verdict ?? review?.premise}</span>
      </p>
      <p class="gem-tile__pack" lang={pack.language} dir="auto">
        {pack.title}
      </p>
    </>
  );
}
