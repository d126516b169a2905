import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type HandMade, handMade, inserted, paragraph, run } from './hand-made.ts';
import { afterOpening, type Hazard, list, note, numbered, opened, opening, use } from './hazard.ts';

const acts = paragraph(run('1. Decides to act.'));
const reads = [...opened, 'operative OP1 Decides to act.'];

/** The file with its parts named and written otherwise. */
const repacked =
  (change: (parts: Record<string, Uint8Array>) => Zippable, made: Partial<HandMade> = {}) =>
  () =>
    zipSync(change(unzipSync(handMade({ body: opening + acts, ...made }))));
const renamed = (name: (path: string) => string, made: Partial<HandMade> = {}) =>
  repacked((parts) => Object.fromEntries(Object.entries(parts).map(([path, part]) => [name(path), part])), made);

function utf16(xml: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'little');
  for (let at = 0; at < xml.length; at++) view.setUint16(2 + at * 2, xml.charCodeAt(at), order === 'little');
  return bytes;
}
const asText = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

/** A zip that is written as it goes, with what it says of each part behind the part. */
function streamed(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (into: Uint8Array[], bytes: Uint8Array) => {
    into.push(bytes);
    return bytes.length;
  };
  for (const [path, part] of parts) {
    const whole = zipSync({ a: part });
    const view = new DataView(whole.buffer, whole.byteOffset);
    const [crc, packed] = [view.getUint32(14, true), view.getUint32(18, true)];
    const data = whole.subarray(31, 31 + packed);
    const name = strToU8(path);
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(4, 20, true);
    head.setUint16(6, 8, true);
    head.setUint16(8, 8, true);
    head.setUint16(26, name.length, true);
    const behind = new DataView(new ArrayBuffer(16));
    behind.setUint32(0, 0x08074b50, true);
    behind.setUint32(4, crc, true);
    behind.setUint32(8, packed, true);
    behind.setUint32(12, part.length, true);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(6, 20, true);
    entry.setUint16(8, 8, true);
    entry.setUint16(10, 8, true);
    entry.setUint32(16, crc, true);
    entry.setUint32(20, packed, true);
    entry.setUint32(24, part.length, true);
    entry.setUint16(28, name.length, true);
    entry.setUint32(42, offset, true);
    offset +=
      put(chunks, new Uint8Array(head.buffer)) +
      put(chunks, name) +
      put(chunks, data) +
      put(chunks, new Uint8Array(behind.buffer));
    directory.push(new Uint8Array(entry.buffer), name);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return Uint8Array.from([...chunks, ...directory, new Uint8Array(end.buffer)].flatMap((one) => [...one]));
}

/** What is hard in how programs pack their files and write their markup. */
export const programHazards: readonly Hazard[] = [
  { name: 'a zip that was written as it went', bytes: () => streamed(handMade({ body: opening + acts })), reads },
  { name: 'paths in capitals', bytes: renamed((path) => path.toUpperCase()), reads },
  { name: 'paths with backslashes', bytes: renamed((path) => path.replaceAll('/', '\\')), reads },
  {
    name: 'folders as entries, and what a Mac puts beside the parts',
    bytes: repacked((parts) => ({
      'word/': new Uint8Array(),
      ...parts,
      '__MACOSX/word/._document.xml': Uint8Array.from([0, 5, 22, 7, 0]),
    })),
    reads,
  },
  {
    name: 'parts that are not compressed',
    bytes: repacked((parts) =>
      Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, [part, { level: 0 }]])),
    ),
    reads,
  },
  {
    name: 'a document in another place of the package, with targets from its root',
    bytes: repacked(
      (parts) => ({
        '[Content_Types].xml': parts['[Content_Types].xml'] as Uint8Array,
        '_rels/.rels': strToU8(asText(parts['_rels/.rels']).replace('word/document.xml', '/word/document22.xml')),
        'word/_rels/document22.xml.rels': strToU8(
          asText(parts['word/_rels/document.xml.rels']).replaceAll('Target="', 'Target="/word/'),
        ),
        'word/document22.xml': parts['word/document.xml'] as Uint8Array,
        'word/numbering.xml': parts['word/numbering.xml'] as Uint8Array,
      }),
      {
        body: opening + paragraph(run('Decides to act.'), numbered(1)),
        numbering: list([['decimal', '%1.']]) + use(1, 0),
      },
    ),
    reads,
  },
  {
    name: 'a part with spaces in its name, written in per cent',
    bytes: repacked((parts) => {
      const { 'word/document.xml': document, ...rest } = parts;
      return {
        ...rest,
        '_rels/.rels': strToU8(asText(parts['_rels/.rels']).replace('word/document.xml', 'word/my%20document.xml')),
        'word/my document.xml': document as Uint8Array,
      };
    }),
    reads,
  },
  ...(['little', 'big'] as const).map((order) => ({
    name: `parts in UTF-16, ${order} end first`,
    bytes: repacked((parts) => ({
      ...parts,
      'word/document.xml': utf16(
        asText(parts['word/document.xml']).replace('encoding="UTF-8"', 'encoding="UTF-16"'),
        order,
      ),
    })),
    reads,
  })),
  {
    name: 'parts that begin with a mark of their encoding',
    bytes: repacked((parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, part]) => [path, Uint8Array.from([0xef, 0xbb, 0xbf, ...part])]),
      ),
    ),
    reads,
  },
  {
    name: 'other prefixes than those of Word, and none',
    bytes: repacked(
      (parts) => ({
        ...parts,
        'word/document.xml': strToU8(
          asText(parts['word/document.xml']).replaceAll('w:', 'ns0:').replace('xmlns:ns0', 'xmlns:ns0'),
        ),
        'word/footnotes.xml': strToU8(
          asText(parts['word/footnotes.xml'])
            .replaceAll('<w:', '<')
            .replaceAll('</w:', '</')
            .replace('xmlns:w=', 'xmlns:w="urn:x" xmlns='),
        ),
      }),
      {
        footnotes: note(2, 'A/65/201.'),
        body: `${opening}${paragraph(`${run('1. Recalls its report')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`)}`,
      },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.}.'],
  },
  {
    name: 'markup that is set out on lines of its own',
    bytes: () =>
      handMade({
        body: `\n  ${opening}\n  <w:p>\n    <w:r>\n      <w:t>1.</w:t>\n      <w:tab/>\n      <w:t>Decides to act.</w:t>\n    </w:r>\n  </w:p>\n`,
      }),
    reads,
  },
  {
    name: 'no part that says what is linked to what',
    bytes: repacked((parts) => ({
      '[Content_Types].xml': parts['[Content_Types].xml'] as Uint8Array,
      'word/document.xml': parts['word/document.xml'] as Uint8Array,
    })),
    reads,
  },
  {
    name: 'links to pictures and templates outside of the file, and to parts that are not there',
    bytes: repacked((parts) => ({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/attachedTemplate" Target="file:///C:/Templates/UN.dotm" TargetMode="External"/><Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>',
      ),
    })),
    reads,
  },
  {
    name: 'an entry that is there twice, of which the later counts',
    bytes: () => {
      const old = handMade({ body: opening + paragraph(run('1. Decides to wait.')) });
      const parts = unzipSync(handMade({ body: opening + acts }));
      const names = Object.keys(parts);
      // The earlier text under a name of the same length, then given the name of the later one.
      const file = zipSync({
        ...Object.fromEntries(
          names.filter((one) => one !== 'word/document.xml').map((one) => [one, parts[one] as Uint8Array]),
        ),
        'word/documenX.xml': unzipSync(old)['word/document.xml'] as Uint8Array,
        'word/document.xml': parts['word/document.xml'] as Uint8Array,
      });
      const sign = strToU8('word/documenX.xml');
      for (let at = 0; at < file.length; at++)
        if (sign.every((byte, nth) => file[at + nth] === byte)) file[at + 12] = 't'.charCodeAt(0);
      return file;
    },
    reads,
  },
  {
    name: 'ids of styles that are numbers, and names in another language, as WPS has them',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States'), '<w:pStyle w:val="2"/>') +
          opening.slice(opening.indexOf('</w:p>') + 6) +
          acts,
        styles:
          '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:next w:val="1"/></w:style>',
      }),
    reads,
  },
  {
    name: 'what Google Docs writes: directions that are off, suggestions, and a word in many runs',
    bytes: afterOpening(
      paragraph(
        `${run('1. Deci', '<w:rtl w:val="0"/>')}${run('des ', '<w:rtl w:val="0"/><w:i w:val="0"/>')}<w:ins w:author="Ana" w:id="0" w:date="2026-11-01T10:00:00Z">${run('not ', '<w:rtl w:val="0"/>')}</w:ins><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent><w:ins w:author="Ana" w:id="1" w:date="2026-11-01T10:00:00Z">${run('yet ')}</w:ins></w:sdtContent></w:sdt>${run('to act.')}`,
        '<w:keepNext w:val="0"/><w:rPr><w:rtl w:val="0"/></w:rPr>',
      ),
    ),
    reads: [...opened, 'operative OP1 Decides not yet to act.'],
    before: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a strict file with changes, a list and a footnote',
    bytes: () =>
      handMade({
        main: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
        body: `${opening}${paragraph(`${run('Recalls its report')}<w:r><w:footnoteReference w:id="2"/></w:r>${inserted('EU', ' again')}${run('.')}`, numbered(1))}`,
        numbering: list([['decimal', '%1.']]) + use(1, 0),
        footnotes: note(2, 'A/65/201.'),
      }),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} again.'],
    before: [...opened, 'operative OP1 Recalls its report{1: A/65/201.}.'],
  },
  {
    name: 'characters with accents of their own, ligatures and spaces of no width',
    bytes: afterOpening(paragraph(run('1. De\u200bcides to a\u0301ct \ufb01rmly\u2060.'))),
    reads: [...opened, 'operative OP1 De\u200bcides to a\u0301ct \ufb01rmly\u2060.'],
  },
];
