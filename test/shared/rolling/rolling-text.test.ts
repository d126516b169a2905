import {
  draftWordings,
  type Placement,
  type Position,
  partyWordings,
  rollingRecord,
  rollingText,
  type Wording,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from '../differences/sample-text.ts';
import { addition, operatives, written } from './notation.ts';

const draft = operatives('Calls upon States', 'Invites Members', 'Decides to meet');
/** `OP1 bis A,B: words` for every paragraph that the draft does not have. */
const added = (wordings: readonly Wording[]) =>
  rollingText(draft, wordings, [])
    .filter((paragraph) => paragraph.added)
    .map(({ label, added, segments }) => `${label} ${added?.holders.join()}: ${written(segments)}`);

describe('added paragraphs', () => {
  it('stand after the one they follow, each with its label', () => {
    expect(added([addition('A', 'x', 'Urges all', 'p1'), addition('B', 'y', 'Requests some', 'p1')])).toEqual([
      'OP1 bis A: Urges all',
      'OP1 ter B: Requests some',
    ]);
  });

  it('stand before the first where they follow nothing', () => {
    const rolling = rollingText(draft, [addition('A', 'x', 'Urges all', null)], []);
    expect(rolling.map(({ label }) => label)).toEqual(['OP1 ante', 'OP1', 'OP2', 'OP3']);
  });

  it('are one where several parties propose the same', () => {
    const wordings = [addition('A', 'x', 'Urges all', 'p1'), addition('B', 'y', 'Urges all', 'p1')];
    const [, paragraph] = rollingText(draft, wordings, []);
    expect(paragraph?.added).toEqual({
      relation: { kind: 'after', of: 'p1' },
      holders: ['A', 'B'],
      proposers: ['A', 'B'],
      sameAs: ['y'],
    });
  });

  it('are two where the same words are another kind of paragraph, or on another level', () => {
    const one = addition('A', 'x', 'Urges all', 'p1');
    const other = addition('B', 'y', 'Urges all', 'p1');
    const placement = other.placement as Placement;
    expect(added([one, other])).toHaveLength(1);
    expect(added([one, { ...other, placement: { ...placement, level: 1 } }])).toHaveLength(2);
    expect(added([one, { ...other, placement: { ...placement, kind: 'heading' } }])).toHaveLength(2);
    expect(added([one, { ...other, placement: { ...placement, numbering: 'roman' } }])).toHaveLength(2);
  });

  it('are two where one party proposes the same twice', () => {
    expect(added([addition('A', 'x', 'Urges all', 'p1', 0), addition('A', 'y', 'Urges all', 'p1', 1)])).toHaveLength(2);
  });

  it('are two where one party holds words of both', () => {
    const amended = addition('B', 'x', 'Urges all now', 'p1');
    expect(added([addition('A', 'x', 'Urges all', 'p1'), amended, addition('B', 'y', 'Urges all', 'p1')])).toHaveLength(
      2,
    );
  });

  it('keep the order of each party', () => {
    expect(
      added([
        addition('A', 'a1', 'One', 'p1', 0),
        addition('A', 'a2', 'Two', 'p1', 1),
        addition('B', 'b1', 'Zero', 'p1', 0),
        addition('B', 'b2', 'Two', 'p1', 1),
        addition('B', 'b3', 'One', 'p1', 2),
      ]),
    ).toEqual(['OP1 bis A: One', 'OP1 ter B: Zero', 'OP1 quater A,B: Two', 'OP1 quinquies B: One']);
  });

  it('carry the amendments of others as brackets in the words of the first', () => {
    expect(
      added([
        addition('A', 'x', 'Urges all States to act', 'p1'),
        addition('B', 'x', 'Urges all States to consider', 'p1'),
        addition('C', 'x', 'Urges all States to act', 'p1'),
      ]),
    ).toEqual(['OP1 bis A,C: Urges all States to [act / consider – B]']);
  });

  it('are based on what was tabled first, whatever their proposer says later', () => {
    const bases = new Map([['x', 'Urges all States to act']]);
    const now = [
      addition('A', 'x', 'Strongly urges all States to act', 'p1'),
      addition('B', 'x', 'Urges all States to consider', 'p1'),
    ];
    const reserve = { party: 'C', paragraph: 'x', stance: 'reserve', from: 10, to: 16 } as const;
    const [, rolled] = rollingText(draft, now, [reserve], undefined, bases);
    expect(written(rolled?.segments ?? [])).toBe(
      '[Urges / Strongly urges – A] all [States – reserve: C] to [act / consider – B]',
    );
    expect(rolled?.added).toMatchObject({ holders: ['A'], proposers: ['A', 'B'] });
  });

  it('are one where their proposers say the same by now, unless somebody has pointed at words of one of them', () => {
    const bases = new Map([
      ['x', 'Urges all'],
      ['y', 'Urge all'],
    ]);
    const now = [addition('A', 'x', 'Urges all', 'p1'), addition('B', 'y', 'Urges all', 'p1')];
    const reserve = { party: 'C', paragraph: 'y', stance: 'reserve', from: 0, to: 4 } as const;
    const ids = (positions: readonly Position[]) =>
      rollingText(draft, now, positions, undefined, bases).filter(({ added }) => added);
    expect(ids([])).toMatchObject([{ id: 'x', added: { holders: ['A', 'B'], sameAs: ['y'] } }]);
    expect(ids([reserve])).toHaveLength(2);
    expect(ids([{ ...reserve, from: null, to: null }])).toHaveLength(1);
  });

  it('can be deleted by others, and go with their last holder', () => {
    const wordings = [addition('A', 'x', 'Urges all', 'p1'), { party: 'B', paragraph: 'x', text: null }];
    expect(rollingText(draft, wordings, [])[1]).toMatchObject({ id: 'x', deletedBy: ['B'] });
    expect(rollingText(draft, wordings.slice(1), [])).toHaveLength(3);
  });

  it('stand next to the paragraph they are an alternative to', () => {
    const alternative: Wording = {
      party: 'B',
      paragraph: 'y',
      text: 'Invites everybody',
      placement: { after: 'p1', order: 0, alternativeTo: 'p2', kind: 'operative', level: 0 },
    };
    const rolling = rollingText(draft, [addition('A', 'x', 'Urges all', 'p2'), alternative], []);
    expect(rolling.map(({ label }) => label)).toEqual(['OP1', 'OP2', 'OP2 alt', 'OP2 bis', 'OP3']);
  });

  it('are named after their own kind', () => {
    const resolution = [
      { id: 'pp1', kind: 'preambular', level: 0, text: 'Recalling' },
      { id: 'op1', kind: 'operative', level: 0, text: 'Calls' },
      { id: 'a', kind: 'subparagraph', level: 1, text: 'to act' },
    ] as const;
    const place = (after: string, kind: 'preambular' | 'operative' | 'subparagraph') => ({
      party: 'A',
      paragraph: `${after}-${kind}`,
      text: 'New',
      placement: { after, order: 0, kind, level: kind === 'subparagraph' ? 1 : 0 },
    });
    const label = (wording: Wording) => rollingText(resolution, [wording], []).find(({ added }) => added)?.label;
    expect(label(place('pp1', 'preambular'))).toBe('PP1 bis');
    expect(label(place('pp1', 'operative'))).toBe('OP1 ante');
    expect(label(place('a', 'operative'))).toBe('OP1 bis');
    // Between a paragraph and its first sub-paragraph: what is added behind OP1 is OP1 bis, and only a sub-paragraph is named after a).
    expect(label(place('op1', 'operative'))).toBe('OP1 bis');
    expect(label(place('op1', 'subparagraph'))).toBe('a) ante');
  });

  it('stand at the end where their place is unknown', () => {
    const rolling = rollingText(draft, [{ party: 'A', paragraph: 'x', text: 'Somewhere' }], []);
    expect(rolling.at(-1)).toMatchObject({ id: 'x', kind: 'plain' });
  });
});

describe('whole paragraphs', () => {
  it('say who deletes, retains and reserves them', () => {
    const [first] = rollingText(
      draft,
      [{ party: 'A', paragraph: 'p1', text: null }],
      [
        { party: 'B', paragraph: 'p1', stance: 'retain', from: null, to: null },
        { party: 'C', paragraph: 'p1', stance: 'reserve', from: null, to: null },
      ],
    );
    expect(first).toMatchObject({ deletedBy: ['A'], retain: ['B'], reserve: ['C'] });
  });

  it('take the last of several wordings of one party', () => {
    const rolling = rollingText(
      draft,
      [
        { party: 'A', paragraph: 'p1', text: 'Calls upon nobody' },
        { party: 'A', paragraph: 'p1', text: 'Calls upon all' },
      ],
      [],
    );
    expect(partyWordings(rolling, 'A')[0]?.text).toBe('Calls upon all');
  });
});

describe('the rolling text', () => {
  const parties = ['A', 'B', 'C', 'D'];
  const table = fc
    .array(edited(4), { minLength: 1, maxLength: 5 })
    .chain((paragraphs) =>
      fc.record({
        paragraphs: fc.constant(paragraphs),
        /** For each party and paragraph: silent, in other words, deleted; and what it adds after it, in common words or its own. */
        acts: fc.array(
          fc.tuple(fc.constantFrom('silent', 'words', 'delete'), fc.constantFrom('nothing', 'common', 'own', 'amend')),
          { minLength: parties.length * paragraphs.length, maxLength: parties.length * paragraphs.length },
        ),
      }),
    )
    .map(({ paragraphs, acts }) => {
      const base = operatives(...paragraphs.map(({ draft }) => draft));
      const wordings = parties.flatMap((party, nth) =>
        base.flatMap(({ id }, at): Wording[] => {
          const [act = 'silent', adds = 'nothing'] = acts[nth * base.length + at] ?? [];
          const own = paragraphs[at]?.wordings[nth] ?? '';
          return [
            ...(act === 'silent' ? [] : [{ party, paragraph: id, text: act === 'words' ? own : null }]),
            ...(adds === 'common' ? [addition(party, `${id}-${party}`, `common ${own.slice(0, 1)}`, id)] : []),
            ...(adds === 'own' ? [addition(party, `${id}-${party}`, own, id)] : []),
            ...(adds === 'amend' ? [addition(party, `${id}-A`, own, id)] : []),
          ];
        }),
      );
      return { base, wordings };
    });

  it('gives back the draft and all that every party tabled, character for character', () => {
    fc.assert(
      fc.property(table, ({ base, wordings }) => {
        const rolling = rollingText(base, wordings, []);
        expect(rollingText(base, wordings, [])).toEqual(rolling);
        expect(draftWordings(rolling).map(({ paragraph, text }) => [paragraph, text])).toEqual(
          base.map(({ id, text }) => [id, text]),
        );
        for (const party of parties) {
          const own = wordings.filter((wording) => wording.party === party);
          const held = partyWordings(rolling, party);
          const drafted = held.filter(({ added }) => !added);
          expect(drafted.map(({ text }) => text)).toEqual(
            base.map(({ id, text }) => {
              const wording = own.find(({ paragraph }) => paragraph === id);
              return wording ? wording.text : text;
            }),
          );
          const texts = held.filter(({ added }) => added).map(({ text }) => text);
          expect(texts.toSorted()).toEqual(
            own
              .filter(({ placement }) => placement)
              .map(({ text }) => text)
              .toSorted(),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same back from its record alone', () => {
    fc.assert(
      fc.property(table, ({ base, wordings }) => {
        const record = rollingRecord(rollingText(base, wordings, []));
        const read = (id: string, party: string) =>
          record
            .find((paragraph) => paragraph.id === id)
            ?.segments.map((segment) =>
              'text' in segment
                ? segment.text
                : (segment.alternatives.find(({ holders }) => holders.includes(party))?.text ?? segment.draft),
            )
            .join('');
        for (const { id, text } of base) {
          expect(read(id, 'nobody')).toBe(text);
          for (const wording of wordings.filter(({ paragraph }) => paragraph === id)) {
            expect(read(id, wording.party)).toBe(wording.text ?? '');
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
