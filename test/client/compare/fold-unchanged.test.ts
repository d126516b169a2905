import type { DifferenceClass, Span, ThreeWaySpan } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { citationsOf, isChanged, rowStretches, shownThreeWay } from '../../../client/src/compare/fold-unchanged.ts';
import { readHidden, writeHidden } from '../../../client/src/compare/hidden-classes.ts';
import { nearestMark, overviewMarks } from '../../../client/src/compare/overview-marks.ts';
import { rowsWith } from '../../../client/src/compare/text-search.ts';
import type { ComparedRow } from '../../../client/src/comparison/comparison.ts';

const change = (one: DifferenceClass, before = 'x', after = 'y'): Span => ({
  kind: 'change',
  before,
  after,
  class: one,
  also: [],
});
const row = (key: string, spans: Span[], relation: ComparedRow['relation'] = 'changed'): ComparedRow => {
  const side = [{ id: key, kind: 'operative', level: 0, label: key, text: `The words of ${key} d’Etat` } as const];
  const ends = { agreed: [], quotations: [], byHand: false, elsewhere: null, threeWay: null };
  return { key, relation, a: side, b: side, spans, ...ends };
};
const typography = new Set<DifferenceClass>(['typography']);

describe('stretches of rows', () => {
  const rows = [
    row('1', [], 'same'),
    row('2', [change('typography')], 'same'),
    row('3', [change('substance')]),
    row('4', [change('numbering')]),
    row('5', [], 'moved'),
  ];
  const told = (hidden: ReadonlySet<DifferenceClass>) =>
    rowStretches(rows, (one) => isChanged(one, hidden)).map((part) =>
      part.kind === 'same' ? part.rows.map(({ key }) => key).join('+') : part.row.key,
    );

  it('fold neighbours in which nothing differs but typography, while that is hidden', () => {
    expect(told(typography)).toEqual(['1+2', '3', '4', '5']);
    expect(told(new Set())).toEqual(['1', '2', '3', '4', '5']);
  });

  it('fold what differs in hidden classes only, and never what changed its place', () => {
    expect(told(new Set(['typography', 'numbering', 'substance']))).toEqual(['1+2+3+4', '5']);
  });

  it('stand in the overview in proportion, with folded ones small', () => {
    const parts = rowStretches(rows, (one) => isChanged(one, typography));
    const marks = overviewMarks(parts, () => false);
    expect(marks.map(({ row: key }) => key)).toEqual(['3', '4', '5']);
    expect(marks[0]?.from).toBeLessThan(0.25);
    expect(marks.at(-1)?.to).toBeCloseTo(1);
    expect(nearestMark(marks, 0)?.row).toBe('3');
    expect(nearestMark(marks, 1)?.row).toBe('5');
  });
});

describe('hidden classes in an address', () => {
  it('are typography alone when nobody has said, which needs no saying', () => {
    expect([...readHidden(null)]).toEqual(['typography']);
    expect(writeHidden(readHidden(null))).toBeNull();
  });

  it('read back as they were written', () => {
    for (const hidden of [new Set<DifferenceClass>(), new Set<DifferenceClass>(['numbering', 'typography'])]) {
      expect(readHidden(writeHidden(hidden))).toEqual(hidden);
    }
    expect(readHidden('numbering,nonsense')).toEqual(new Set(['numbering']));
  });
});

describe('three texts in one reading', () => {
  const span = (text: string, has: string): ThreeWaySpan => ({
    text,
    status: has === 'apc' ? 'kept' : has === 'ap' ? 'left out now' : 'added now',
    inAgreed: has.includes('a'),
    inPrevious: has.includes('p'),
    inCurrent: has.includes('c'),
  });

  it('reads words that only look otherwise as kept, while typography is hidden', () => {
    const spans = [span('dans ', 'apc'), span('l’eau', 'ap'), span("l'eau", 'c'), span(' non', 'ap')];
    expect(shownThreeWay(spans, typography).map(({ text, status }) => `${status}: ${text}`)).toEqual([
      'kept: dans ',
      'left out now: l’eau',
      "added now: l'eau",
      'left out now:  non',
    ]);
    expect(shownThreeWay(spans.slice(0, 3), typography).map(({ text }) => text)).toEqual(['dans ', "l'eau"]);
    expect(shownThreeWay(spans.slice(0, 3), new Set())).toHaveLength(3);
  });
});

describe('what a row says of citations', () => {
  it('is which symbols came and went, and nothing of one that only stands elsewhere', () => {
    const cited = (gone: string[], come: string[]): Span => ({
      kind: 'change',
      before: 'x',
      after: 'y',
      class: 'citations',
      also: [],
      citations: { gone, come },
    });
    expect(citationsOf([cited(['71/28'], ['73/27']), cited(['73/27'], ['75/240'])])).toEqual({
      gone: ['71/28'],
      come: ['75/240'],
    });
  });
});

describe('search in a comparison', () => {
  it('finds words whatever their case and apostrophes', () => {
    const rows = [row('1', []), row('2', [])];
    expect(rowsWith(rows, "WORDS OF 2 d'etat")).toEqual(['2']);
    expect(rowsWith(rows, ' ')).toEqual([]);
  });
});
