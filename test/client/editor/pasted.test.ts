import { hasForbiddenCharacter } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { cleanWords, takenOut } from '../../../client/src/editor/clean-words.ts';
import { pasted } from '../../../client/src/editor/pasted.ts';
import { labelled } from '../../../client/src/editor/pasted-label.ts';
import { brokenLines, pastedLines } from '../../../client/src/editor/pasted-lines.ts';
import { growth, linear } from '../../shared/growth.ts';

const plain = (text: string) => pasted({ html: '', text, files: false });
const words = (text: string) => plain(text).paragraphs.map((paragraph) => paragraph.words);

describe('pasted plain text', () => {
  it('makes a paragraph of each line that ends like one', () => {
    expect(words('Calls upon States;\r\nDecides to meet;\n')).toEqual(['Calls upon States;', 'Decides to meet;']);
    expect(
      words('Recalling the Charter of the United Nations, and all that follows from it,\nNoting more,'),
    ).toHaveLength(2);
  });

  it('takes dashes behind ends for the marks of a list, and one in a sentence for a sign of it', () => {
    const list = plain('Demande :\n- un rapport ;\n– un débat,\nen séance ;\n— un vote.').paragraphs;
    expect(list.map((one) => one.words)).toEqual(['Demande :', 'un rapport ;', 'un débat, en séance ;', 'un vote.']);
    expect(words('Les États\n– tous\n– devraient agir.')).toEqual(['Les États – tous – devraient agir.']);
    expect(words('Les États devraient agir ;\n– tous.')).toEqual(['Les États devraient agir ; – tous.']);
    expect(brokenLines(['Demande :', '- un rapport ;', '- un débat.'])).toHaveLength(3);
  });

  it('parts at blank lines where there are any, and joins the lines between', () => {
    expect(words('Calls upon\nStates;\n\n  \nDecides\nto meet;')).toEqual(['Calls upon States;', 'Decides to meet;']);
  });

  it('joins the lines of a sentence that was wrapped at its width', () => {
    const wrapped =
      'Décide que les États devraient coopérer à la mise\nen œuvre des normes que l’Assemblée générale des\nNations Unies a faites siennes ;';
    expect(words(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
    expect(words('Décide que les États\ndevraient coopérer\nentre eux ;')).toEqual([
      'Décide que les États devraient coopérer entre eux ;',
    ]);
  });

  it('joins wrapped lines of Chinese without a space, and of Arabic with one', () => {
    expect(pastedLines('回顾其关于国际安全背景下信息和电信领域的\n发展的各项决议，')).toEqual([
      '回顾其关于国际安全背景下信息和电信领域的发展的各项决议，',
    ]);
    expect(pastedLines('وإذ تشير إلى قراراتها السابقة بشأن دور\nالعلم والتكنولوجيا في سياق الأمن')).toHaveLength(1);
  });

  it('divides what a page breaks into lines where a paragraph ends or a label is, and nowhere else', () => {
    const lines = (text: string) => brokenLines(text.split('/'));
    expect(lines('1. Calls upon States;/2. Decides to meet;/')).toEqual([
      '1. Calls upon States;',
      '2. Decides to meet;',
    ]);
    expect(lines('Decides the following:/(a) To meet;/(b) to report')).toEqual([
      'Decides the following:',
      '(a) To meet;',
      '(b) to report',
    ]);
    expect(lines('First thought//second thought')).toEqual(['First thought', 'second thought']);
    expect(lines('Thanks./Best regards')).toEqual(['Thanks.', 'Best regards']);
    expect(lines('Calls upon/Member States to/act')).toEqual(['Calls upon Member States to act']);
    expect(lines('as in the report of the Group/(b) above')).toEqual(['as in the report of the Group (b) above']);
    expect(lines('/')).toEqual([]);
  });

  it('leaves a list of names a list', () => {
    expect(words('Kenya\nJapan\nNorway')).toEqual(['Kenya', 'Japan', 'Norway']);
  });

  it('begins a paragraph at a label, with blank lines and without', () => {
    const { paragraphs } = plain('1.\tCalls upon\nStates;\n2.\tDecides;\n\n(a) to meet;');
    expect(paragraphs).toEqual([
      { words: 'Calls upon States;', rank: { kind: 'top' } },
      { words: 'Decides;', rank: { kind: 'top' } },
      { words: 'to meet;', rank: { kind: 'sub', level: 1, numbering: 'letter' } },
    ]);
  });

  it('leaves out footnotes and their calls, and says so', () => {
    const text =
      'Recalling its resolution 71/28,[1] and noting\u00b2 the report;[2][3]\n1. Calls upon States [3] to act;\n\n_______\n[1] See A/RES/71/28.\n[2] Ibid.,\npara. 5.\n[3] A/80/L.1.';
    const found = plain(text);
    expect(found.paragraphs).toEqual([
      { words: 'Recalling its resolution 71/28, and noting the report;', rank: null },
      { words: 'Calls upon States to act;', rank: { kind: 'top' } },
    ]);
    expect(found.leftOut).toEqual(['notes']);
    expect(plain('States[1]').paragraphs).toEqual([{ words: 'States', rank: null }]);
    expect(plain('States[*] and “others”[ii]').paragraphs[0]?.words).toBe('States and “others”');
  });

  it('keeps brackets and high figures that are words', () => {
    for (const said of [
      'within [30] days',
      'within [30][60] days',
      'the word[s] of it',
      '[1] of two',
      'an area of 5 km² or 10⁶ m²',
      'States [shall][should] act',
      '[1] See the annex',
    ]) {
      const found = plain(said);
      expect(found.paragraphs.map((paragraph) => paragraph.words)).toEqual([said]);
      expect(found.leftOut).toEqual([]);
    }
  });

  it('keeps the space at either end of a word or two, and none that was a line’s end', () => {
    expect(words('donc ')).toEqual(['donc ']);
    expect(words(' donc')).toEqual([' donc']);
    expect(words('\u00a0donc')).toEqual([' donc']);
    expect(words('donc\n')).toEqual(['donc']);
    expect(words(' ')).toEqual([' ']);
    expect(words('')).toEqual([]);
    expect(words('\u00a0; donc ')).toEqual(['\u00a0; donc ']);
  });

  it('says when there is a picture and nothing else', () => {
    expect(pasted({ html: '', text: '', files: true }).leftOut).toEqual(['pictures']);
  });
});

describe('a label before the words', () => {
  it.each([
    ['5 bis. Decides', 'Decides', 'top'],
    ['5. Decides', 'Decides', 'top'],
    ['5-bis. Decides', 'Decides', 'top'],
    ['5.bis Decides', 'Decides', 'top'],
    ['New OP5 bis. Decides', 'Decides', 'top'],
    ['Alt OP5 Decides', 'Decides', 'top'],
    ['[OP5] Decides', 'Decides', 'top'],
    ['(OP5) Decides', 'Decides', 'top'],
    ['OP5 (new) Decides', 'Decides', 'top'],
    ['PP1: Recalling', 'Recalling', 'top'],
    ['OP1 - Decides', 'Decides', 'top'],
    ['5 бис. постановляет', 'постановляет', 'top'],
    ['ОП5 бис постановляет', 'постановляет', 'top'],
    ['5之二、决定', '决定', 'top'],
    ['5之二. 决定', '决定', 'top'],
    ['5 مكررا - تقرر', 'تقرر', 'top'],
    ['(a) bis To report', 'To report', 'letter 1'],
    ['a. To report', 'To report', 'letter 1'],
    ['i. To report', 'To report', 'roman 1'],
    ['‘1’ تقديم تقرير', 'تقديم تقرير', 'roman 1'],
    ['㈠提交报告', '提交报告', 'null 1'],
    ['12) Decides', 'Decides', 'top'],
    ['OP5 bis Decides', 'Decides', 'top'],
    ['3.\tdemande', 'demande', 'top'],
    ['(b) To report', 'To report', 'letter 1'],
    ['c) Rendre compte', 'Rendre compte', 'letter 1'],
    ['(iii) To report', 'To report', 'roman 1'],
    ['1.3 Les États', 'Les États', 'decimal 1'],
    ['• To report', 'To report', 'null 1'],
    ['–\tto report', 'to report', 'null 1'],
    ['1. تقرر', 'تقرر', 'top'],
    ['1 - تقرر', 'تقرر', 'top'],
    ['٣- تقرر', 'تقرر', 'top'],
    ['(أ) أن تقدم', 'أن تقدم', 'letter 1'],
    ['5 alt 2. Decides', 'Decides', 'top'],
    ['OP5 ante 3 Decides', 'Decides', 'top'],
    ['5bis) Decides', 'Decides', 'top'],
    ['б) Представить', 'Представить', 'letter 1'],
    ['（a）提交报告', '提交报告', 'letter 1'],
    ['(b)提交报告', '提交报告', 'letter 1'],
    ['（二）提交报告', '提交报告', 'null 1'],
    ['二、提交报告', '提交报告', 'null 1'],
    ['3．决定', '决定', 'top'],
  ])('%j is no words', (label, rest, rank) => {
    const found = labelled(label, false);
    expect(found?.words).toBe(rest);
    expect(found?.rank.kind === 'sub' ? `${found.rank.numbering} ${found.rank.level}` : found?.rank.kind).toBe(rank);
  });

  it.each([
    '2.5 million',
    'OP5 of the text',
    '5 new members',
    'a. m. to p. m.',
    '31 octobre 2018',
    '(b) above',
    '2018. Something',
    'a State',
    'i) ii)',
    '3. 4',
    '– and so on',
    '(s)he',
    '3、5 个国家',
    '12 - 15 مشاركا',
    '一些国家',
  ])('%j is words', (text) => expect(labelled(text, false)).toBeNull());
});

describe('pasted words', () => {
  it('lose what a draft cannot hold', () => {
    expect(cleanWords('co\u00adoperation\u200b \u0007 of  all\t States\ufeff')).toBe('cooperation of all States');
  });

  it('hold nothing afterwards that the server refuses', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      if (hasForbiddenCharacter(cleanWords(`a${character}b`))) expect.fail(`U+${unit.toString(16)} is left`);
    }
  });

  it('lose control characters, halves of characters and overrides of direction, and it is said', () => {
    expect(cleanWords('a\u0000b\u009fc')).toBe('abc');
    expect(cleanWords('a\ud83db\udc00')).toBe('ab');
    expect(cleanWords('a\u202eb\u202cc \u202bd\u202c')).toBe('abc \u202bd\u202c');
    expect(cleanWords('a\ufffeb\uffffc')).toBe('abc');
    expect(takenOut('a\u0000b')).toEqual(['signs']);
    expect(takenOut('a\uffffb')).toEqual(['signs']);
    expect(takenOut('a\udc00')).toEqual(['signs']);
    expect(takenOut('a\u202db')).toEqual(['overrides']);
    expect(takenOut('a\tb\n😀 \u200f \u2067نص\u2069')).toEqual([]);
    expect(plain('a\u202eb').leftOut).toEqual(['overrides']);
  });

  it('keep no-break spaces where typography asks for them, and no others', () => {
    expect(cleanWords('mesures\u00a0; «\u00a0mot\u00a0» 31\u00a0octobre the\u00a0State')).toBe(
      'mesures\u00a0; «\u00a0mot\u00a0» 31\u00a0octobre the State',
    );
  });

  it('keep the joiners of Arabic and the marks of direction', () => {
    expect(cleanWords('می\u200cخواهد \u200fنص')).toBe('می\u200cخواهد \u200fنص');
  });
});

it('joins the lines of one paragraph in no more than their share of time', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, at) => `and word${at} of a sentence that goes on`);
  expect(growth(lines, brokenLines, 2_000)).toBeLessThan(linear);
  expect(growth((n) => lines(n).join('\n'), pastedLines, 2_000)).toBeLessThan(linear);
});
