import type { MatchOptions } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { labelsOf, matchTexts, readRow } from '../../../client/src/comparison/comparison.ts';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const meet = 'Decides to convene a working group of the General Assembly in New York in 2019;';
const invite = 'Invites all Member States to inform the Secretary-General of their views;';
const request = 'Requests the Secretary-General to report on the matter at its next session;';
const remain = 'Decides to remain seized of developments in the field of information security.';

const compare = (a: Paragraph[], b: Paragraph[], options: MatchOptions = {}) => {
  const matched = matchTexts(a, b, options);
  return { ...matched, rows: matched.rows.map(readRow) };
};
const told = (a: Paragraph[], b: Paragraph[], options: MatchOptions = {}) =>
  compare(a, b, options).rows.map((row) => `${row.relation}: ${labelsOf(row.a)} | ${labelsOf(row.b)}`);

describe('the rows of a comparison', () => {
  it('match paragraphs although their numbers changed', () => {
    const a = [op('meet', meet), op('invite', invite), op('remain', remain)];
    const b = [op('request', request), op('meet', meet), op('remain', remain.replace('remain', 'stay'))];
    expect(told(a, b)).toEqual(['only b:  | OP1', 'same: OP1 | OP2', 'only a: OP2 | ', 'changed: OP3 | OP3']);
  });

  it('read back exactly on both sides', () => {
    const a = [op('meet', meet), op('invite', invite)];
    const b = [op('meet', meet.replace('2019', 'Geneva in 2020')), op('request', request)];
    for (const { spans, a: before, b: after } of compare(a, b).rows) {
      const side = (name: 'before' | 'after') =>
        spans.map((span) => (span.kind === 'equal' ? span.text : span[name])).join('');
      expect(side('before')).toBe(before.map(({ text }) => text).join('\n'));
      expect(side('after')).toBe(after.map(({ text }) => text).join('\n'));
    }
  });

  it('are counted by relation', () => {
    const { counts } = compare([op('meet', meet), op('invite', invite)], [op('meet', meet)]);
    expect(counts).toMatchObject({ same: 1, 'only a': 1, 'only b': 0, changed: 0 });
  });

  it('show a moved paragraph at both places, each with the way to the other, and count it once', () => {
    const a = [op('meet', meet), op('invite', invite), op('request', request), op('remain', remain)];
    const b = [op('remain', remain), op('meet', meet), op('invite', invite), op('request', request)];
    const { rows, counts } = compare(a, b);
    expect(rows.map((row) => `${row.relation}: ${labelsOf(row.a)} | ${labelsOf(row.b)}`)).toEqual([
      'moved: OP4 | OP1',
      'same: OP1 | OP2',
      'same: OP2 | OP3',
      'same: OP3 | OP4',
      'moved away: OP4 | ',
    ]);
    expect(rows[0]?.elsewhere).toEqual({ row: rows[4]?.key, label: 'OP4', below: true });
    expect(rows[4]?.elsewhere).toEqual({ row: rows[0]?.key, label: 'OP1', below: false });
    expect(counts).toMatchObject({ moved: 1, same: 3, 'only a': 0 });
  });

  it('keep what a person tied and parted', () => {
    const [a, b] = [[op('meet', meet)], [op('meet', meet), op('other', request)]];
    const parted = { byHand: { unlinked: [{ a: 'meet', b: 'meet' }], linked: [{ a: 'meet', b: 'other' }] } };
    expect(told(a, b, parted)).toEqual(['only b:  | OP1', 'changed: OP1 | OP2']);
    expect(compare(a, b, parted).rows[1]?.byHand).toBe(true);
  });
});

describe('a third text', () => {
  const agreed = [op('x', 'States should report on the matter once a year;'), op('y', invite)];
  const before = [op('report', 'States should report on the matter twice a year;')];
  const after = [op('report', 'States shall report on the matter twice a year;')];
  const options = { ids: 'unrelated' } as const;
  const matched = matchTexts(before, after, {}, { paragraphs: agreed, withA: options, withB: options });

  it('stands beside the row that it answers to, and says what came when', () => {
    const [row] = matched.rows.map(readRow);
    expect(row?.agreed.map(({ id }) => id)).toEqual(['x']);
    const words = row?.threeWay?.map(({ status, text }) => `${status}: ${text.trim()}`);
    expect(words).toContain('left out now: should');
    expect(words).toContain('added now: shall');
    expect(words).toContain('added before: twice');
    expect(words).toContain('left out before: once');
  });

  it('names what of it answers to nothing', () => {
    expect(matched.onlyAgreed.map(({ id }) => id)).toEqual(['y']);
  });
});
