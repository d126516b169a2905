import type { Paragraph } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { compareTexts, stretches } from '../../../client/src/compare/comparison.ts';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const meet = 'Decides to convene a working group of the General Assembly in New York in 2019;';
const invite = 'Invites all Member States to inform the Secretary-General of their views;';
const request = 'Requests the Secretary-General to report on the matter at its next session;';
const remain = 'Decides to remain seized of developments in the field of information security.';

const told = (a: Paragraph[], b: Paragraph[]) =>
  compareTexts(a, b, {}).rows.map(
    (row) => `${row.relation}: ${row.a.map(({ label }) => label)} | ${row.b.map(({ label }) => label)}`,
  );

describe('the rows of a comparison', () => {
  it('match paragraphs although their numbers changed', () => {
    const a = [op('meet', meet), op('invite', invite), op('remain', remain)];
    const b = [op('request', request), op('meet', meet), op('remain', remain.replace('remain', 'stay'))];
    const rows = told(a, b);
    expect(rows).toContain('only b:  | OP1');
    expect(rows).toContain('same: OP1 | OP2');
    expect(rows).toContain('only a: OP2 | ');
    expect(rows).toContain('changed: OP3 | OP3');
  });

  it('read back exactly on both sides', () => {
    const a = [op('meet', meet), op('invite', invite)];
    const b = [op('meet', meet.replace('2019', 'Geneva in 2020')), op('request', request)];
    for (const { ops, a: before, b: after } of compareTexts(a, b, {}).rows) {
      const side = (not: string) => ops.filter(({ op: kind }) => kind !== not).map(({ text }) => text);
      expect(side('insert').join('')).toBe(before.map(({ text }) => text).join('\n'));
      expect(side('delete').join('')).toBe(after.map(({ text }) => text).join('\n'));
    }
  });

  it('are counted by relation', () => {
    const { counts } = compareTexts([op('meet', meet), op('invite', invite)], [op('meet', meet)], {});
    expect(counts).toMatchObject({ same: 1, 'only a': 1, 'only b': 0, changed: 0 });
  });

  it('fold neighbours that are the same, and nothing else', () => {
    const a = [op('meet', meet), op('invite', invite), op('request', request), op('remain', remain)];
    const b = [op('meet', meet), op('invite', invite), op('request', `${request} too`), op('remain', remain)];
    const parts = stretches(compareTexts(a, b, {}).rows);
    expect(parts.map((part) => (part.kind === 'same' ? part.rows.length : part.row.relation))).toEqual([
      2,
      'changed',
      1,
    ]);
  });
});
