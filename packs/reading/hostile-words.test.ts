import { describe, expect, test } from 'vitest';
import { file, HEADER, read, refusal, draft } from './made-lists.ts';

describe('hostile words', () => {
  test('HTML and scripts become plain text in every field', async () => {
    const { pack } = await draft(
      `Title,Year,Directors,Review,Original Title
"<b>The</b> Lamp<script>alert(1)</script>",1990,"<i>Han</i> Ara","<p>Bright<br>all</p><img src=x onerror=alert(1)>&lt;b&gt; &amp; <<b>script>x","<u>Deungbul</u>"
<Parasite>,2019,,I <3 it & a < b,
`,
    );
    expect(pack.gems[0]).toMatchObject({
      film: {
        title: 'The Lampalert(1)',
        otherTitles: ['Deungbul'],
        directors: [{ name: 'Han Ara' }],
      },
      review: { verdict: 'Bright\nall\n<b> & < script>x' },
    });
    expect(pack.gems[1]).toMatchObject({
      film: { title: '<Parasite>' },
      review: { verdict: 'I <3 it & a < b' },
    });
  });

  test('control and direction characters go, whatever way they come', async () => {
    const { pack, skipped: left } = await draft(
      `Title,Year,Review\n\u202EThe\u0007 Lamp\u2069,1990,Bright\u0085 \u2028all&#x202e;&#7;\n\u202E,1991,\n`,
    );
    expect(pack.gems[0]).toMatchObject({
      film: { title: 'The Lamp' },
      review: { verdict: 'Bright\nall' },
    });
    expect(left).toEqual([{ code: 'no-title', file, row: 3, field: 'Title' }]);
  });

  test('a tag is found that a control character hides', async () => {
    // Found by the fuzzer: the character went after the tags had been looked for.
    const { pack } = await draft(`${HEADER}\nThe Lamp,1990,<\u0001b>Bright</\u0085b> <\u202Ei{\n`);
    expect(pack.gems[0]?.review.verdict).toBe('Bright < i{');
  });

  test('an element of another name is none of HTML, and its words are text', async () => {
    // Found by the fuzzer, which took it for one.
    const { pack } = await draft(`${HEADER}\n<b>Oil</b-1>,1990,\n`);
    expect(pack.gems[0]?.film.title).toBe('Oil</b-1>');
  });

  test('columns and values may be called __proto__ or constructor', async () => {
    const { pack } = await draft(
      `__proto__,Title,constructor,Year,toString\nx,__proto__,y,1990,z\nx,constructor,y,1990,z\n`,
    );
    expect(pack.gems.map(({ film }) => film.title)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
  });

  test('a field of a pack may be, and is no field of a pack', async () => {
    const { pack } = await draft(`${HEADER}\nThe Lamp,1990,\n`);
    const text = JSON.stringify(pack).replace('"film":{', '"film":{"__proto__":{"title":"x"},');
    expect(await refusal(text)).toContainEqual({
      code: 'field-unknown',
      file,
      row: 1,
      field: 'the-lamp-1990 › film.__proto__',
    });
  });

  test('unknown columns do no harm', async () => {
    const { pack, adjusted } = await draft('Mood,Title,Weather,Year\ngrey,The Lamp,rain,1990\n');
    expect(pack.gems).toHaveLength(1);
    expect(adjusted).toEqual([]);
  });

  test('a mapping of another, wider table is asked about anew', async () => {
    // Found by the fuzzer: the guess named a column that there is not.
    const reading = await read('Teos,Vuosi\nThe Lamp,1990\n', {
      mapping: { columns: { title: 5, year: 1 } },
    });
    expect(reading).toMatchObject({ kind: 'columns', guess: { columns: { year: 1 } } });
  });
});
