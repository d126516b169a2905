/*
 * The mark of a footnote is a private character that no font has (shared/document/note-mark.ts). The page of a draft shows a number in its
 * place; everywhere else it is this sign, a raised dagger, from a font of one glyph that is made here: TrueType, one contour, one cmap that
 * gives all of plane 15 the same glyph.
 */

const unitsPerEm = 1000;
/** Corners of the dagger, in units of the em, clockwise from its top left. */
const dagger = [
  [190, 760],
  [240, 760],
  [240, 660],
  [330, 660],
  [330, 610],
  [240, 610],
  [240, 380],
  [190, 380],
  [190, 610],
  [100, 610],
  [100, 660],
  [190, 660],
] as const;
const advance = 430;

/** Puts the font of the mark among those of the page. Does nothing where the browser makes no fonts. */
export function addNoteMarkFont(): void {
  if (typeof FontFace !== 'function') return;
  document.fonts.add(new FontFace('Note mark', noteMarkFont(), { unicodeRange: 'U+F0000-FFFFD' }));
}

/** The bytes of the font. */
export function noteMarkFont(): ArrayBuffer {
  const glyph = [...i16(1, 100, 380, 330, 760), ...u16(dagger.length - 1, 0), ...dagger.map(() => 1), ...coordinates()];
  const padded = [...glyph, ...Array<number>((4 - (glyph.length % 4)) % 4).fill(0)];
  const tables: Readonly<Record<string, readonly number[]>> = {
    'OS/2': os2(),
    cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(28, 0, 1, 0xf0000, 0xffffd, 1)],
    glyf: padded,
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, unitsPerEm),
      ...u32(0, 0, 0, 0),
      ...i16(100, 380, 330, 760),
      ...u16(0, 8, 2, 1, 0),
    ],
    hhea: [...u32(0x10000), ...i16(800, -200, 0, advance, 100, 100, 330, 1, 0, 0, 0, 0, 0, 0, 0), ...u16(2)],
    hmtx: [...u16(advance), ...i16(0), ...u16(advance), ...i16(100)],
    // The first glyph is empty: for what the font does not have.
    loca: u32(0, 0, padded.length),
    maxp: [...u32(0x10000), ...u16(2, dagger.length, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: names(),
    post: [...u32(0x30000, 0), ...i16(-100, 50), ...u32(0, 0, 0, 0, 0)],
  };
  const entries = Object.entries(tables);
  let offset = 12 + 16 * entries.length;
  const directory: number[] = [...u32(0x10000), ...u16(entries.length, 128, 3, entries.length * 16 - 128)];
  const body: number[] = [];
  for (const [tag, bytes] of entries) {
    const whole = [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
    directory.push(...[...tag].map((sign) => sign.charCodeAt(0)), ...u32(sumOf(whole), offset, bytes.length));
    body.push(...whole);
    offset += whole.length;
  }
  return new Uint8Array([...directory, ...body]).buffer;
}

/** The corners as steps from one to the next, those across first. */
function coordinates(): number[] {
  const steps = (axis: 0 | 1) => dagger.map((corner, at) => corner[axis] - (dagger[at - 1]?.[axis] ?? 0));
  return [...i16(...steps(0)), ...i16(...steps(1))];
}

function os2(): number[] {
  return [
    ...u16(4),
    ...i16(advance),
    ...u16(400, 5, 0),
    ...i16(650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
    ...Array<number>(10).fill(0),
    ...u32(0, 0, 0, 0),
    ...[...'ADRF'].map((sign) => sign.charCodeAt(0)),
    // Regular; the first and last characters beyond the first plane.
    ...u16(0x40, 0xffff, 0xffff),
    ...i16(800, -200, 0),
    ...u16(800, 200),
    ...u32(0, 0),
    ...i16(500, 700),
    ...u16(0, 32, 1),
  ];
}

/** Family, style, full and PostScript name, in the one encoding that Windows reads. */
function names(): number[] {
  const said = [
    [1, 'Note mark'],
    [2, 'Regular'],
    [4, 'Note mark'],
    [6, 'NoteMark'],
  ] as const;
  const texts: number[] = [];
  const records = said.flatMap(([id, text]) => {
    const bytes = u16(...[...text].map((sign) => sign.charCodeAt(0)));
    const record = u16(3, 1, 0x409, id, bytes.length, texts.length);
    texts.push(...bytes);
    return record;
  });
  return [...u16(0, said.length, 6 + records.length), ...records, ...texts];
}

function sumOf(bytes: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4);
    sum = (sum + ((a << 24) | (b << 16) | (c << 8) | d)) >>> 0;
  }
  return sum;
}

function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
}

const i16 = u16;

function u32(...values: readonly number[]): number[] {
  return values.flatMap((value) => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
}
