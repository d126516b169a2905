import { readBrackets } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { type NotationCase, notationCases } from './notation-cases.ts';

/** What a text says, in the words of a case; words without the spaces that only separate them. */
function meaning(text: string): Omit<NotationCase, 'text'> {
  const segments = readBrackets([{ id: 'p', text }]).get('p')?.segments ?? [];
  const brackets = segments.filter((segment) => segment.kind === 'bracket');
  if (brackets.length === 0) return { words: text };
  expect(brackets).toHaveLength(1);
  const [{ draft, alternatives, retain, reserve, notes = [] }] = brackets as [(typeof brackets)[0]];
  const list = (names: readonly string[]) => names.join(', ');
  // To delete what is only proposed is to keep the draft, which has nothing there.
  const inserted = draft === '';
  const deleting = inserted ? retain : alternatives.filter((one) => one.text === '').flatMap((one) => one.holders);
  const held = alternatives.filter(({ text, holders }) => text !== '' || holders.length === 0);
  const lone = notes.length > 0 || held.length === 0;
  const hold = Object.fromEntries(held.map(({ text: words, holders }) => [words.trim(), list(holders) || '-']));
  if (lone) delete hold[''];
  return {
    ...(draft !== '' && { draft: draft.trim() }),
    ...(Object.keys(hold).length > 0 && { hold }),
    ...(deleting.length > 0 && { delete: list(deleting) }),
    ...(!inserted && retain.length > 0 && { retain: list(retain) }),
    ...(reserve.length > 0 && { reserve: list(reserve) }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

describe('words that only look like a name', () => {
  it('are not taken for a holder where they are in small letters', () => {
    expect(meaning('Les États [contribuent au / participent au – EU] bien commun.')).toEqual({
      draft: 'contribuent au',
      hold: { 'participent au': 'EU' },
    });
  });
});

describe('what a bracket means', () => {
  it.each(notationCases.map((one) => [one.text, one] as const))('%s', (text, { text: _, ...means }) => {
    const said = meaning(text);
    // Words alone in brackets may go, which a case need not say.
    const alone = said.hold && Object.keys(said.hold).join() === '' && !means.hold;
    const { hold: _hold, ...rest } = said;
    expect(alone ? rest : said).toEqual(means);
  });
});
