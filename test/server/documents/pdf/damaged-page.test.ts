import { deflateSync } from 'node:zlib';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it, test } from 'vitest';
import { ActualTexts } from '../../../../server/src/documents/actual-text.ts';
import { readableBytes } from '../../../../server/src/documents/pdf-text.ts';
import { madePdf, type SetText } from './made-pdf.ts';
import { packedAsBase85, packedAsCodes, packedAsRuns } from './packed-content.ts';

const line = (text: string, y: number, x = 70, size = 10): SetText => ({ text, x, y, size });

describe('a page on which the file is damaged', () => {
  const first = [line('1. Decides that all States shall act together and in the hope that', 100)];
  const second = [line('none acts alone;', 100), line('2. Requests a report on the matter;', 140)];
  const third = [line('the committee returns to it in good time.', 100)];
  const whole = Buffer.from(madePdf([first, second, third])).toString('latin1');
  const streams = [...whole.matchAll(/<< \/Length \d+ >>\nstream\n([\s\S]*?)\nendstream/g)];
  const [stream = '', content = ''] = streams.find(([, words]) => words?.split('BT').length === 3) ?? [];
  const packed = deflateSync(content).toString('latin1');
  /** The file with other bytes, or none, in the place of what its second page draws. */
  const readWith = (other: string) =>
    readableBytes(
      Buffer.from(
        whole.replace(stream, () => other),
        'latin1',
      ),
      'a.pdf',
    );
  const streamOf = (bytes: string, entries = '/Filter /FlateDecode') =>
    `<< /Length ${bytes.length} ${entries} >>\nstream\n${bytes}\nendstream`;

  test.each([
    ['its stream is missing', '<< >>'],
    ['its stream begins with other bytes', streamOf(`\xff\xff\xff\xff${packed.slice(4)}`)],
    ['half of its stream is missing', streamOf(packed.slice(0, packed.length / 2))],
    [
      'half of its stream is other bytes',
      streamOf(packed.slice(0, packed.length / 2) + '\xff'.repeat(packed.length / 2)),
    ],
    ['it is packed in an unknown way', streamOf(packed, '/Filter /NobodyKnows')],
    ['it is packed in two ways, one unknown', streamOf(packed, '/Filter [/FlateDecode /NobodyKnows]')],
  ])('is told by its number, and nothing goes on over it: %s', async (_, other) => {
    const read = await readWith(other);
    expect(read).toMatchObject({ ok: true, pages: [{ page: 2, key: 'page-damaged' }] });
    const found = read.ok ? readDocument(read.bytes) : null;
    const texts = found?.ok
      ? found.reading.documents.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text))
      : [];
    expect(texts).toContainEqual(expect.stringMatching(/in the hope that$/));
  });

  test.each([
    ['as it was', stream],
    ['deflated', streamOf(packed)],
    ['of a wrong length', streamOf(packed).replace(/\/Length \d+/, '/Length 3')],
    ['with nothing on it', streamOf('', '')],
    ['packed as another object says', `${streamOf(packed, '/Filter 99 0 R')}\nendobj\n99 0 obj\n/FlateDecode`],
  ])('is none that is whole: %s', async (_, other) => {
    expect(await readWith(other)).toMatchObject({ ok: true, pages: [] });
  });

  const bytes = Buffer.from(content, 'latin1');
  describe.each([
    ['plain', content, ''],
    ['in hexadecimal digits', `${bytes.toString('hex')}>`, '/ASCIIHexDecode'],
    ['in 85 signs', packedAsBase85(bytes), '/ASCII85Decode'],
    ['in codes of a table', packedAsCodes(bytes), '/LZWDecode'],
    ['in runs', packedAsRuns(bytes), '/RL'],
    ['deflated, in 85 signs', packedAsBase85(deflateSync(bytes)), '/A85 /Fl'],
  ])('with a stream %s', (_, all, filters) => {
    const entries = filters && `/Filter [${filters}]`;
    const half = all.slice(0, all.length / 2);
    const readAs = async (said: string) => {
      const read = await readWith(said);
      return read.ok && read.pages;
    };
    it('is none that is whole', async () => {
      expect(await readAs(streamOf(all, entries))).toEqual([]);
    });
    it.each([
      ['it breaks off', half],
      ['it goes on in other bytes', half + '\xff'.repeat(half.length)],
      ['it has other bytes in the middle', `${half}${'\xff'.repeat(12)}${all.slice(half.length + 12)}`],
    ])('is told where %s', async (__, said) => {
      expect(await readAs(streamOf(said, entries))).toEqual([{ page: 2, key: 'page-damaged' }]);
    });
    it('is told where it has less bytes than it says', async () => {
      const short = streamOf(half, entries).replace(/\/Length \d+/, `/Length ${all.length}`);
      expect(await readAs(short)).toEqual([{ page: 2, key: 'page-damaged' }]);
    });
  });

  it('is looked for once in what thousands of pages draw', () => {
    const large = deflateSync(Buffer.alloc(10_000_000, 'q ')).toString('latin1');
    const file = `1 0 obj << /Type /Page /Contents 2 0 R >> endobj\n2 0 obj\n${streamOf(large)}\nendobj\n`;
    const texts = new ActualTexts(Buffer.from(file, 'latin1'));
    expect(Array.from({ length: 3000 }, () => texts.lacksContent(1, false)).filter((lost) => lost)).toEqual([]);
  });

  it('is whole with a picture among its words, whatever its bytes', async () => {
    const picture = 'q 9 0 0 9 90 200 cm BI /W 9 /H 9 /CS /G /BPC 8 ID \xff\x01 EI \xfe\xfd\xfc\xfb\xfa\n EI Q';
    expect(await readWith(streamOf(`${content}\n${picture}\n`, ''))).toMatchObject({ ok: true, pages: [] });
  });

  it('says so where it sets letters in a font that cannot be read', async () => {
    const odd = '<< /Type /Font /Subtype /Nothing >>';
    const words = 'BT /Odd 10 Tf 1 0 0 1 70 600 Tm (3. Requests nothing;) Tj ET';
    const read = await readWith(streamOf(`${content}\n${words}`, ''));
    expect(read).toMatchObject({ ok: true, pages: [] });
    const failing = whole
      .replace(stream, () => streamOf(`${content}\n${words}`, ''))
      .replaceAll('/Resources << /Font << ', () => `/Resources << /Font << /Odd ${odd} `);
    expect(await readableBytes(Buffer.from(failing, 'latin1'), 'a.pdf')).toMatchObject({
      pages: [{ page: 2, key: 'page-damaged' }],
    });
  });

  it('makes a file damaged where nothing is left of half of its pages', async () => {
    const alone = Buffer.from(madePdf([first])).toString('latin1');
    const lost = alone.replace(/(?<=stream\n)BT[\s\S]*?(?=\nendstream)/, '').replace(/\/Contents \d+/, '/Contents 99');
    expect(await readableBytes(Buffer.from(lost, 'latin1'), 'a.pdf')).toMatchObject({ key: 'pdf-damaged' });
  });
});
