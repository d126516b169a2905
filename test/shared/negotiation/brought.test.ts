import type { Paragraph } from '@adref/shared/document';
import { dividedText, holderCode } from '@adref/shared/negotiation';
import { optionNumber, printRolling, readBrackets, rollingRecord, rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';

const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });

/** The rolling text that a text with brackets comes to once it is on the table. */
function rolled(...texts: string[]): string {
  const { paragraphs, wordings, positions } = dividedText(
    texts.map((text, at) => operative(`p${at + 1}`, text)),
    (name) => holderCode(name),
  );
  return printRolling(rollingText(paragraphs, wordings, positions));
}

describe('a text that comes with brackets', () => {
  it.each([
    [
      'States [should / shall – EU, KEN / delete – CHN] act.',
      'OP1\tStates [should / shall – EU, KEN / delete – CHN] act.',
    ],
    ['States [should – retain: JPN / shall – EU] act.', 'OP1\tStates [should – retain: JPN / shall – EU] act.'],
    ['States should [always – EU / delete – JPN] act.', 'OP1\tStates should [always – EU / delete – JPN] act.'],
    ['States [should – reserve: CUB] act.', 'OP1\tStates [should – reserve: CUB] act.'],
    ['States should act [at once] and [report].', 'OP1\tStates should act [at once] and [report].'],
    ['States [should] [shall] [may] act.', 'OP1\tStates [should / shall / may] act.'],
    ['States [Option 1: shall; Option 2: should] act.', 'OP1\tStates [shall | should] act.'],
    ['States [shall – European Union, Kenya] act.', 'OP1\tStates [shall – EU, KEN] act.'],
    ['States act [in [2030] or [later – Japan] soon].', 'OP1\tStates act [in [2030] or soon].'],
  ])('is on the table as it was read: %s', (text, printed) => {
    if (text.includes('[in [2030]')) expect(rolled(text)).toContain('JPN');
    else expect(rolled(text)).toBe(printed);
  });

  it('adds paragraphs of those who propose them, or of nobody, and deletes whole ones', () => {
    expect(
      rolled(
        'Decides to meet;',
        '[Requests a [short – KEN] report; – EU, JPN]',
        '[Invites all. – delete: CHN]',
        '[Adjourns.]',
      ),
    ).toBe(
      [
        'OP1\tDecides to meet;',
        '[OP1 bis\tRequests a [short – KEN] report; – EU, JPN]',
        '[OP2\tInvites all. – delete: CHN]',
        '[OP3\tAdjourns. – delete]',
      ].join('\n\n'),
    );
    expect(rolled('Decides to meet;', 'Option 1: Requests a report.')).toBe(
      'OP1\tDecides to meet;\n\n[OP1 bis\tRequests a report. –]',
    );
  });

  it('knows an alternative by its number', () => {
    const { wordings } = dividedText(
      [operative('a', 'Decides to act;'), { ...operative('b', '[Invites all; – EU]'), number: '1 alt' }],
      (name) => holderCode(name),
    );
    expect(wordings).toMatchObject([{ party: 'EU', placement: { after: 'a', alternativeTo: 'a' } }]);
  });

  it('knows an alternative from an addition, and settled paragraphs from open ones', () => {
    const { paragraphs, wordings, agreed } = dividedText(
      [
        operative('a', 'Decides to act. [Agreed ad ref; pending: Japan]'),
        operative('b', 'Meets.'),
        operative('c', '[Alt: Adjourns. – EU]'),
      ],
      (name) => holderCode(name),
    );
    expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Decides to act.'],
      ['b', 'Meets.'],
    ]);
    expect(wordings).toEqual([
      {
        party: 'EU',
        paragraph: 'c',
        text: 'Adjourns.',
        placement: { after: 'b', order: 0, kind: 'operative', level: 0, alternativeTo: 'b' },
      },
    ]);
    expect(agreed).toEqual([
      { paragraph: 'a', said: { state: 'agreed', level: 'informals', pending: ['JPN'], conditions: [] } },
    ]);
  });

  it('gives what is not understood to nobody', () => {
    const { wordings, notes } = dividedText([operative('a', 'States [shall – several delegations] act.')], (name) =>
      holderCode(name),
    );
    expect(wordings.map(({ party }) => optionNumber(party))).toEqual([1]);
    expect(notes).toEqual([{ paragraph: 'a', text: 'several delegations' }]);
  });

  it('keeps a footnote mark behind the words it was behind', () => {
    const { paragraphs } = dividedText(
      [{ ...operative('a', 'States [should] act now.'), anchors: [{ offset: 19, marker: '1', footnote: 'n1' }] }],
      (name) => holderCode(name),
    );
    expect(paragraphs[0]).toMatchObject({ text: 'States should act now.', anchors: [{ offset: 17, footnote: 'n1' }] });
  });

  it('says the same to programs before and after it is on the table', () => {
    const text = 'States [should – retain: JPN / shall – EU] act [at once].';
    const { paragraphs, wordings, positions } = dividedText([operative('a', text)], (name) => holderCode(name));
    const segments = readBrackets([{ id: 'a', text }]).get('a')?.segments ?? [];
    const plain = segments.map((one) =>
      one.kind === 'text' ? { text: one.text } : { ...one, kind: undefined, from: undefined, to: undefined },
    );
    expect(rollingRecord(rollingText(paragraphs, wordings, positions))[0]?.segments).toEqual(
      plain.map((one) => JSON.parse(JSON.stringify(one))),
    );
  });
});

describe('the code of a holder', () => {
  it.each([
    ['Kenya', 'KEN'],
    ['KEN', 'KEN'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Côte d’Ivoire', 'CIV'],
    ['Türkiye', 'TUR'],
    ['US', 'USA'],
    ['Republic of Korea', 'KOR'],
    ['États-Unis d’Amérique', 'USA'],
    ['Япония', 'JPN'],
    ['日本', 'JPN'],
    ['الصين', 'CHN'],
    ['México', 'MEX'],
    ['European Union', 'EU'],
    ['G77 and China', 'G77'],
    ['Falvera', 'FALVERA'],
    ['Some Group of Friends', 'SOME-GROUP-O'],
    ['可爱集团', 'NAME-1'],
  ])('%s is %s', (name, code) => expect(holderCode(name)).toBe(code));

  it('is another one for another name, and never that of a State that is not meant', () => {
    expect(holderCode('Falvera!', (code) => code === 'FALVERA')).toBe('FALVERA-2');
    expect(holderCode('C.A.N.')).not.toBe('CAN-');
    expect(holderCode('Can')).toBe('CAN-2');
  });
});
