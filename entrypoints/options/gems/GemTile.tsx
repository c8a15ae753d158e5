import { FilmLine } from '../../../components/FilmLine.tsx';
import { list, useWords } from '../../../components/words.ts';
import type { GemEntry } from '../../../messages.ts';
import type { ListedGem } from './listed-gem.ts';

interface GemTileProps {
  gem: ListedGem;
  /** Its review is shown once that is read. */
  whole: GemEntry | undefined;
  /** Whether the Tab key comes to it. */
  isActive: boolean;
  onFocus(): void;
  onOpen(): void;
}

/** A gem on a small card: enough to choose by. */
export function GemTile({ gem, whole, isActive, onFocus, onOpen }: GemTileProps) {
  const words = useWords();
  const { pack, directors, genres } = gem;
  const review = whole?.gem.review;
  const facts = [list(words, directors), genres.join(', ')].filter(Boolean);
  return (
    <>
      <button
        type="button"
        class="gem-tile__open"
        aria-haspopup="dialog"
        tabIndex={isActive ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <FilmLine entry={{ ...gem, marks: whole?.marks ?? gem.marks }} />
      </button>
      <p class="gem-tile__facts" lang={pack.language}>
        {facts.join(' · ')}
      </p>
      <p class="gem-tile__review" lang={review?.lang} dir="auto">
        {review?.verdict ?? review?.premise}
      </p>
      <p class="gem-tile__pack" lang={pack.language} dir="auto">
        {pack.title}
      </p>
    </>
  );
}
