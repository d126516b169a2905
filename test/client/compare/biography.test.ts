import type { Paragraph } from '@adref/shared/document';
import type { Negotiation } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { agreedSources, biography } from '../../../client/src/compare/biography.ts';
import { lineage } from '../../../client/src/compare/lineage.ts';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const meet = 'Decides to convene a working group of the General Assembly in New York in 2019';
const invite = 'Invites all Member States to inform the Secretary-General of their views on the matter';
const both = `${meet}, and ${invite.toLowerCase()}`;
const recall = op('recall', 'Recalls its earlier resolutions');
const followed = (drafts: Paragraph[][], id: string) =>
  lineage(drafts, id, () => ({})).map(({ ids, relation }) => `${relation}: ${ids.join(' ')}`);

describe('the lineage of a paragraph', () => {
  it('goes through a split, from either end', () => {
    const drafts = [
      [recall, op('both', both)],
      [recall, op('both', meet), op('new', invite)],
    ];
    expect(followed(drafts, 'new')).toEqual(['null: both', 'split: new']);
    expect(followed(drafts, 'both')).toEqual(['null: both', 'split: both']);
  });

  it('goes through a merger back to all parts', () => {
    const drafts = [[op('meet', meet), op('invite', invite)], [op('meet', both)]];
    expect(followed(drafts, 'meet')).toEqual(['null: meet invite', 'merged: meet']);
    expect(followed(drafts, 'invite')).toEqual(['null: invite', 'merged: meet']);
  });

  it('finds a paragraph that came back under another id by its words', () => {
    const drafts = [
      [recall, op('meet', meet)],
      [recall, op('again', `${meet}, and in Geneva`)],
    ];
    expect(followed(drafts, 'again')).toEqual(['null: meet', 'changed: again']);
  });

  it('takes the word of a person', () => {
    const drafts = [
      [recall, op('meet', meet)],
      [recall, op('other', 'Requests a report')],
    ];
    const hand = { linked: [{ a: 'meet', b: 'other' }] };
    expect(lineage(drafts, 'other', () => hand).map(({ ids }) => ids)).toEqual([['meet'], ['other']]);
    expect(lineage(drafts, 'other', () => ({})).map(({ ids }) => ids)).toEqual([[], ['other']]);
  });

  it('ends where the paragraph was left out, and goes on where it is back', () => {
    expect(followed([[recall], [op('meet', meet)], [recall]], 'recall')).toEqual([
      'null: recall',
      'null: ',
      'null: recall',
    ]);
  });
});

const draft = (number: number, ...paragraphs: Paragraph[]) => ({
  number,
  symbol: `L.1/Rev.${number}`,
  hash: '',
  issued: '2026-01-01',
  document: { paragraphs, footnotes: [] },
});
const tabled = (party: string, on: number, paragraph: string, text: string | null) => ({
  party,
  paragraph,
  text,
  draft: on,
  version: 1,
  tabled: '2026-01-02',
  by: 'm',
  hash: '',
});
const take = (on: number, paragraph: string, text: string | null, from: number | null, holders: string[]) => ({
  draft: on,
  paragraph,
  from,
  to: from,
  text,
  time: '2026-01-03',
  by: 'chair',
  source: holders.length > 0 ? { kind: 'party', holders } : { kind: 'chair' },
});
const drafts = [
  draft(0, op('meet', 'Decides to meet')),
  draft(1, op('new', invite), op('meet', 'Decides to convene')),
  draft(2, op('new', invite)),
];
const negotiation = {
  drafts,
  record: [
    tabled('KEN', 0, 'meet', 'Decides to convene'),
    tabled('NOR', 0, 'meet', 'Decides to gather'),
    tabled('NOR', 0, 'new', invite),
    tabled('NOR', 1, 'meet', null),
  ],
  positions: [],
  formerPositions: [{ party: 'JPN', draft: 0, paragraph: 'meet', stance: 'retain' }],
  comments: [
    { draft: 0, paragraph: 'meet' },
    { draft: 1, paragraph: 'new' },
  ],
  takes: [],
  decisions: [
    take(0, 'meet', 'convene', 11, ['KEN']),
    take(0, 'meet', 'gather', 11, []),
    take(0, 'new', invite, null, ['NOR']),
    take(1, 'meet', null, null, ['NOR']),
  ],
  links: [
    { paragraph: 'meet', document: 'L', target: 'N1' },
    { paragraph: 'new', document: 'L', target: 'N2' },
  ],
} as unknown as Negotiation;
const life = (id: string) =>
  biography(
    negotiation,
    id,
    lineage(
      drafts.map(({ document }) => document.paragraphs),
      id,
      () => ({}),
    ),
  );

describe('the biography of a paragraph', () => {
  it('follows its words and its number from draft to draft', () => {
    expect(life('meet').map(({ label, was, text, before }) => [label, was, text, before])).toEqual([
      ['OP1', '', 'Decides to meet', undefined],
      ['OP2', 'OP1', 'Decides to convene', 'Decides to meet'],
      ['', '', null, 'Decides to convene'],
    ]);
  });

  it('says who proposed what, and whose words became the next draft', () => {
    const [zero, first] = life('meet');
    expect(zero?.proposals.map(({ party, became }) => [party, became])).toEqual([
      ['KEN', true],
      ['NOR', false],
    ]);
    expect(first?.proposals.map(({ party, became }) => [party, became])).toEqual([['NOR', true]]);
    expect([zero?.positions.length, zero?.comments]).toEqual([1, 1]);
  });

  it('says who decided each change, and what a later decision replaced', () => {
    const [zero, first] = life('meet');
    expect(zero?.decisions.map(({ text, replaced }) => [text, replaced])).toEqual([
      ['convene', true],
      ['gather', false],
    ]);
    expect(first?.decisions.map(({ text }) => text)).toEqual([null]);
  });

  it('begins with the proposal that brought the paragraph in', () => {
    const [zero, first] = life('new');
    expect([zero?.text, zero?.proposals.map(({ party }) => party)]).toEqual([null, ['NOR']]);
    expect(first?.broughtBy).toEqual(['NOR']);
  });

  it('knows its own agreed sources only', () => {
    expect(
      agreedSources(
        negotiation,
        'new',
        lineage([], 'new', () => ({})),
      ).map(({ target }) => target),
    ).toEqual(['N2']);
  });
});
