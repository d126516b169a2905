import { labels } from '@adref/shared/document';
import {
  doubtSentence,
  maxTextBytes,
  placeInFile,
  type Reading,
  type ReadOptions,
  readDocument,
} from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, test } from 'vitest';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, options: ReadOptions = {}): Reading {
  const result = readDocument(bytes(text), options);
  if (!result.ok) throw new Error(result.key);
  return result.reading;
}

/** One line a paragraph: kind, label, words. */
function outline(text: string, options: ReadOptions = {}): string[] {
  return read(text, options).documents.flatMap((one) => {
    const names = labels(one.paragraphs);
    return one.paragraphs.map((it, at) => `${it.kind} ${names[at]}|${it.text}`.replace(' |', '|'));
  });
}

const refusal = (data: Uint8Array, options: ReadOptions = {}): string => {
  const result = readDocument(data, options);
  return result.ok ? 'read' : String(sentenceOf(result));
};

describe('a plain draft', () => {
  test('has a title, a formula, preambular and operative paragraphs', () => {
    const draft = `Protection of the high seas

The General Assembly,

Recalling its resolution 72/249,

Deeply concerned by the loss of species,

1. Calls upon all States:

(a) To cooperate;

(b) To report:

(i) Each year;

(ii) In writing;

2. Decides to remain seized of the matter.
`;
    expect(outline(draft)).toEqual([
      'title|Protection of the high seas',
      'enacting|The General Assembly,',
      'preambular PP1|Recalling its resolution 72/249,',
      'preambular PP2|Deeply concerned by the loss of species,',
      'operative OP1|Calls upon all States:',
      'subparagraph a)|To cooperate;',
      'subparagraph b)|To report:',
      'subparagraph i)|Each year;',
      'subparagraph ii)|In writing;',
      'operative OP2|Decides to remain seized of the matter.',
    ]);
    const [one] = read(draft).documents;
    expect([one?.kind, one?.language, one?.title]).toEqual(['draft resolution', 'en', 'Protection of the high seas']);
    expect(one?.paragraphs.map((it) => it.id).slice(-3)).toEqual(['OP1.b.i', 'OP1.b.ii', 'OP2']);
    expect(read(draft).flags).toEqual([]);
  });

  test('may have one paragraph a line, and wrapped lines', () => {
    const draft = `Titre sur
deux lignes
L'Assemblée générale,
Rappelant sa résolution 73/27
du 5 décembre 2018,
Notant les progrès accomplis,
1. Demande aux États d'agir ;
2. Décide de rester saisie de la question.`;
    expect(outline(draft)).toEqual([
      'title|Titre sur deux lignes',
      "enacting|L'Assemblée générale,",
      'preambular PP1|Rappelant sa résolution 73/27 du 5 décembre 2018,',
      'preambular PP2|Notant les progrès accomplis,',
      "operative OP1|Demande aux États d'agir ;",
      'operative OP2|Décide de rester saisie de la question.',
    ]);
  });

  test.each([
    ['es', 'La Asamblea General,', 'Recordando su resolución 73/27,', '1. Exhorta a los Estados:\n\na) A cooperar;'],
    [
      'ru',
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию 73/27,',
      '1. призывает государства:\n\na) сотрудничать;',
    ],
    [
      'ru',
      'Генеральная Ассамблея,',
      'Ссылаясь на свою резолюцию 73/27,',
      '1. призывает государства:\n\nа) сотрудничать;',
    ],
    ['zh', '大会，', '回顾其第73/27号决议，', '1. 促请各国：\n\n(a) 合作；'],
    ['zh', '大会，', '回顾其第73/27号决议，', '1．促请各国：\n\n（a）合作；'],
    ['ar', 'إن الجمعية العامة،', 'إذ تشير إلى قرارها 73/27،', '1 - تهيب بالدول:\n\n(أ) أن تتعاون؛'],
    // A program counts with the letter without its sign.
    ['ar', 'إن الجمعية العامة،', 'إذ تشير إلى قرارها 73/27،', '1 - تهيب بالدول:\n\n(ا) أن تتعاون؛'],
  ])('is read in %s', (language, formula, preambular, operative) => {
    const kinds = outline(`${formula}\n\n${preambular}\n\n${operative}`);
    expect(kinds.map((line) => line.split('|')[0])).toEqual([
      'enacting',
      'preambular PP1',
      'operative OP1',
      'subparagraph a)',
    ]);
    expect(read(`${formula}\n\n${preambular}\n\n${operative}`).documents[0]?.language).toBe(language);
  });

  test('takes an unknown opening for preambular by its place, and flags it', () => {
    const one = read("L'Assemblée générale,\n\nFlamboyant de mille feux,\n\n1. Demande la paix.");
    expect(one.documents[0]?.paragraphs[1]?.kind).toBe('preambular');
    expect(one.flags.map((flag) => [flag.kind, placeInFile(flag.source)])).toEqual([['opening', 'line 3']]);
  });

  test('flags numbers that do not follow', () => {
    const one = read("L'Assemblée générale,\n\n1. Demande la paix ;\n\n3. Décide de rester saisie.");
    expect(one.flags.map((flag) => doubtSentence(flag))).toEqual([
      'The source numbers this paragraph OP3; counted in order it is OP2.',
    ]);
  });

  test('does not take a year, a reference or a wrapped number for a marker', () => {
    const draft = `L'Assemblée générale,

1. Rappelle le paragraphe
3. de sa résolution et les normes 13 g) et h) de
2013. Elle demande la paix.`;
    expect(outline(draft)).toHaveLength(2);
  });

  test('keeps what stands above its title in a zone', () => {
    const one = read(
      "Cinquième Commission\n\nFrance : projet de résolution\n\nLe titre\n\nL'Assemblée générale,\n\n1. Demande la paix.",
    );
    expect(one.documents[0]?.title).toBe('Le titre');
    expect(one.zones.map((zone) => [zone.kind, zone.blocks.length])).toEqual([['front matter', 2]]);
  });

  test('takes its symbol from the file name or the caller, not from its words', () => {
    const draft = "Titre\n\nL'Assemblée générale,\n\nRappelant A/RES/73/27,\n\n1. Demande la paix.";
    const symbol = (options: ReadOptions): string | undefined => read(draft, options).documents[0]?.symbol;
    expect(symbol({})).toBe('');
    expect(symbol({ name: 'A-C.1-73-L.37.fr.txt' })).toBe('A/C.1/73/L.37');
    expect(symbol({ name: 'notes.txt' })).toBe('');
    expect(symbol({ name: 'notes.txt', symbol: 'A/C.1/79/L.1' })).toBe('A/C.1/79/L.1');
  });
});

describe('any other text', () => {
  test('keeps its paragraphs as they are', () => {
    expect(outline('A thought.\n\nAnother thought,\nin two lines.')).toEqual([
      'plain|A thought.',
      'plain|Another thought, in two lines.',
    ]);
    expect(read('A thought.').documents[0]?.kind).toBe('text');
  });

  test('does not join preambular paragraphs that end in commas', () => {
    const long = `Rappelant ${'les mots '.repeat(10)}de la Charte,`;
    expect(outline(`${long}\n\n${long}`)).toHaveLength(2);
  });

  test('leaves job numbers of pages out of the sentences they interrupt', () => {
    const cut = `${'Une phrase longue '.repeat(5)}que la page\n\n18-19660 3/14\n\ncoupe en deux.`;
    const one = read(cut);
    expect(one.documents[0]?.paragraphs).toHaveLength(1);
    expect(one.zones.map((zone) => zone.kind)).toEqual(['page furniture']);
  });
});

describe('what cannot be read is refused with a reason', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['empty lines', bytes('\n\n  \n'), 'only empty lines'],
    ['bytes', new Uint8Array([0x41, 0x00, 0x42]), 'byte 1 is the control character 0x00'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), '50.0 MiB is more than the 8 MiB'],
    ['one endless line', bytes('a'.repeat(300_000)), 'line 1 is longer than 200000'],
  ])('%s', (_, data, reason) => {
    expect(refusal(data, { name: 'draft.txt' })).toContain(reason);
    expect(refusal(data, { name: 'draft.txt' })).toMatch(/^draft\.txt: .*\./);
  });

  test('reads the largest file that is allowed', () => {
    const line = `${'Un mot et un autre. '.repeat(50)}\n\n`;
    const data = bytes(line.repeat(Math.floor(maxTextBytes / line.length)));
    expect(readDocument(data).ok).toBe(true);
  });

  test('reads a byte order mark, Windows line ends and letters beyond the basic plane', () => {
    expect(outline('\ufeffUn mot.\r\n\r\nDeux 𠀀 mots.\r\n')).toEqual(['plain|Un mot.', 'plain|Deux 𠀀 mots.']);
  });
});
