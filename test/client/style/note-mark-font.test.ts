import { describe, expect, it } from 'vitest';
import { noteMarkFont } from '../../../client/src/style/note-mark-font.ts';

/** The tables of a font by their tags. */
function tablesOf(bytes: ArrayBuffer): Map<string, DataView> {
  const view = new DataView(bytes);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, nth) => {
      const at = 12 + 16 * nth;
      const tag = String.fromCharCode(...new Uint8Array(bytes, at, 4));
      return [tag, new DataView(bytes, view.getUint32(at + 8), view.getUint32(at + 12))] as const;
    }),
  );
}

describe('the font of the footnote mark', () => {
  const tables = tablesOf(noteMarkFont());

  it('has every table that browsers ask for, in order and whole', () => {
    const tags = [...tables.keys()];
    expect(tags).toEqual(tags.toSorted());
    expect(tags).toEqual(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']);
    const length = (tag: string) => tables.get(tag)?.byteLength;
    expect(['OS/2', 'head', 'hhea', 'maxp', 'post', 'hmtx'].map(length)).toEqual([96, 54, 36, 32, 32, 8]);
    expect(tables.get('loca')?.getUint32(8)).toBe(length('glyf'));
  });

  it('gives one glyph to every mark, and none to anything else', () => {
    const cmap = tables.get('cmap');
    const group = [0, 1, 2].map((nth) => cmap?.getUint32(28 + 4 * nth));
    expect([cmap?.getUint16(12), ...group]).toEqual([13, 0xf0000, 0xffffd, 1]);
  });
});
