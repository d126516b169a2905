import { readDocument } from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, test } from 'vitest';

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** Bytes as they are, a character each. */
const raw = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const reasonOf = (bytes: Uint8Array): string => {
  const read = readDocument(bytes, { name: 'draft' });
  return read.ok ? 'read' : String(sentenceOf(read));
};

const akn =
  '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc/></akomaNtoso>';

describe('a file of another format is told by its content and refused', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a broken Word document',
      raw('PK\x03\x04\x14\x00…[Content_Types].xml…word/document.xml'),
      'this Word file is damaged',
    ],
    [
      'an OpenDocument text',
      raw('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text'),
      'this is an OpenDocument text',
    ],
    [
      'a workbook',
      raw('PK\x03\x04\x14\x00[Content_Types].xml…xl/workbook.xml'),
      'this is a workbook or a presentation',
    ],
    ['a presentation', raw('PK\x03\x04\x14\x00PPT\\presentation.xml'), 'this is a workbook or a presentation'],
    [
      'Word of 2003 in markup',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'),
      'this is a document of an old version of Word',
    ],
    [
      'a Word package in one part of markup',
      utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'),
      'this is a document of an old version of Word',
    ],
    [
      'a web page with its pictures, as Word saves it',
      utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a\nTexte'),
      'this is a web page',
    ],
    ['any other archive', raw('PK\x03\x04\x14\x00texts/a.txt'), 'this is a zip archive. Unpack it'],
    ['an empty archive', raw('PK\x05\x06\x00\x00'), 'this is a zip archive'],
    ['an old Word document', raw('\xd0\xcf\x11\xe0\xa1\xb1'), 'this is a document of an old version of Word or Excel'],
    ['a PDF', raw('%PDF-1.7\n%\xe2\xe3'), 'this is a PDF'],
    ['RTF', raw('{\\rtf1\\ansi Texte}'), 'this is an RTF document'],
    ['UTF-16 that is damaged', raw('\xff\xfeA\x00\x00\xd8B\x00'), 'the text is encoded in UTF-16'],
    ['UTF-16 with other bytes in it', raw('\xff\xfeA\x00\x01\x00'), 'the text is encoded in UTF-16'],
    ['Akoma Ntoso without a text', utf8(akn), 'this Akoma Ntoso file holds no statement'],
    [
      'Akoma Ntoso with a prefix',
      utf8('<akn:akomaNtoso xmlns:akn="x">a</akn:akomaNtoso>\n'),
      'this Akoma Ntoso file holds no statement',
    ],
    [
      'XML after a comment',
      utf8('\ufeff<!-- made by hand -->\n<letter>Texte</letter>'),
      'this is XML, whose tags would be read as words',
    ],
    ['XML without a declaration', utf8('<letter lang="fr">\n<p>Texte</p>\n</letter>\n'), 'this is XML'],
    ['a web page', utf8('<!DOCTYPE html>\n<title>Texte</title>\n<p>Texte'), 'this is a web page'],
    ['a web page without a doctype', utf8('<html><body>Texte</body></html>'), 'this is a web page'],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toContain(`draft: ${reason}`);
    // What a reason asks for must not be refused in its turn.
    expect(reasonOf(bytes)).not.toMatch(/give .*(?:Word|PDF|\.docx)/i);
  });

  test('but a plain text may begin with emphasis, an address or a sign', () => {
    for (const text of [
      '<i>Page</i>',
      '<https://un.org> dit',
      '< 5 pour cent',
      '<p>Texte</p>',
      '<Note du secrétariat> Texte',
    ])
      expect(reasonOf(utf8(text))).toBe('read');
  });
});

describe('UTF-8', () => {
  test.each<[string, number[], number]>([
    ['a letter of Windows-1252', [0x4c, 0xe9, 0x67], 1],
    ['an overlong form', [0x41, 0xc0, 0xaf], 1],
    ['an overlong form of three bytes', [0x41, 0x42, 0xe0, 0x80, 0x80], 2],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
    ['more than Unicode has', [0x41, 0xf4, 0x90, 0x80, 0x80], 1],
    ['a cut sequence', [0x41, 0xe2, 0x82], 1],
    ['a cut sequence before a letter', [0x41, 0xf0, 0x9f, 0x98, 0x41], 1],
    ['a continuation alone', [0x41, 0xc3, 0xa9, 0x80], 3],
    ['a fault after many letters', [...utf8('é'.repeat(5000)), 0xff, 0x41], 10_000],
  ])('is refused at the first byte of %s', (_, bytes, at) => {
    expect(reasonOf(Uint8Array.from(bytes))).toMatch(new RegExp(`^draft: byte ${at} \\(0x[0-9A-F]{2}\\) is not UTF-8`));
  });

  test('is read with every letter, without its byte order mark', () => {
    const read = readDocument(utf8('\ufeffUn mot 𠀀 é \ufffd \u{10ffff}.'));
    expect(read.ok && read.reading.documents[0]?.paragraphs[0]?.text).toBe('Un mot 𠀀 é \ufffd \u{10ffff}.');
  });
});
