import {
  printParagraph,
  printRolling,
  type ReadParagraph,
  type RollingParagraph,
  readRolling,
  rollingText,
  type Segment,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited, textIn } from '../differences/sample-text.ts';
import { addition, operatives } from './notation.ts';

const readable = ({ label, segments, deletedBy, retain, reserve, added, agreed }: RollingParagraph): ReadParagraph => ({
  label,
  segments,
  deletedBy,
  retain,
  reserve,
  holders: added?.holders ?? null,
  agreed: agreed !== undefined,
  ...(agreed && { agreedAs: agreed }),
});

describe('printing', () => {
  const draft = operatives('States should not knowingly allow', 'Decides to meet', 'Invites [as in A/76/135] all');
  const rolling = rollingText(
    draft,
    [
      { party: 'EU', paragraph: 'p1', text: 'States shall not allow' },
      { party: 'KE', paragraph: 'p1', text: 'States shall not knowingly allow' },
      { party: 'CN', paragraph: 'p1', text: 'States not allow' },
      { party: 'CN', paragraph: 'p2', text: null },
      addition('EU', 'x', 'Requests a report', 'p2'),
      addition('KE', 'x', 'Requests a short report', 'p2'),
    ],
    [
      { party: 'JP', paragraph: 'p1', stance: 'retain', from: 7, to: 13 },
      { party: 'JP', paragraph: 'p2', stance: 'retain', from: null, to: null },
    ],
  );

  it('writes brackets, whole paragraphs and the source’s own brackets as notation.ts says', () => {
    expect(printRolling(rolling)).toBe(
      [
        'OP1\tStates [should – retain: JP / shall – EU, KE / delete – CN] not [knowingly / delete – EU, CN] allow',
        '[OP2\tDecides to meet – delete: CN; retain: JP]',
        '[OP2 bis\tRequests a [short – KE] report – EU]',
        'OP3\tInvites \\[as in A/76/135\\] all',
      ].join('\n\n'),
    );
  });

  it('speaks French and names parties', () => {
    const names: Record<string, string> = { JP: 'Japon', CN: 'Chine' };
    expect(printRolling(rolling.slice(1, 2), { language: 'fr', name: (party) => names[party] ?? party })).toBe(
      '[OP2\tDecides to meet – supprimer\u00a0: Chine; maintenir\u00a0: Japon]',
    );
  });

  it('can leave attribution out', () => {
    expect(printRolling(rolling.slice(2, 3), { attribution: false })).toBe('[OP2 bis\tRequests a [short] report]');
  });
});

describe('what is printed', () => {
  const parties = ['EU', 'Korea, Republic of', 'Côte d’Ivoire', 'G77 – China'];
  const stances = fc.array(
    fc.record({
      party: fc.constantFrom(...parties),
      paragraph: fc.constantFrom('p1', 'p2', 'x'),
      stance: fc.constantFrom('retain' as const, 'reserve' as const),
      range: fc.option(fc.tuple(fc.nat(40), fc.nat(40))),
    }),
    { maxLength: 4 },
  );

  it('reads back with the same segments and holders', () => {
    fc.assert(
      fc.property(
        edited(4),
        edited(4),
        edited(3),
        stances,
        fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh'),
        (first, second, third, positions, language) => {
          const draft = [
            ...operatives(first.draft, second.draft),
            { id: 'h', kind: 'heading', level: 0, text: third.draft } as const,
          ];
          const wordings = parties.flatMap((party, at) => [
            { party, paragraph: 'p1', text: first.wordings[at] ?? '' },
            { party, paragraph: 'p2', text: at % 2 ? null : (second.wordings[at] ?? '') },
            ...(at < 3 ? [addition(party, 'x', third.wordings[at] ?? '', 'p1')] : []),
          ]);
          const ranged = positions.map(({ range, ...position }) => ({
            ...position,
            from: range ? Math.min(...range) : null,
            to: range ? Math.max(...range) : null,
          }));
          const rolling = rollingText(draft, wordings, ranged);
          expect(readRolling(printRolling(rolling, { language }))).toEqual(rolling.map(readable));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('what is printed of brackets that a text came with', () => {
  // Words and names that are notation themselves, and those of the six languages.
  const words = fc.oneof(
    fc.constantFrom(
      ...[
        'shall',
        'EU',
        'Kenya',
        'shall EU',
        'shall-EU',
        'G77 and China',
        '(EU)',
        'technologies (ICTs)',
        'EU: shall',
        'Note: all',
      ],
      ...[
        'Option 1: act',
        'Alt: act',
        'act | meet',
        'and/or',
        'his/her',
        'act/meet',
        '2030',
        '[2030]',
        'sic',
        '…',
        '10 - 20',
        'A/70/174',
      ],
      ...[
        'to delete "act"',
        'add “act”',
        'China deletes',
        'delete China',
        'retain – EU',
        'note: x',
        '{act}',
        '［act］',
        'a – b – c',
      ],
      ...[
        ', ever,',
        ' always',
        'always ',
        'يجب؛ EU',
        'EU، KEN',
        '应／必须',
        '应（欧盟）',
        '备选案文1：应',
        'должны – ЕС',
        'l’UE',
        '\\',
        ' – EU act',
        '– UE',
        ' — Japan.',
        ' – Falvera',
        '– 欧盟',
        ' / ',
        '‖',
        'option 1 a; option 2 b',
      ],
    ),
    textIn('en'),
    textIn('ar'),
    textIn('zh'),
    textIn('ru'),
  );
  const name = fc.constantFrom(
    ...[
      'EU',
      'G77/China',
      'Iran (Islamic Republic of)',
      'the Chair',
      'some group',
      'EU; delete: US',
      'not EU',
      'Egypt on behalf of all',
    ],
    ...['欧盟', 'اليابان', 'Agenda 2030', 'A and B', 'note: x', 'retain', 'propose', '(EU)', 'EU?'],
  );
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const bracket = fc
    .record({
      draft: words,
      inserts: fc.boolean(),
      alternatives: fc.uniqueArray(fc.record({ text: fc.oneof(words, fc.constant('')), holders: names }), {
        selector: ({ text }) => text,
        minLength: 1,
        maxLength: 3,
      }),
      retain: names,
      reserve: names,
      notes: fc.array(fc.constantFrom('several; others', 'EU – tbc', 'delete, all', 'x]'), { maxLength: 2 }),
    })
    .map(({ draft, inserts, alternatives, retain, reserve, notes }) => {
      const own = inserts ? '' : draft;
      return {
        kind: 'bracket' as const,
        draft: own,
        alternatives: alternatives.filter(({ text }) => text !== own),
        retain,
        reserve,
        ...(notes.length > 0 && { notes: [...new Set(notes)] }),
      };
    })
    .filter(({ draft, alternatives, retain, reserve, notes }) =>
      // Words that nobody asks anything of are in brackets for a deletion that nobody asks for.
      draft === ''
        ? alternatives.length > 0
        : alternatives.length + retain.length + reserve.length > 0 && (alternatives.length > 0 || !notes),
    );

  it('reads back with the same words, holders and places, whoever holds them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, bracket), { minLength: 1, maxLength: 3 }),
        words,
        fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh'),
        (parts, end, language) => {
          let at = 0;
          const segments: Segment[] = [];
          const push = (text: string) => {
            if (text === '') return;
            segments.push({ kind: 'text', from: at, to: at + text.length, text });
            at += text.length;
          };
          for (const [text, one] of parts) {
            // One character at least is between two brackets.
            push(text === '' && segments.length > 0 ? ' ' : text);
            segments.push({ ...one, from: at, to: at + one.draft.length });
            at += one.draft.length;
          }
          push(end);
          const paragraph: RollingParagraph = {
            id: 'p',
            kind: 'operative',
            level: 0,
            label: 'OP1',
            segments,
            deletedBy: [],
            retain: [],
            reserve: [],
          };
          expect(readRolling(printParagraph(paragraph, { language }))).toEqual([readable(paragraph)]);
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('a bracket on a list of resolutions', () => {
  const rolled = (draft: string, text: string) =>
    printRolling(rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []));

  it.each([
    [
      'its resolutions 73/27 of 5 December 2017 and 75/564 of 28 April 2021,',
      'its resolutions 74/28 of 12 December 2021,',
      'OP1\tits resolutions [73/27 of 5 December 2017 and 75/564 of 28 April 2021 / 74/28 of 12 December 2021 – EU],',
    ],
    ['as said in A/65/201.', 'as said in A/65/201 and A/68/98.', 'OP1\tas said in A/65/201 [and A/68/98 – EU].'],
  ])('is cut between its members: %s', (draft, text, printed) => {
    expect(rolled(draft, text)).toBe(printed);
  });
});

describe('spaces', () => {
  const print = (draft: string, text: string) =>
    printRolling(rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []));

  it.each([
    ['of 2015 and 71/28 of 2016', 'of 2015, 71/28 of 2016', 'OP1\tof 2015 [and / , – EU] 71/28 of 2016'],
    ['the use of l’utilisation', 'the use of cette utilisation', 'OP1\tthe use of [l’ / cette – EU] utilisation'],
    ['découlant de l’utilisation', 'découlant de cette utilisation', 'OP1\tdécoulant de [l’ / cette – EU] utilisation'],
    ['act – EU, act', 'must act – EU, act', 'OP1\t[must – EU] act – EU, act'],
    ['the resolution 2371 (2017)', 'the resolution 2397 (2017)', 'OP1\tthe resolution [2371 / 2397 – EU] (2017)'],
    ['COVID-19', 'COVID', 'OP1\t[COVID-19 / COVID – EU]'],
  ])('%s → %s is written without a backslash, and read back', (draft, text, printed) => {
    expect(print(draft, text)).toBe(printed);
    const rolling = rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []);
    expect(readRolling(printed)).toEqual(rolling.map(readable));
  });
});

describe('what is agreed ad ref', () => {
  const mark = fc.record({
    level: fc.constantFrom('informals' as const, 'committee' as const),
    part: fc.boolean(),
    pending: fc.uniqueArray(fc.constantFrom('EU', 'Korea, Republic of', 'G77; pending: all', 'delete', '[Cuba]')),
    conditions: fc.uniqueArray(fc.constantFrom('OP5', 'PP3 bis', '(a)')),
  });

  it('stands at the end of its paragraph', () => {
    const agreed = { level: 'committee', part: true, pending: ['IR', 'CU'], conditions: ['OP5'] } as const;
    const [first, second] = rollingText(operatives('States should act', 'Decides to meet'), [], []);
    if (!first || !second) throw new Error('Two paragraphs are two');
    expect(printRolling([{ ...first, agreed }, second])).toBe(
      'OP1\tStates should act [Agreed ad ref in part in committee; pending: IR, CU; subject to: OP5]\n\nOP2\tDecides to meet',
    );
  });

  it('reads back, whatever the words before it are', () => {
    const words = fc.constantFrom(
      'States act',
      'act ',
      ' ',
      '',
      'see [Agreed ad ref]',
      'back\\ ',
      'back\\',
      'a\u00a0',
      '[a] ',
    );
    fc.assert(
      fc.property(words, fc.option(words), fc.boolean(), mark, (text, held, deleted, agreed) => {
        const wordings = [
          ...(held === null ? [] : [{ party: 'EU', paragraph: 'p1', text: held }]),
          ...(deleted ? [{ party: 'CN', paragraph: 'p1', text: null }] : []),
        ];
        const heading = { id: 'h', kind: 'heading', level: 0, text } as const;
        const rolling = rollingText([...operatives(text), heading], wordings, []).map((one) => ({ ...one, agreed }));
        const plain = rolling.map(({ agreed: _, ...one }) => one);
        // What does not read back without the mark is not the mark's to mend.
        fc.pre(JSON.stringify(readRolling(printRolling(plain))) === JSON.stringify(plain.map(readable)));
        expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
      }),
      { numRuns: 800 },
    );
  });
});

describe('what once read back otherwise', () => {
  it('keeps the space after a backslash of the text before an insertion', () => {
    const rolling = rollingText(operatives('a \\ '), [{ party: 'EU', paragraph: 'p1', text: 'a \\ b' }], []);
    expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
  });
});

describe('reading what people write', () => {
  const only = (text: string) => readRolling(text)[0]?.segments;
  const bracket = (text: string) => only(text)?.find((segment) => segment.kind === 'bracket');

  it('takes a proposed word and its opponent', () => {
    expect(only('their [extreme - US; G77 delete] concern')).toEqual([
      { kind: 'text', from: 0, to: 5, text: 'their' },
      {
        kind: 'bracket',
        from: 5,
        to: 5,
        draft: '',
        alternatives: [{ text: ' extreme', holders: ['US'] }],
        retain: ['G77'],
        reserve: [],
      },
      { kind: 'text', from: 5, to: 13, text: ' concern' },
    ]);
  });

  it('takes a proposed phrase with its punctuation and several opponents', () => {
    expect(
      bracket('poverty[, in accordance with the principle. -G77; US, Canada, Japan, EU delete.] and'),
    ).toMatchObject({
      draft: '',
      alternatives: [{ text: ', in accordance with the principle.', holders: ['G77'] }],
      retain: ['US', 'Canada', 'Japan', 'EU'],
    });
  });

  it('takes alternatives of which the first is retained', () => {
    expect(bracket('by [changing unsustainable - EU, G77 retain / promoting sustainable - US] patterns')).toMatchObject(
      {
        draft: 'changing unsustainable',
        alternatives: [{ text: 'promoting sustainable', holders: ['US'] }],
        retain: ['EU', 'G77'],
      },
    );
  });

  it('takes alternatives of which the first is nobody’s', () => {
    expect(bracket('[sustained and equitable and inclusive / sustained and inclusive - US] growth')).toMatchObject({
      draft: 'sustained and equitable and inclusive',
      alternatives: [{ text: 'sustained and inclusive', holders: ['US'] }],
      retain: [],
    });
  });

  it('takes a slash between words where nobody is named', () => {
    expect(bracket('States [should/shall] not')).toMatchObject({
      draft: 'should',
      alternatives: [{ text: 'shall', holders: [] }],
    });
  });

  it('takes labels, the agreed mark, and brackets within brackets', () => {
    expect(readRolling('2.bis We acknowledge. [Agreed ad ref]\n\nOP3bis We decide\n(a) To act')).toMatchObject([
      { label: '2 bis', agreed: true, segments: [{ text: 'We acknowledge.' }] },
      { label: 'OP3 bis', agreed: false },
      { label: 'a)' },
    ]);
    expect(bracket('[[Being guided by] the principles] of')).toMatchObject({
      draft: 'Being guided by the principles ',
      alternatives: [
        { text: 'the principles ', holders: [] },
        { text: '', holders: [] },
      ],
    });
    expect(only('an [open bracket')).toMatchObject([{ text: 'an [open bracket' }]);
  });
});
