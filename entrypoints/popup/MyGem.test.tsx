// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GemText } from '../../components/GemForm.tsx';
import { wordsFrom, WordsProvider } from '../../components/words.ts';
import type { Gem, Mention } from '../../film.ts';
import { gemOf, mentionOf } from '../../library/fixtures/gems.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { textOfGem, textOfMention } from '../extension-page/own-gem.ts';
import type { GemSaving, OwnGems } from '../extension-page/own-gems.ts';
import { draftName, type Drafts } from './drafts.ts';
import { MyGem } from './MyGem.tsx';

const LAMP = mentionOf({ title: 'The Lamp', ids: { letterboxd: 'the-lamp' } });
const GEM = gemOf('the-lamp', { title: 'The Lamp', year: 1994 });

/** The gem that the user has of the film, and what was begun and not saved. */
let own: Gem | null;
/** What was given to be saved, and what the library has that would be lost by it. */
let saved: GemSaving[];
let against: Partial<GemText> | null;
let begun: Map<string, Parameters<Drafts['keep']>[1]>;

const mine: OwnGems = {
  find: async () => own,
  save: async (saving) => {
    saved.push(saving);
    if (against) return { against };
    own = GEM;
    return { gem: GEM };
  },
};
const drafts: Drafts = {
  read: async (name) => begun.get(name) ?? null,
  keep: (name, text) => void begun.set(name, text),
  forget: (name) => void begun.delete(name),
};

/** Lets what was begun arrive and be drawn. */
async function during(work: () => void): Promise<void> {
  await act(() => work());
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
}
const open = (subject: Mention = LAMP) =>
  during(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <MyGem subject={subject} mine={mine} drafts={drafts} onSaved={() => {}} />
      </WordsProvider>,
      document.body,
    );
  });
const shut = () => during(() => render(null, document.body));
const press = (name: string) =>
  during(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((each) => each.textContent === name)?.click();
  });
const field = () => document.querySelector('textarea');
const write = (text: string) =>
  during(() => {
    const area = field();
    if (!area) throw new Error('No form is open.');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });

beforeEach(() => {
  own = null;
  begun = new Map();
  saved = [];
  against = null;
});
afterEach(shut);

it('opens with what was typed before the popup went, and takes no focus for it', async () => {
  await open();
  await press('Add to my gems');
  expect(document.activeElement).toBe(field());
  await write('It shines.');
  await shut();
  await open();
  expect(field()?.value).toBe('It shines.');
  expect(document.activeElement).toBe(document.body);
});

it('is closed where the form was opened and nothing typed', async () => {
  await open();
  await press('Add to my gems');
  await shut();
  await open();
  expect(field()).toBeNull();
});

it.each(['Cancel', 'Add to my gems'])('after %s nothing is there to go on with', async (end) => {
  // With a year the form can be saved.
  await open({ ...LAMP, year: 1994 });
  await press('Add to my gems');
  await write('It shines.');
  await press(end);
  expect(begun.size).toBe(0);
  await shut();
  await open({ ...LAMP, year: 1994 });
  expect(field()).toBeNull();
});

it('keeps what is changed of a gem that there is', async () => {
  own = GEM;
  await open();
  await press('Edit');
  expect(field()?.value).toBe('A verdict.');
  await write('It shines.');
  await shut();
  await open();
  expect(field()?.value).toBe('It shines.');
  await press('Cancel');
  await press('Edit');
  expect(field()?.value).toBe('A verdict.');
});

it('goes on with what was begun of a film that became a gem elsewhere meanwhile', async () => {
  await open();
  await press('Add to my gems');
  await write('It shines.');
  await shut();
  own = GEM;
  await open();
  expect(field()?.value).toBe('It shines.');
  await press('Save this gem');
  expect(saved).toEqual([
    {
      text: { ...textOfGem(GEM), verdict: 'It shines.' },
      base: textOfMention(LAMP),
      before: GEM,
    },
  ]);
  expect(begun.size).toBe(0);
});

it('goes on with what was changed of the gem before what was begun of the film', async () => {
  await open();
  await press('Add to my gems');
  await write('It shines.');
  await shut();
  own = GEM;
  begun.set(draftName(GEM, LAMP), {
    text: { ...textOfGem(GEM), verdict: 'It glows.' },
    base: textOfGem(GEM),
  });
  await open();
  expect(field()?.value).toBe('It glows.');
});

it('keeps all under one name, though the page tells more of its film meanwhile', async () => {
  const late = mentionOf({ title: 'The Pier' });
  await open(late);
  await press('Add to my gems');
  await write('It stands.');
  await open({ ...late, year: 1994 });
  await write('It stands still.');
  expect(begun.size).toBe(1);
  await press('Cancel');
  expect(begun.size).toBe(0);
});

it.each([
  ['is one of their own', 'The Lamp is among your own gems. Edit'],
  ['was just added', 'Saved among your own gems. Edit'],
])('where the film %s, the way to change it stands apart from the sentence', async (when, said) => {
  if (when === 'is one of their own') own = GEM;
  await open({ ...LAMP, year: 1994 });
  if (!own) {
    await press('Add to my gems');
    await press('Add to my gems');
  }
  expect(document.body.textContent).toBe(said);
});

it('saves what is taken up again with what it was begun from, and says what was written since', async () => {
  own = GEM;
  await open();
  await press('Edit');
  await write('It shines.');
  await shut();
  const base = textOfGem(GEM);
  own = { ...GEM, review: { ...GEM.review, verdict: 'Two pages.' } };
  against = { verdict: 'Two pages.' };
  await open();
  await press('Save this gem');
  const alert = () => document.querySelector('[role=alert]')?.textContent;
  expect(alert()).toContain('Two pages.');
  expect(field()?.value).toBe('It shines.');
  await press('Save this gem');
  const text = { ...base, verdict: 'It shines.' };
  expect(saved).toEqual([
    { text, base, before: own },
    { text, base, before: own, shown: against },
  ]);
  against = null;
  await press('Save this gem');
  expect(alert()).toBeUndefined();
  expect(begun.size).toBe(0);
});
