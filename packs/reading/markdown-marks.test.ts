import { describe, expect, test } from 'vitest';
import { draft, read } from './made-lists.ts';
import { withoutMarks } from './markdown-marks.ts';

describe('what Markdown adds is no part of a film', () => {
  test('in a table, with the line below the names of its columns', async () => {
    const { pack, read: rows } = await draft(
      `| **Title** | Year | Director |
| :--- | ---: | --- |
| [The Lamp](https://example.org/lamp_(film)) | 1990 | [[Han Ara]] |
| **[Oil](/oil "Oil")** | 2001 | *Seo Bom* |
| _Wick_ [^1] | 1999 | |
`,
    );
    expect(rows).toBe(3);
    expect(
      pack.gems.map(({ film }) => [film.title, film.year, film.directors.map(({ name }) => name)]),
    ).toEqual([
      ['The Lamp', 1990, ['Han Ara']],
      ['Oil', 2001, ['Seo Bom']],
      ['Wick', 1999, []],
    ]);
  });

  test('but a table of another kind has no marks of Markdown', async () => {
    const { pack } = await draft('Title,Year,Review\n_Lamp_,1990,*bright*\n');
    expect(pack.gems).toMatchObject([
      { film: { title: '_Lamp_' }, review: { verdict: '*bright*' } },
    ]);
  });

  test('in the sample that a user is shown', async () => {
    const asked = await read('| Teos | Vuosi |\n| --- | --- |\n| The Lamp | 1990 |\n');
    expect(asked).toMatchObject({ sample: [['', 'The Lamp', '1990', '']] });
  });

  test.each([
    '- [The Lamp (1990)](https://example.org/lamp) – *bright*\n- [Oil, and (2001)](https://example.org)\n',
    '1. **The Lamp** (1990) – bright\n2. *Oil, and* (2001) [^slow]\n',
    '# Lamps\n\n* [x] [The Lamp](/lamp) (1990): _bright_\n* [ ] [[Oil, and]] (2001)\n',
  ])('in a list without columns: %j', async (content) => {
    const { pack, skipped } = await draft(content);
    expect(skipped).toEqual([]);
    expect(pack.gems.map(({ film, review }) => [film.title, film.year, review.verdict])).toEqual([
      ['The Lamp', 1990, 'bright'],
      ['Oil, and', 2001, undefined],
    ]);
  });

  test('and likewise what a wiki adds', async () => {
    const { pack } = await draft(
      "* ''[[The Lamp (1990 film)|The Lamp]]'' (1990)\n* '''[[Oil]]''' (2001), directed by [[Han Ara]]\n* ''Lamp's Oil'' (1999)\n",
    );
    expect(
      pack.gems.map(({ film }) => [film.title, film.year, film.directors.map(({ name }) => name)]),
    ).toEqual([
      ['The Lamp', 1990, []],
      ['Oil', 2001, ['Han Ara']],
      ["Lamp's Oil", 1999, []],
    ]);
  });

  test('in a table of Org, whose line below the columns’ names has signs in it', async () => {
    const { read: rows } = await draft('| Title | Year |\n|-------+------|\n| The Lamp | 1990 |\n');
    expect(rows).toBe(1);
  });

  test.each([
    'M*A*S*H',
    "Rock 'n' Lamp",
    "''Lamp",
    "Lamp '' Oil",
    '*lamps not included',
    '[LAMP]',
    '[LAMP] (1990)',
    'F*** Oil ****',
    'snake_case_lamp',
    '* * *',
    'Lamp [Oil](wick)',
  ])('but %s is as it is written', (title) => {
    expect(withoutMarks(title)).toBe(title);
  });

  test('comes to an end in a line that is long and has no end of marks', () => {
    const hostile = ['[', ' ', "''", '[[a|', '*a ', '[a](/b "', '[a](/(', '_', '[['].map((each) =>
      each.repeat(100_000),
    );
    for (const text of hostile) expect(withoutMarks(`[${text}`)).toContain(text.trim());
  });
});
