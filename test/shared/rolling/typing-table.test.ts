import { plainLabels } from '@adref/shared/document';
import { type Position, RollMemory, rollingText, rollTable, TypingTable, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { addition, operatives } from './notation.ts';

const draft = operatives('Calls upon all States', 'Invites some Members', 'Decides to meet');
const nothing = new Map<string, string>();
const silence: Position[] = [];

/** The rolling texts of one page after another, with one memory for all. */
function pages() {
  const table = new TypingTable();
  const memory = new RollMemory();
  return (wordings: readonly Wording[], own: readonly Wording[], positions: readonly Position[], party = 'A') =>
    rollTable(draft, table.now(draft, wordings, party, own), positions, memory, nothing, plainLabels);
}

/** The table with own words in the places of those tabled, put together anew. */
function withOwn(wordings: readonly Wording[], own: readonly Wording[], party: string): Wording[] {
  const left = new Map(own.map((wording) => [wording.paragraph, wording]));
  const kept = wordings.flatMap((wording) => {
    if (wording.party !== party) return [wording];
    const newer = left.get(wording.paragraph);
    left.delete(wording.paragraph);
    return newer ? [newer] : [];
  });
  return [...kept, ...left.values()];
}

const party = fc.constantFrom('A', 'B', 'C');
const text = fc.constantFrom('Calls upon States', 'Invites all Members', 'Urges all', 'Decides', null);
const wording = fc.oneof(
  fc.record({ party, paragraph: fc.constantFrom('p1', 'p2', 'p3'), text }),
  fc
    .record({
      party,
      id: fc.constantFrom('x', 'y', 'z'),
      text,
      after: fc.constantFrom('p1', 'p3', null),
      order: fc.nat(2),
    })
    .map(({ party, id, text, after, order }) => ({ ...addition(party, id, '', after, order), text })),
);
const position = fc.record({
  party,
  paragraph: fc.constantFrom('p1', 'p2', 'x', 'y'),
  stance: fc.constantFrom('retain' as const, 'reserve' as const),
  from: fc.constant(null),
  to: fc.constant(null),
});
const onePerParagraph = (own: readonly Wording[]) => [
  ...new Map(own.map((one): [string, Wording] => [one.paragraph, { ...one, party: 'A' }])).values(),
];

describe('the rolling text while somebody types', () => {
  it('says the same as one computed anew, whatever was tabled, typed and said before', () => {
    const step = fc.record({
      table: fc.option(fc.array(wording, { maxLength: 8 })),
      own: fc.option(fc.array(wording, { maxLength: 5 })),
      positions: fc.option(fc.array(position, { maxLength: 3 })),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const roll = pages();
        let [table, own, positions]: [Wording[], Wording[], Position[]] = [[], [], []];
        for (const next of steps) {
          table = next.table ?? table;
          own = next.own ? onePerParagraph(next.own) : own.map((one) => ({ ...one }));
          positions = next.positions ?? positions;
          const anew = rollingText(draft, withOwn(table, own, 'A'), positions, undefined, nothing, plainLabels);
          expect(roll(table, own, positions)).toEqual(anew);
        }
      }),
      { seed: 76_135, numRuns: 400 },
    );
  });

  it('is another object only in the paragraph with the key, also under an addition that is typed', () => {
    const roll = pages();
    const table: Wording[] = [
      { party: 'B', paragraph: 'p1', text: 'Calls upon States' },
      addition('B', 'x', 'Urges all', 'p2'),
      addition('C', 'y', 'Urges all', 'p2'),
    ];
    const own: Wording[] = [
      { party: 'A', paragraph: 'p2', text: 'Invites Members' },
      addition('A', 'n', 'Notes', 'p1'),
    ];
    const positions: Position[] = [{ party: 'C', paragraph: 'p1', stance: 'retain', from: null, to: null }];
    const before = roll(table, own, positions);
    const kept = (now: ReturnType<typeof roll>) => now.flatMap((one) => (before.includes(one) ? [one.label] : []));
    const everything = ['OP1', 'OP1 bis', 'OP2', 'OP2 bis', 'OP3'];
    expect(kept(roll(table, structuredClone(own), positions))).toEqual(everything);
    const [amended, added] = own as [Wording, Wording];
    expect(kept(roll(table, [{ ...amended, text: 'Invites no Members' }, added], positions))).toEqual(
      everything.filter((label) => label !== 'OP2'),
    );
    roll(table, own, positions);
    const draftsOwn = ['OP1', 'OP2', 'OP3'];
    const typed = kept(roll(table, [amended, { ...added, text: 'Notes that' }], positions));
    expect(typed.filter((label) => draftsOwn.includes(label))).toEqual(['OP1', 'OP3']);
  });

  it('looks at none of the others’ wordings after a key, however many there are', () => {
    let looks = 0;
    /** A wording that counts how often anybody looks at its words. */
    const counted = (one: Wording): Wording =>
      new Proxy(one, {
        get: (target, key) => {
          looks++;
          return Reflect.get(target, key);
        },
      });
    const looksPerKey = (parties: number) => {
      const roll = pages();
      const table = Array.from({ length: parties }, (_, at) => [
        counted({ party: `B${at}`, paragraph: 'p1', text: `Calls upon ${at} States` }),
        counted(addition(`B${at}`, `x${at}`, `Urges ${at}`, 'p3')),
      ]).flat();
      const own = (words: string): Wording[] => [{ party: 'A', paragraph: 'p2', text: words }];
      roll(table, own('Invites'), silence);
      looks = 0;
      roll(table, own('Invites n'), silence);
      return looks;
    };
    expect([looksPerKey(3), looksPerKey(60)]).toEqual([0, 0]);
  });
});
