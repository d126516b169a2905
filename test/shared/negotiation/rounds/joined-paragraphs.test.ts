import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import { tableText } from '@adref/shared/negotiation';
import { partyParagraphs, printRolling } from '@adref/shared/rolling';
import { describe, expect, it, test } from 'vitest';
import { fc, inputs } from '../../../property.ts';
import { bracket, draft, words } from '../breaks/break-round.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;
const byId = new Map(draft.map((one) => [one.id, one]));
const textOf = (ids: string): LiveParagraph[] =>
  ids
    .split(' ')
    .map((id) => byId.get(id) ?? { id, kind: 'operative', level: 0, text: `Notes what ${id} has said of it;` });

/** Kenya joins P3 to P2, and the chair issues a draft of these paragraphs. */
function afterJoin(next: string): Round {
  const round = new Round(draft);
  round.write('KEN', 'P2', `${words('P2')} ${words('P3')}`);
  round.write('KEN', 'P3', undefined);
  round.does('KEN', table('KEN'));
  round.texts.set(null, { paragraphs: textOf(next), faults: 0 });
  round.does('chair', issue);
  return round;
}

const outcomes = ({ state }: Round) =>
  state.outcomes.map(({ party, paragraph, outcome }) => `${party} ${paragraph} ${outcome}`);

describe('a paragraph that a party joins to the one before', () => {
  it('is joined to it in the next draft, where both are there and nothing is between them', () => {
    for (const next of ['P2 P3 P4', 'P1 P4 P2 P3', 'P1 P2 P3 X P4']) {
      const round = afterJoin(next);
      expect(outcomes(round)).toEqual(['KEN P3 carried']);
      expect(round.own('KEN').P2).toBe(`${words('P2')} ${words('P3')}`);
    }
  });

  it('is joined to no other one: its holder is asked', () => {
    for (const next of ['P1 P3 P4', 'P1 P2 X P3 P4', 'P1 P2 P4 P3', 'P3 P2 P4', 'P3 P4']) {
      const round = afterJoin(next);
      expect([next, outcomes(round)]).toEqual([next, ['KEN P3 pending']]);
      expect(
        round.texts
          .get('KEN')
          ?.paragraphs.map(({ id }) => id)
          .join(' '),
      ).toBe(next);
      expect(printRolling(tableText(round.state))).not.toContain('KEN');
    }
  });

  it('is taken where the next draft has the two in one, by decision or as typed', () => {
    const typed = new Round(draft);
    const decided = new Round(draft);
    for (const round of [typed, decided]) {
      round.write('KEN', 'P2', `${words('P2')} ${words('P3')}`);
      round.write('KEN', 'P3', undefined);
      round.does('KEN', table('KEN'));
    }
    const { target, text, holders } = bracket(decided, 'P3', '¶');
    decided.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders } });
    typed.write(null, 'P2', `${words('P2')} ${words('P3')}`);
    typed.write(null, 'P3', undefined);
    for (const round of [typed, decided]) {
      round.does('chair', issue);
      expect(outcomes(round)).toEqual(['KEN P3 taken']);
      expect(round.state.pending).toEqual([]);
    }
  });
});

/** Words that name the paragraph that they are of. */
const marked = (count: number): Paragraph[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `P${at}`,
    kind: 'operative',
    level: 0,
    text: ['Calls', 'for', 'what', 'States', 'do'].map((word) => `${word}${at}`).join(' '),
  }));

const kinds = ['join', 'join', 'cut', 'move', 'add', 'leave', 'word'] as const;
const edits = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(20), fc.nat(20)), { maxLength: 4 });

function edited(
  text: readonly LiveParagraph[],
  who: string,
  todo: readonly (readonly [(typeof kinds)[number], number, number])[],
) {
  const paragraphs = [...text];
  for (const [nth, [kind, what, where]] of todo.entries()) {
    const at = what % Math.max(1, paragraphs.length);
    const [one, next] = [paragraphs[at], paragraphs[at + 1]];
    const half = one?.text.indexOf(' ', one.text.length / 2) ?? -1;
    if (kind === 'add') {
      const added = { id: `N${nth}-${who}`, kind: 'operative', level: 0, text: `Adds ${nth}${who} to it` } as const;
      paragraphs.splice(where % (paragraphs.length + 1), 0, added);
    } else if (!one) continue;
    else if (kind === 'join' && next) paragraphs.splice(at, 2, { ...one, text: `${one.text} ${next.text}` });
    else if (kind === 'cut' && half > 0) {
      const rest = { ...one, id: `${one.id}-${nth}${who}`, text: one.text.slice(half + 1) };
      paragraphs.splice(at, 1, { ...one, text: one.text.slice(0, half) }, rest);
    } else if (kind === 'word') paragraphs[at] = { ...one, text: `${one.text} also ${who}` };
    else if (kind === 'leave') paragraphs.splice(at, 1);
    else if (kind === 'move') {
      paragraphs.splice(at, 1);
      paragraphs.splice(where % (paragraphs.length + 1), 0, { ...one, moved: true });
    }
  }
  return paragraphs;
}

/** The paragraphs that have words in a text, by the number that these bear. */
const namedIn = (text: string) => [...new Set([...text.matchAll(/\D(\d+\w*)\b/g)].map(([, name = '']) => name))];

/** Whether one of these texts has words of the one and of the other, or of each beside those of a third. */
function areTogether(texts: readonly string[], one: string, other: string): boolean {
  const reached = new Set([one]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const names of texts.map(namedIn))
      if (names.some((name) => reached.has(name))) for (const name of names) reached.add(name);
  }
  return reached.has(other);
}

test('over random drafts, words of two paragraphs come together in a party’s text only where it or the new draft has them so', () => {
  let joined = 0;
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), edits, edits, edits, (count, kenya, japan, chair) => {
      const round = new Round(marked(count));
      for (const [party, todo] of [
        ['KEN', kenya],
        ['JPN', japan],
      ] as const) {
        round.texts.set(party, {
          paragraphs: edited(round.texts.get(party)?.paragraphs ?? [], party, todo),
          faults: 0,
        });
        if (round.decide(party, table(party)).ok) round.does(party, table(party));
      }
      const text = edited(round.texts.get(null)?.paragraphs ?? [], 'chair', chair);
      fc.pre(text.length > 0);
      round.texts.set(null, { paragraphs: text, faults: 0 });
      const before = new Map(['KEN', 'JPN'].map((party) => [party, partyParagraphs(tableText(round.state), party)]));
      round.does('chair', issue);
      for (const [party, then] of before) {
        const had = [...then, ...text.map((one) => one.text)];
        const now = round.texts.get(party)?.paragraphs.map((one) => one.text) ?? [];
        for (const words of [...now, ...partyParagraphs(tableText(round.state), party)]) {
          const [first = '', ...more] = namedIn(words);
          for (const name of more) expect([words, areTogether(had, first, name)]).toEqual([words, true]);
          joined += more.length;
        }
      }
    }),
    { numRuns: inputs(1_000) },
  );
  expect(joined).toBeGreaterThan(0);
});
