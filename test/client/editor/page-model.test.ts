import type { LiveParagraph } from '@adref/shared/document';
import type { Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { bandTexts } from '../../../client/src/draft/band-texts.ts';
import { pageMarks } from '../../../client/src/editor/page-marks.ts';
import { fc } from '../../property.ts';
import { bracketed, draftOf, model, page } from './bracketed.ts';

const draft = 'States should not allow their territory to be used';

describe('the page of a party', () => {
  it('reads like the draft where nobody changes it', () => {
    expect(page(draft, draft)).toBe(draft);
  });

  it('shows own words beside the struck ones, and names nobody until they are tabled', () => {
    const own = draft.replace('should', 'shall');
    expect(page(draft, own)).toBe('States [~should~ shall] not allow their territory to be used');
    expect(page(draft, own, { KEN: own })).toBe('States [~should~ shall – KEN] not allow their territory to be used');
  });

  it('keeps the draft’s words typable and others’ behind them', () => {
    expect(page(draft, draft, { EU: draft.replace('should', 'shall') })).toBe(
      'States [should / shall – EU] not allow their territory to be used',
    );
  });

  it('joins own and others’ words for the same place in one bracket', () => {
    expect(page(draft, draft.replace('should', 'shall'), { EU: draft.replace('should not', 'must') })).toBe(
      'States [~should~ shall not / must – EU] allow their territory to be used',
    );
  });

  it('underlines no space that an own change leaves outside its bracket', () => {
    const own = draft.replace('should', 'shall ');
    const [paragraph] = model(draftOf(draft), [{ ...draftOf(own)[0], text: own } as LiveParagraph]).paragraphs;
    const marks = paragraph ? pageMarks(paragraph, 'KEN', null) : [];
    const words = marks.flatMap((mark) => (mark.type === 'words' ? [own.slice(mark.from, mark.to)] : []));
    expect(words).toEqual(['shall']);
  });

  it('says who else holds the own words', () => {
    const own = draft.replace('should', 'shall');
    expect(page(draft, own, { EU: own })).toBe('States [~should~ shall – EU] not allow their territory to be used');
  });

  it('keeps the struck words inside the bracket of a deletion, before the caret', () => {
    expect(page(draft, draft.replace('not allow their ', 'not allow '))).toBe(
      'States should not allow [~their~] territory to be used',
    );
  });

  it('keeps struck words apart from the own words beside them in a longer bracket', () => {
    const own = draft.replace('should not allow', 'should not');
    const table = { KEN: own, EU: draft.replace('should not allow', 'must refuse') };
    expect(page(draft, own, table)).toBe(
      'States [should not ~allow~ – KEN / must refuse – EU] their territory to be used',
    );
    const other = draft.replace('should not allow', 'not allow');
    expect(page(draft, other, { ...table, KEN: other })).toBe(
      'States [~should~ not allow – KEN / must refuse – EU] their territory to be used',
    );
  });

  it('puts spaces outside the bracket', () => {
    expect(page(draft, draft, { EU: draft.replace('should not', 'should always not') })).toMatch(
      /should ?\[ ?always – EU\] ?not/,
    );
  });

  it('says who deletes a paragraph as a whole', () => {
    expect(page(draft, draft, { EU: null })).toBe(`[${draft} (delete: EU)]`);
  });

  it('shows a reader the draft with all brackets', () => {
    const drafted = draftOf(draft);
    const table: Wording[] = [{ party: 'KEN', paragraph: 'OP1', text: draft.replace('should', 'shall') }];
    const [first] = model(drafted, drafted, table, [], null).paragraphs;
    expect(first && bracketed(first, null)).toBe('States [should / shall – KEN] not allow their territory to be used');
  });
});

describe('paragraphs that are added and deleted', () => {
  const drafted = draftOf('Calls upon States;', 'Decides to meet;');
  const [op1, op2] = drafted as [LiveParagraph, LiveParagraph];
  const added: LiveParagraph = { id: 'x', kind: 'operative', level: 0, text: 'Invites others;' };

  it('labels an own addition and draws it as new', () => {
    const shown = model(drafted, [op1, added, op2]).paragraphs;
    expect(shown.map(({ rolling }) => rolling.label)).toEqual(['OP1', 'OP1 bis', 'OP2']);
    expect(shown.map((paragraph) => paragraph.mine)).toEqual([false, true, false]);
  });

  it('labels an addition that has no words yet', () => {
    const shown = model(drafted, [op1, { ...added, text: '' }, op2]).paragraphs;
    expect(shown.map(({ rolling }) => rolling.label)).toEqual(['OP1', 'OP1 bis', 'OP2']);
    expect(shown[1]?.text).toBe('');
  });

  it.each(['', ' '])('names no holder of an addition without words: “%s”', (text) => {
    const [, shown] = model(drafted, [op1, { ...added, text }, op2]).paragraphs;
    expect(shown && bracketed(shown)).toBe(`[${text}]`);
  });

  it('keeps a deleted paragraph in its place, off the page', () => {
    const { paragraphs, untabled } = model(drafted, [op2]);
    expect(paragraphs.map(({ pageId }) => pageId)).toEqual([null, 'OP2']);
    expect(untabled).toEqual([{ paragraph: 'OP1', state: 'new' }]);
  });

  it('strikes an emptied paragraph whole', () => {
    const [first] = model(drafted, [{ ...op1, text: '' }, op2]).paragraphs;
    expect(first && bracketed(first)).toBe('[~Calls upon States;~]');
  });

  it('shows others’ additions between the own paragraphs', () => {
    const table: Wording[] = [
      {
        party: 'EU',
        paragraph: 'y',
        text: 'Encourages all;',
        placement: { after: 'OP1', order: 0, kind: 'operative', level: 0 },
      },
    ];
    const shown = model(drafted, drafted, table).paragraphs;
    expect(shown.map(({ rolling, pageId }) => `${rolling.label} ${pageId}`)).toEqual([
      'OP1 OP1',
      'OP1 bis null',
      'OP2 OP2',
    ]);
    // The margin speaks of theirs as well as of the own ones.
    expect([...bandTexts(model(drafted, drafted, table))]).toEqual([
      ['OP1', 'Calls upon States;'],
      ['y', 'Encourages all;'],
      ['OP2', 'Decides to meet;'],
    ]);
  });
});

describe('own words while they are typed', () => {
  it('keep their place among the alternatives', () => {
    const drafted = draftOf('States should act');
    const table: Wording[] = [
      { party: 'KEN', paragraph: 'OP1', text: 'States shall act' },
      { party: 'EU', paragraph: 'OP1', text: 'States must act' },
    ];
    const typing = drafted.map((paragraph) => ({ ...paragraph, text: 'States will act' }));
    const [shown] = model(drafted, typing, table).paragraphs;
    const brackets = shown?.rolling.segments.flatMap((one) => (one.kind === 'bracket' ? one.alternatives : []));
    expect(brackets?.map(({ text, holders }) => `${text} ${holders}`)).toEqual(['will KEN', 'must EU']);
  });

  it('leave others’ reservations on an own addition where they were taken', () => {
    const drafted = draftOf('Calls upon States;');
    const placement = { after: 'OP1', order: 0, kind: 'operative', level: 0 } as const;
    const base = 'States shall act';
    const own = { id: 'x', kind: 'operative', level: 0, text: 'Noting this, all States shall act' } as const;
    const shown = model(
      drafted,
      [...drafted, own],
      [{ party: 'KEN', paragraph: 'x', text: base, placement }],
      [{ party: 'EU', paragraph: 'x', stance: 'reserve', from: 7, to: 12 }],
      'KEN',
      new Map([['x', base]]),
    ).paragraphs[1];
    const reserved = shown?.spans.filter(({ segment }) => segment.kind === 'bracket' && segment.reserve.length > 0);
    expect(reserved?.map(({ start, end }) => own.text.slice(start, end))).toEqual(['shall']);
    expect(shown?.mine).toBe(false);
  });

  it('are all new in an addition of which nobody has said anything, also after it was tabled', () => {
    const drafted = draftOf('Calls upon States;');
    const placement = { after: 'OP1', order: 0, kind: 'operative', level: 0 } as const;
    const own = { id: 'x', kind: 'operative', level: 0, text: 'All States shall act' } as const;
    const table = [{ party: 'KEN', paragraph: 'x', text: 'States act', placement }];
    const shown = model(drafted, [...drafted, own], table, [], 'KEN', new Map([['x', 'States act']])).paragraphs[1];
    expect([shown?.mine, shown?.text]).toEqual([true, own.text]);
  });

  it('are foreign to others, who see an addition as it is proposed now', () => {
    const drafted = draftOf('Calls upon States;');
    const placement = { after: 'OP1', order: 0, kind: 'operative', level: 0 } as const;
    const table = [{ party: 'EU', paragraph: 'x', text: 'All States shall act', placement }];
    const shown = model(drafted, drafted, table, [], 'KEN', new Map([['x', 'States act']])).paragraphs[1];
    expect(shown?.text).toBe('All States shall act');
    expect(shown?.spans.every(({ segment }) => segment.kind === 'text')).toBe(true);
  });
});

describe('places on the page', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ',', 'f'), { maxLength: 12 })
    .map((list) => list.join(' '));

  it('cover the own words without gap, and hold every party’s words', () => {
    fc.assert(
      fc.property(words, words, words, words, (base, own, eu, usa) => {
        const drafted = draftOf(base);
        const table: Wording[] = [
          { party: 'EU', paragraph: 'OP1', text: eu },
          { party: 'USA', paragraph: 'OP1', text: usa },
        ];
        const [first] = model(drafted, [{ ...drafted[0], text: own } as LiveParagraph], table).paragraphs;
        if (!first || first.emptied !== null) return;
        let at = 0;
        for (const { start, end, segment, hunks } of first.spans) {
          expect(start).toBe(at);
          at = end;
          const shown = own.slice(start, end);
          if (segment.kind === 'text') expect(shown).toBe(segment.text);
          else {
            const alternative = segment.alternatives.find(({ holders }) => holders.includes('KEN'));
            expect(shown).toBe(alternative?.text ?? segment.draft);
            expect(hunks.length > 0).toBe(alternative !== undefined);
          }
        }
        expect(at).toBe(own.length);
      }),
      // A change of KEN's that reaches over two brackets, because others share only a part of it.
      { numRuns: 2_000, examples: [['a a a e', ', a a', 'a a a', 'd a a']] },
    );
  });
});
