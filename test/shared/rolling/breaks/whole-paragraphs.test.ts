import type { Paragraph } from '@adref/shared/document';
import {
  asRolling,
  partyParagraphs,
  piecesOf,
  printRolling,
  readNotation,
  readParty,
  readRolling,
  rollingText,
  type Wording,
  wordingsOfText,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { brokenTexts } from './broken-texts.ts';

const draft: Paragraph[] = [
  'Requests the Secretary-General to report and to convene a meeting in Geneva;',
  'Encourages all States to appoint a point of contact;',
  'Urges States to protect critical infrastructure;',
  'Decides to meet again.',
].map((text, at) => ({ id: `p${at + 1}`, kind: 'operative', level: 0, text }));

/** A text in which `p1`… are the draft's paragraphs, in their words or in others (`p1: …`), and all else is added. */
function own(party: string, ...lines: readonly string[]): Wording[] {
  const paragraphs = lines.map((line, at) => {
    const [, id, text] = /^(p\d)(?:: (.*))?$/.exec(line) ?? [];
    return {
      id: id ?? `${party}${at}`,
      kind: 'operative' as const,
      level: 0,
      text: text ?? draft.find((one) => one.id === id)?.text ?? line,
    };
  });
  const answers = paragraphs.map(({ id }) => {
    const at = draft.findIndex((one) => one.id === id);
    return at < 0 ? null : at;
  });
  return wordingsOfText(party, draft, paragraphs, answers);
}

const printed = (...wordings: readonly Wording[]) => printRolling(rollingText(draft, wordings, [])).split('\n\n');

describe('a paragraph that a party splits', () => {
  const split = own(
    'EU',
    'p1: Requests the Secretary-General to report;',
    'Also requests the Secretary-General to convene a meeting in Geneva;',
    'p2',
    'p3',
    'p4',
  );

  it('is one paragraph with a sign where the second begins, and nobody deletes its end', () => {
    expect(printed(...split)[0]).toBe(
      'OP1\tRequests the Secretary-General to report [and / ; ¶ Also requests the Secretary-General – EU] to convene a meeting in Geneva;',
    );
    expect(split).toMatchObject([{ paragraph: 'p1', tails: [{ id: 'EU1', kind: 'operative', level: 0 }] }]);
    expect(piecesOf(split[0]?.text ?? '')).toHaveLength(2);
  });

  it('keeps others’ amendments in the words that are split off', () => {
    const amended = own(
      'JPN',
      'p1: Requests the Secretary-General to report and to convene a meeting in Vienna;',
      'p2',
      'p3',
      'p4',
    );
    const bare = own(
      'EU',
      'p1: Requests the Secretary-General to report',
      'and to convene a meeting in Geneva;',
      'p2',
      'p3',
      'p4',
    );
    expect(printed(...bare, ...amended)[0]).toBe(
      'OP1\tRequests the Secretary-General to report [¶ – EU] and to convene a meeting in [Geneva / Vienna – JPN];',
    );
  });

  it.each([
    [
      'ar',
      'تطلب إلى الأمين العام تقديم تقرير وعقد اجتماع في جنيف؛',
      'تطلب إلى الأمين العام تقديم تقرير؛',
      'تطلب أيضا إلى الأمين العام عقد اجتماع في جنيف؛',
    ],
    [
      'fr',
      'Prie le Secrétaire général de rendre compte et de convoquer une réunion à Genève ;',
      'Prie le Secrétaire général de rendre compte ;',
      'Prie également le Secrétaire général de convoquer une réunion à Genève ;',
    ],
    ['zh', '请秘书长提出报告并在日内瓦召开一次会议；', '请秘书长提出报告；', '又请秘书长在日内瓦召开一次会议；'],
  ])('is one in %s too, where "and" is written with its word or is none', (_, text, head, tail) => {
    const whole: Paragraph = { id: 'p1', kind: 'operative', level: 0, text };
    const paragraphs = [head, tail].map((words, at) => ({ ...whole, id: `p${at + 1}`, text: words }));
    const [wording, ...more] = wordingsOfText('EU', [whole], paragraphs, [0, null]);
    expect(more).toEqual([]);
    expect(piecesOf(wording?.text ?? '')).toEqual([head, tail]);
  });

  it.each([
    [
      'a list of three',
      'Requests the Secretary-General to submit a report and to convene a meeting in Geneva and to inform all States;',
      [
        'Requests the Secretary-General:',
        'To submit a report;',
        'To convene a meeting in Geneva;',
        'To inform all States;',
      ],
    ],
    [
      'a French list',
      'Prie le Secrétaire général de présenter un rapport annuel, de convoquer une réunion à Genève et d’informer tous les États ;',
      [
        'Prie le Secrétaire général :',
        'De présenter un rapport annuel ;',
        'De convoquer une réunion à Genève ;',
        'D’informer tous les États ;',
      ],
    ],
    [
      'a Chinese list',
      '请秘书长提出年度报告、在日内瓦召开一次会议并通知所有会员国；',
      ['请秘书长：', '提出年度报告；', '在日内瓦召开一次会议；', '通知所有会员国；'],
    ],
  ])('into %s is one paragraph with a sign before each, and nobody deletes what is in the list', (_, text, pieces) => {
    const whole: Paragraph = { id: 'p1', kind: 'operative', level: 0, text };
    const paragraphs = pieces.map((words, at) => ({
      id: `p${at + 1}`,
      kind: at === 0 ? ('operative' as const) : ('subparagraph' as const),
      level: at === 0 ? 0 : 1,
      text: words,
    }));
    const further = { id: 'x', kind: 'operative' as const, level: 0, text: 'Invites the regional groups.' };
    const answers = [0, ...pieces.slice(1).map(() => null), null];
    const [wording, added, ...more] = wordingsOfText('EU', [whole], [...paragraphs, further], answers);
    expect(piecesOf(wording?.text ?? '')).toEqual(pieces);
    expect(wording?.tails).toHaveLength(pieces.length - 1);
    expect(wording?.tails?.every(({ kind, level }) => kind === 'subparagraph' && level === 1)).toBe(true);
    expect([added?.text, more]).toEqual([further.text, []]);
  });

  it('is not seen where what comes behind is something else, or a copy', () => {
    expect(printed(...own('EU', 'p1', 'Requests a meeting in Geneva;', 'p2', 'p3', 'p4'))).toHaveLength(5);
    expect(
      printed(
        ...own('EU', 'p1: Requests the Secretary-General to report;', 'Invites the regional groups;', 'p2', 'p3', 'p4'),
      ),
    ).toHaveLength(5);
    expect(printed(...own('EU', 'p1: Welcomes the report;', draft[0]?.text ?? '', 'p2', 'p3', 'p4'))).toHaveLength(5);
  });
});

describe('paragraphs that a party joins', () => {
  it('stay where they are, and the second says that it is no paragraph', () => {
    const joined = own(
      'EU',
      'p1',
      'p2: Encourages all States to appoint a point of contact and to protect critical infrastructure;',
      'p4',
    );
    const amended = own('JPN', 'p1', 'p2', 'p3: Urges all States to protect critical infrastructure;', 'p4');
    expect(printed(...joined, ...amended).slice(1, 3)).toEqual([
      'OP2\tEncourages all States to appoint a point of contact[; / delete – EU]',
      'OP3\t[Urges States / no ¶ and – EU / Urges all States – JPN] to protect critical infrastructure;',
    ]);
  });

  it('are not seen where the second is only gone', () => {
    const deleted = own('EU', 'p1', 'p2: Encourages all States to appoint a national point of contact;', 'p4');
    expect(printed(...deleted).slice(1, 3)).toEqual([
      'OP2\tEncourages all States to appoint a [national – EU] point of contact;',
      '[OP3\tUrges States to protect critical infrastructure; – delete: EU]',
    ]);
  });
});

describe('a paragraph that a party moves', () => {
  it('is where the draft has it, with the words of all, and says where it goes', () => {
    const moved = own('EU', 'p2', 'p3', 'p1', 'p4');
    const amended = own(
      'JPN',
      'p1: Requests the Secretary-General to report and to convene a meeting in Vienna;',
      'p2',
      'p3',
      'p4',
    );
    expect(printed(...moved, ...amended)[0]).toBe(
      'OP1\tRequests the Secretary-General to report and to convene a meeting in [Geneva / Vienna – JPN]; [moved to after OP3 – EU]',
    );
    expect(moved).toEqual([{ party: 'EU', paragraph: 'p1', text: draft[0]?.text, moved: { after: 'p3', order: 0 } }]);
  });

  it('is the sub-paragraph, and not what it was before with all that is under it', () => {
    const part = (id: string, text: string) => ({ id, kind: 'subparagraph', level: 1, text }) as const;
    const head = (id: string, text: string) => ({ id, kind: 'operative', level: 0, text }) as const;
    const base: Paragraph[] = [
      head('p1', 'Requests:'),
      part('a', 'To submit a report;'),
      part('b', 'To convene a meeting;'),
      head('p2', 'Invites States:'),
      part('c', 'To share views;'),
    ];
    const [p1, a, b, p2, c] = base as [Paragraph, Paragraph, Paragraph, Paragraph, Paragraph];
    expect(wordingsOfText('EU', base, [p1, a, p2, b, c], [0, 1, 3, 2, 4])).toEqual([
      { party: 'EU', paragraph: 'b', text: b.text, moved: { after: 'p2', order: 0 } },
    ]);
  });

  it('can go to the beginning, or behind what the party adds', () => {
    const [first] = printed(...own('EU', 'p4', 'p1', 'p2', 'p3')).slice(3);
    expect(first).toBe('OP4\tDecides to meet again. [moved to the beginning – EU]');
    const behind = printed(...own('EU', 'p2', 'p3', 'Invites all;', 'p1', 'p4'));
    expect(behind[0]).toContain('[moved to after OP3 bis – EU]');
  });

  it('names a paragraph without a label of its own by its place', () => {
    const headed = [{ id: 'h', kind: 'heading', level: 0, text: 'Means' } as const, ...draft];
    const rolling = rollingText(
      headed,
      [{ party: 'EU', paragraph: 'p3', text: draft[2]?.text ?? '', moved: { after: 'h', order: 0 } }],
      [],
    );
    expect(printRolling(rolling)).toContain(
      'OP3\tUrges States to protect critical infrastructure; [moved to after ¶1 – EU]',
    );
  });

  it('stays where it is if it is moved behind itself by a detour', () => {
    const text = (at: number) => draft[at]?.text ?? '';
    const rolling = rollingText(
      draft,
      [
        { party: 'EU', paragraph: 'p1', text: text(0), moved: { after: 'p2', order: 0 } },
        { party: 'EU', paragraph: 'p2', text: text(1), moved: { after: 'p1', order: 0 } },
      ],
      [],
    );
    expect(partyParagraphs(rolling, 'EU').toSorted()).toEqual(draft.map((one) => one.text).toSorted());
  });
});

it.each(['moved to after OP7', 'moved before OP2', 'to be moved before noon (EU)', '移至OP2之前'])(
  'words that look like a move are no move: %s',
  (said) => {
    const [first] = draft;
    if (!first) throw new Error('there is no paragraph');
    const longer = `${first.text} ${said}`;
    const added = rollingText([first], [{ party: 'EU', paragraph: first.id, text: longer }], []);
    expect(readParty(readRolling(printRolling(added)), 'EU')).toEqual([longer]);
    const gone = rollingText(
      [{ ...first, text: longer }],
      [{ party: 'EU', paragraph: first.id, text: first.text }],
      [],
    );
    expect(readParty(readRolling(printRolling(gone)), null)).toEqual([longer]);
  },
);

describe('the texts of parties that split, join, move, amend, delete and add at random', () => {
  it('read back from the rolling text and from its print, in their order, and the print from what is read', () => {
    fc.assert(
      fc.property(brokenTexts, ({ language, base, texts, rolling }) => {
        const print = printRolling(rolling, { language });
        const read = readRolling(print);
        for (const one of texts) {
          expect(partyParagraphs(rolling, one.party)).toEqual(one.texts);
          expect(readParty(read, one.party)).toEqual(one.texts);
        }
        expect(readParty(read, null)).toEqual(base.map(({ text }) => text));
        const noted = readNotation(print);
        expect(
          printRolling(
            asRolling(
              noted.map((_, at) => `n${at}`),
              noted,
            ),
            { language },
          ),
        ).toBe(print);
      }),
      { numRuns: 150 },
    );
  });
});
