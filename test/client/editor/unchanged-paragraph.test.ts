import { type LiveParagraph, plainLabels } from '@adref/shared/document';
import type { Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { PageMemory } from '../../../client/src/editor/page-memory.ts';
import { type PageSource, pageModel } from '../../../client/src/editor/page-model.ts';
import { draftOf } from './bracketed.ts';

describe('an unchanged paragraph', () => {
  const drafted = draftOf('Calls upon States;', 'Decides to meet;', 'Requests a report;');
  const [op1, op2, op3] = drafted as [LiveParagraph, LiveParagraph, LiveParagraph];
  const table: Wording[] = [
    { party: 'EU', paragraph: 'OP1', text: 'Calls upon all States;' },
    { party: 'EU', paragraph: 'OP3', text: null },
    { party: 'KEN', paragraph: 'OP2', text: 'Decides to convene;' },
    {
      party: 'EU',
      paragraph: 'x',
      text: 'Encourages all;',
      placement: { after: 'OP3', order: 0, kind: 'operative', level: 0 },
    },
  ];
  const source: PageSource = {
    draft: drafted,
    party: 'KEN',
    table,
    positions: [],
    bases: new Map(),
    labels: plainLabels,
  };
  /** Which paragraphs of the second model are the very objects of the first. */
  const kept = (
    first: [PageSource, readonly LiveParagraph[]],
    second: [PageSource, readonly LiveParagraph[]],
  ): string[] => {
    const memory = new PageMemory();
    const before = pageModel(...first, memory).paragraphs;
    const after = pageModel(...second, memory);
    expect(after).toEqual(pageModel(...second, new PageMemory()));
    return after.paragraphs.filter((paragraph) => before.includes(paragraph)).map(({ rolling }) => rolling.id);
  };
  const own = [op1, op2, op3];

  it('stays the same object while another is typed in', () => {
    const typed = [op1, { ...op2, text: 'Decides to meet again;' }, op3];
    expect(kept([source, own], [source, typed])).toEqual(['OP1', 'OP3', 'x']);
  });

  it('stays the same object although all objects of the page and the table are new', () => {
    const copies = <T>(items: readonly T[]): T[] => structuredClone([...items]);
    expect(kept([source, own], [{ ...source, table: copies(table) }, copies(own)])).toEqual(['OP1', 'OP2', 'OP3', 'x']);
  });

  it('changes when others table, retain or withdraw in it, and the rest stays', () => {
    const more = { ...source, table: [...table, { party: 'USA', paragraph: 'OP2', text: 'Decides to wait;' }] };
    expect(kept([source, own], [more, own])).toEqual(['OP1', 'OP3', 'x']);
    const retained = {
      ...source,
      positions: [{ party: 'USA', paragraph: 'OP1', stance: 'retain' as const, from: null, to: null }],
    };
    expect(kept([source, own], [retained, own])).toEqual(['OP2', 'OP3', 'x']);
    expect(kept([source, own], [{ ...source, table: table.slice(1) }, own])).toEqual(['OP2', 'OP3', 'x']);
  });

  it('changes when its own party tables what it says', () => {
    const worded = [op1, { ...op2, text: 'Decides to act;' }, op3];
    const tabled = { ...source, table: table.with(2, { party: 'KEN', paragraph: 'OP2', text: 'Decides to act;' }) };
    expect(kept([source, worded], [tabled, worded])).toEqual(['OP1', 'OP3', 'x']);
  });

  it('changes when it gets another label', () => {
    const added: LiveParagraph = { id: 'n', kind: 'operative', level: 0, text: 'Invites others;' };
    expect(kept([source, own], [source, [op1, op2, op3, added]])).toEqual(['OP1', 'OP2', 'OP3', 'x']);
    expect(
      kept([source, [op1, op2, op3, added]], [source, [op1, op2, op3, { ...added, kind: 'plain' }]]),
    ).not.toContain('n');
  });
});
