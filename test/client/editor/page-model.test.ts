import { type LiveParagraph, plainLabels } from '@adref/shared/document';
import {
  printRolling,
  readRolling,
  recordedSegment,
  rollingRecord,
  rollingText,
  type Wording,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { bandTexts } from '../../../client/src/draft/band-texts.ts';
import { pageMarks } from '../../../client/src/editor/page-marks.ts';
import { PageMemory } from '../../../client/src/editor/page-memory.ts';
import { type PageSource, pageModel } from '../../../client/src/editor/page-model.ts';
import { fc, inputs } from '../../property.ts';
import { bracketed, draftOf, model } from './bracketed.ts';

/** KEN's page of a one-paragraph draft. */
function page(draft: string, own: string, tabled: Record<string, string | null> = {}): string {
  const drafted = draftOf(draft);
  const table = Object.entries(tabled).map(([party, text]): Wording => ({ party, paragraph: 'OP1', text }));
  const [first] = model(drafted, [{ ...drafted[0], text: own } as LiveParagraph], table).paragraphs;
  return first ? bracketed(first) : '';
}

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

describe('words that meet without a space', () => {
  const draft = '各国应合作。';

  it('are in brackets of their own on the page as in print, with the caret behind what opens the one it would type in', () => {
    expect(page(draft, draft, { EU: '各国须合作。', JPN: '各国应协作。' })).toBe(
      '各国[应 / 须 – EU][合作 / 协作 – JPN]。',
    );
    expect(page(draft, '各国须合作。', { JPN: '各国应协作。' })).toBe('各国[~应~ 须][合作 / 协作 – JPN]。');
    expect(page(draft, '各国应协作。', { EU: '各国须合作。' })).toBe('各国[应 / 须 – EU][~合作~ 协作]。');
    expect(page(draft, '各国须协作。', { EU: '各国须合作。', KEN: '各国须协作。' })).toBe(
      '各国[~应~ 须 – EU, KEN][~合作~ 协作 – KEN]。',
    );
  });

  it('are struck with what joins them to those before', () => {
    expect(page('发达国家和发展中国家合作', '发达国家合作')).toBe('发达国家[~和发展中国家~]合作');
    expect(
      page('促进和平、安全与发展。', '促进和平、安全与发展。', { EU: '促进和平与发展。', JPN: '促进和平、安全。' }),
    ).toBe('促进和平[、安全 / delete – EU][与发展 / delete – JPN]。');
  });

  it('are so in Arabic, where a word is joined to the one before by a letter', () => {
    const shown = page('يقرر التعاون والتنسيق.', 'يقرر التعاون والتنسيق.', {
      EU: 'يقرر التشاور والتنسيق.',
      JPN: 'يقرر التعاون.',
    });
    expect(shown).toBe('يقرر [التعاون / التشاور – EU] [والتنسيق / delete – JPN].');
  });

  it('have the same brackets on the page, in print and in the record, whatever two parties and the own one change', () => {
    const chinese = fc.array(fc.constantFrom(...'各国 应 应当 加强 合作 和平 与 安全 、 ， 2030 年'.split(' ')), {
      maxLength: 9,
    });
    const text = chinese.map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, text, text, (base, own, eu, jpn) => {
        const drafted = draftOf(base);
        const wordings = Object.entries({ EU: eu, JPN: jpn, KEN: own }).map(
          ([party, words]): Wording => ({ party, paragraph: 'OP1', text: words }),
        );
        const rolling = rollingText(drafted, wordings, []);
        const [first] = model(drafted, [{ ...drafted[0], text: own } as LiveParagraph], wordings).paragraphs;
        if (!first || first.emptied !== null) return;
        const onPage = first.spans.map(({ segment, hunks, start, end }) => {
          const words = own.slice(start, end);
          if (segment.kind === 'text') return { text: words };
          let [before, at] = ['', start];
          for (const hunk of hunks) {
            before += own.slice(at, hunk.start) + hunk.struck;
            at = hunk.end;
          }
          const mine = segment.alternatives.find(({ holders }) => holders.includes('KEN'));
          expect(words).toBe(mine?.text ?? segment.draft);
          return { ...recordedSegment(segment), draft: before + own.slice(at, end) };
        });
        expect(onPage).toEqual(rollingRecord(rolling)[0]?.segments);
        expect(readRolling(printRolling(rolling))[0]?.segments).toEqual(rolling[0]?.segments);
      }),
      { numRuns: inputs(300) },
    );
  });
});

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
