import { expect, test } from 'vitest';
import { importFiles } from '../../../server/src/library/import.ts';
import { Library } from '../../../server/src/library/library.ts';
import { zipEntries } from '../../../server/src/library/zip-entries.ts';
import { openLibrary } from '../../../server/src/storage/library/library-sqlite.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';
import { type Zipped, zip } from './zip.ts';

const xml = (number: number) =>
  Buffer.from(statement({ body: operative(1, `Décide ${number}.`) }))
    .toString()
    .replaceAll('75/999', `75/${number}`);
const text = 'Résolution\n\nL’Assemblée générale,\n\n1. Décide d’agir ;\n';
const utf16 = (words: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
const other = (from: Buffer) => Buffer.from(from).swap16();
const declared = (encoding: string) =>
  xml(9).replace(/^(?:<\?xml[^>]*>)?/, `<?xml version="1.0" encoding="${encoding}"?>`);
const bomb = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');

/** What must not be read, by the key of its refusal. */
const hostile: readonly (Zipped & { readonly key: string })[] = [
  {
    name: 'bomb.xml',
    content: `<!DOCTYPE a [<!ENTITY e0 "x">${bomb}]><akomaNtoso>&e30;</akomaNtoso>`,
    key: 'xml-with-doctype',
  },
  {
    name: 'external.xml',
    content: '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><akomaNtoso>&e;</akomaNtoso>',
    key: 'xml-with-doctype',
  },
  {
    name: 'elsewhere.xml',
    content: '<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><akomaNtoso/>',
    key: 'xml-with-doctype',
  },
  {
    name: 'deep.xml',
    content: `<akomaNtoso>${'<a>'.repeat(9_999)}${'</a>'.repeat(9_999)}</akomaNtoso>`,
    key: 'xml-too-deep',
  },
  { name: 'cut.xml', content: xml(9).slice(0, 900), key: 'xml-malformed' },
  { name: 'unknown.xml', content: '<?xml version="1.0"?><feed><entry>x</entry></feed>', key: 'file-xml' },
  { name: 'inner.zip', content: zip([{ name: 'a.txt', content: text }]), key: 'file-zip' },
  { name: 'link.txt', content: '../../etc/passwd', mode: 0o120777, key: 'zip-link' },
  { name: '../out.txt', content: text, key: 'zip-name-leads-out' },
  { name: 'declared.txt', content: text, declared: 2 ** 31, key: 'file-too-large' },
  { name: 'wide.txt', content: utf16(`${text}\ud800\n`), key: 'file-utf-16' },
  { name: 'wide-other.txt', content: other(utf16(`${text}\ud800\n`)), key: 'file-utf-16' },
  { name: 'wide-unmarked.txt', content: Buffer.from(`${text}\u0001`, 'utf16le'), key: 'file-with-control-character' },
  { name: 'latin.txt', content: Buffer.from('L\xe9\n\nDecide.\n', 'latin1'), key: 'file-not-utf-8' },
  {
    name: 'unknown-encoding.xml',
    content: Buffer.from(declared('EBCDIC').replaceAll('’', '\xe9X\xc9x\xd0'), 'latin1'),
    key: 'file-not-utf-8',
  },
  { name: 'empty.txt', content: '', key: 'file-empty' },
  { name: 'spaces.txt', content: ' \n\n ', key: 'file-without-text' },
  { name: 'old.doc', content: Buffer.from('d0cf11e0a1b11ae1', 'hex'), key: 'file-old-office' },
];

test('what must not be read in a zip is refused by its name and reason, and all the rest is taken in', async () => {
  const library = new Library(openLibrary(null), () => new Date(0));
  const files = hostile.flatMap((one, at): Zipped[] => [one, { name: `${at}.xml`, content: xml(100 + at) }]);
  const { refused, refusals, added, state } = await importFiles(library, zipEntries(zip(files), 'all.zip'));
  expect(refused.map(({ file, why }) => [file, why.key])).toEqual(hostile.map(({ name, key }) => [name, key]));
  expect([refusals, added, state]).toEqual([hostile.length, hostile.length, 'done']);
  expect(
    library
      .entries()
      .map(({ symbol }) => symbol)
      .toSorted(),
  ).toEqual(hostile.map((_, at) => `A/RES/75/${100 + at}`).toSorted());
  library.close();
});

test('of two files with one name both are read: the same words once, other words of one symbol are told', async () => {
  const library = new Library(openLibrary(null), () => new Date(0));
  const changed = xml(1).replace('Décide 1', 'Prie 1');
  const files = [xml(1), xml(1), changed, xml(2)].map((content): Zipped => ({ name: 'a.xml', content }));
  expect(await importFiles(library, zipEntries(zip(files), 'all.zip'))).toMatchObject({
    ...{ files: 4, added: 2, already: 1 },
    refused: [{ file: 'a.xml', why: { key: 'library-other-words', params: { symbol: 'A/RES/75/1' } } }],
  });
  library.close();
});
