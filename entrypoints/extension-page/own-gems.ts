/** The user's own gems, for whichever page writes them. */
import type { GemText } from '../../components/GemForm.tsx';
import type { Words } from '../../components/words.ts';
import type { Gem, Mention } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import { sameFilm } from '../../matching/same-film.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';
import { gemOfText, textOfMention } from './own-gem.ts';

export interface OwnGems {
  /** @returns the user's own gem of the film that a page is about; null where there is none */
  find(mention: Mention): Promise<Gem | null>;
  /**
   * Keeps a gem, and has every open page ask anew.
   * @param of the gem as it was before, or what a page says of the film
   * @throws where it cannot be kept
   */
  save(text: GemText, of: { before?: Gem; mention?: Mention }): Promise<Gem>;
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
    async save(text, of) {
      const library = await openLibrary();
      const own = await library.ownGems();
      if (own.length === 0) await namePack(library, words);
      const { author } = await library.ownPack();
      const gem = gemOfText(text, {
        ...of,
        taken: new Set(own.map(({ id }) => id)),
        language: words('language'),
        author,
      });
      await library.saveOwnGem(gem);
      await tellSpotters({ type: 'ask-again' });
      return gem;
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
