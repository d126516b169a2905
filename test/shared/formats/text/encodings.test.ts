import { readDocument } from '@adref/shared/formats';
import { expect, test } from 'vitest';

/** Bytes of a text in an encoding of one byte for each character; one that it does not have is a fault of the test. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (sign) => {
    const byte = bytes.get(sign);
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`);
    return byte;
  });
}

/** A text in UTF-16, with its mark or without. */
function wide(text: string, { big = false, mark = true } = {}): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const bytes = Buffer.from(all, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const english = 'The General Assembly,\n\nRecalling the State’s “plan” – the first,\n\n1. Decides to meet.\n';
const french =
  'L’Assemblée générale,\n\nRéaffirmant où l’été s’achève à Genève, « façade » et cœur,\n\n1. Décide de créer une œuvre.\n';
const latin = french.replaceAll('’', "'").replaceAll('œ', 'oe');
const spanish =
  'La Asamblea General,\n\nRecordando la 75ª sesión, «año» y niñez según el artículo 3º,\n\n1. Pide que los países actúen.\n';
const russian =
  'Генеральная Ассамблея,\n\nссылаясь на свои резолюции, объявленные ею,\n\n1. призывает государства к действию.\n';
const arabic = 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/237،\n\n1 - تدعو الدول إلى التعاون.\n';
const chinese = '大会，\n\n回顾其关于发展的第70/237号决议，\n\n1. 促请各国在信息领域合作；\n';

const words = (bytes: Uint8Array) => {
  const read = readDocument(bytes, { name: 'draft.txt' });
  return read.ok ? read.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) : read.key;
};
const flags = (bytes: Uint8Array) => {
  const read = readDocument(bytes, { name: 'draft.txt' });
  return read.ok ? read.reading.flags.map(({ key, params }) => [key, params.encoding]) : [read.key];
};
const plain = (text: string) => words(new TextEncoder().encode(text));

test.each([
  ['English', english],
  ['French', french],
  ['Russian', russian],
  ['Arabic', arabic],
  ['Chinese', chinese],
])('UTF-16 is read, in both orders, with a mark and without where zeros show it: %s', (_, text) => {
  for (const big of [false, true])
    for (const mark of [true, false]) {
      expect(words(wide(text, { big, mark })), `${big} ${mark}`).toEqual(plain(text));
      expect(flags(wide(text, { big, mark }))).toEqual([]);
    }
});

test.each([
  ['windows-1252', 'Windows-1252', english],
  ['windows-1252', 'Windows-1252', french],
  ['windows-1252', 'Windows-1252', latin],
  ['windows-1252', 'Windows-1252', spanish],
  ['macintosh', 'Mac Roman', french],
  ['macintosh', 'Mac Roman', spanish],
  ['iso-8859-15', 'ISO 8859-15', french.replaceAll('’', "'")],
  ['windows-1251', 'Windows-1251', russian],
  ['x-mac-cyrillic', 'Mac Cyrillic', russian],
  ['koi8-r', 'KOI8-R', russian],
  ['ibm866', 'DOS 866', russian],
  ['windows-1256', 'Windows-1256', arabic],
])('%s is read where its words can be nothing else, and that it was is told', (encoding, name, text) => {
  const bytes = encoded(text, encoding);
  expect(words(bytes)).toEqual(plain(text));
  expect(flags(bytes)).toEqual([['text-decoded', name]]);
});

test.each<[string, Uint8Array]>([
  ['one letter that may be any', Uint8Array.of(0x4c, 0xe9)],
  ['a Spanish word that is an English one with an apostrophe', encoded('país\n', 'macintosh')],
  ['letters between which none can be', Uint8Array.from('a\xe9B\xd0c\x81\xfe', (sign) => sign.charCodeAt(0))],
  ['Polish', encoded('Zgromadzenie Ogólne postanawia się zebrać, żółć\n', 'windows-1250')],
])('what nobody can tell for certain is refused: %s', (_, bytes) => {
  expect(words(bytes)).toBe('file-not-utf-8');
});

test('an XML file is read in the encoding that it names', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody><p>L'été Ô</p></mainBody></statement></akomaNtoso>`;
  const expected = words(new TextEncoder().encode(xml('UTF-8')));
  expect(JSON.stringify(expected)).toContain("L'été Ô");
  expect(words(encoded(xml('ISO-8859-1'), 'windows-1252'))).toEqual(expected);
  expect(words(encoded(xml('macintosh'), 'macintosh'))).toEqual(expected);
  expect(words(wide(xml('UTF-16')))).toEqual(expected);
});
