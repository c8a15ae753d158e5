/** The user's own gems, for whichever page writes them. */
import type { GemText } from '../../components/GemForm.tsx';
import type { Words } from '../../components/words.ts';
import type { Gem, Mention } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import { sameFilm } from '../../matching/same-film.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';
import { type GemDraft, joinTexts } from './join-texts.ts';
import { gemOfText, textOfGem, textOfMention } from './own-gem.ts';

/** What a form is saved with. */
export interface GemSaving extends GemDraft {
  /** The gem as it was known to the form; absent for a new one. */
  before?: Gem;
  /** What a page says of the film, for a new one. */
  mention?: Mention;
  /** What the last try gave as `against`, and the user was shown. */
  shown?: Partial<GemText>;
}

/** The gem as it was kept, or what was written elsewhere meanwhile and would be lost; then nothing was kept. */
export type Saved = { gem: Gem } | { against: Partial<GemText> };

export interface OwnGems {
  /** @returns the user's own gem of the film that a page is about; null where there is none */
  find(mention: Mention): Promise<Gem | null>;
  /**
   * Keeps a gem, with what was written of it elsewhere meanwhile, and has every open page ask anew.
   * @throws where it cannot be kept
   */
  save(saving: GemSaving): Promise<Saved>;
}

export function ownGems(openLibrary: () => Promise<Library>, words: Words): OwnGems {
  return {
    async find(mention) {
      const own = await (await openLibrary()).ownGems();
      const { film } = gemOfText(textOfMention(mention), {
        mention,
        taken: new Set(),
        language: words('language'),
        author: '',
      });
      return own.find(({ gem }) => sameFilm(gem.film, film))?.gem ?? null;
    },
    async save({ text, base, shown = {}, before, mention }) {
      const library = await openLibrary();
      const own = await library.ownGems();
      const now = own.find(({ id }) => id === before?.id)?.gem;
      const joined = now ? joinTexts({ text, base }, textOfGem(now), shown) : { text, against: {} };
      if (Object.keys(joined.against).length > 0) return { against: joined.against };
      if (own.length === 0) await namePack(library, words);
      const { author } = await library.ownPack();
      // What was taken away elsewhere meanwhile is there again as it was, with what was typed.
      const known = now ?? before;
      const gem = gemOfText(joined.text, {
        ...(known ? { before: known } : {}),
        ...(mention ? { mention } : {}),
        taken: new Set(own.map(({ id }) => id)),
        language: words('language'),
        author,
      });
      await library.saveOwnGem(gem);
      await tellSpotters({ type: 'ask-again' });
      return { gem };
    },
  };
}

/** The version of a pack that never had a gem, and of which nothing was ever said. */
const UNTOUCHED = '1.0.0';

/** Gives the own pack its first title in the user's language, where it never had one. */
async function namePack(library: Library, words: Words): Promise<void> {
  const { version } = await library.ownPack();
  if (version !== UNTOUCHED) return;
  await library.changeOwnPack({
    title: words('mine'),
    author: words('ownAuthor'),
    language: words('language'),
  });
}
