/** Letters at a place: from the left and from the top, in points. */
export interface SetText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export const pageWidth = 595;
export const pageHeight = 842;

/** Width of a text in a size, as the fonts of these files have it: a Chinese character is square, everything else half as wide. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (isMark(sign) ? 0 : isSquare(sign) ? size : size / 2), 0);
}

const isMark = (sign: string) => /[\u064b-\u0652]/u.test(sign);
const isSquare = (sign: string) => /[\u2e80-\u9fff\uff00-\uffef]/u.test(sign);

/**
 * A PDF of these pages, as programs write them: letters by the numbers that a font has for them, with a table of which they are (unless
 * `named` is false), what reads from the right in the order in which it is seen. The fonts have no outlines: nobody looks at these files.
 */
export function madePdf(
  pages: readonly (readonly SetText[])[],
  {
    named = true,
    picture = false,
    tail = '',
    seen,
    objects: more = [],
    content: behind = '',
    entries = '',
    resources = '',
    catalog = '',
  }: {
    readonly named?: boolean;
    readonly picture?: boolean;
    readonly tail?: string;
    /** The part of each page that is not cut off: left, bottom, width, height. */
    readonly seen?: readonly number[];
    /** Other objects, numbered from 1. */
    readonly objects?: readonly string[];
    /** What each page draws behind its words. */
    readonly content?: string;
    /** What the dictionaries of each page, of its resources and of the catalogue have besides. */
    readonly entries?: string;
    readonly resources?: string;
    readonly catalog?: string;
  } = {},
): Uint8Array {
  const objects: string[] = [...more];
  const add = (content: string): number => objects.push(content);
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const ranges = Array.from(
    { length: 256 },
    (_, high) => `<${hex(high * 256)}> <${hex(high * 256 + 255)}> <${named ? hex(high * 256) : 'e000'}>`,
  );
  const blocks = [0, 100, 200].map((from) => {
    const some = ranges.slice(from, from + 100);
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  const unicode = add(stream(map));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 /W [${0x64b} ${0x652} 0 ${0x2e80} ${0x9fff} 1000 ${0xff00} ${0xffef} 1000] >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
  const kids: number[] = [];
  const parent = objects.length + pages.length * 2 + 1;
  for (const page of pages) {
    const content = [...page.map((one) => shownText(one)), behind].join('\n');
    const image = 'q 400 0 0 400 90 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
    const cut = seen ? `${seen.join(' ')} re W n\n` : '';
    const contents = add(stream(picture && page.length === 0 ? image : cut + content));
    kids.push(
      add(
        `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F ${font} 0 R >> ${resources} >> /Contents ${contents} 0 R ${entries} >>`,
      ),
    );
  }
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R ${catalog} >>`);
  let file = '%PDF-1.7\n';
  const places = objects.map((content, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R${tail} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const hex = (code: number) => code.toString(16).padStart(4, '0');

/** Letters as the content of a page shows them; `mode` is how they are drawn. */
export function shownText({ text, x, y, size }: SetText, mode = 0): string {
  const codes = [...text].map((sign) => hex(sign.charCodeAt(0))).join('');
  return `BT ${mode} Tr /F ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(pageHeight - y).toFixed(2)} Tm <${codes}> Tj ET`;
}

/** Words of a page that is read from the right, as they are seen from left to right: those in Arabic letters backwards. */
export function seenFromRight(text: string): string {
  const runs =
    text.match(/[A-Za-z][A-Za-z0-9/.,: -]*[A-Za-z0-9]|[A-Za-z0-9](?:[0-9/.,:]*[0-9])?|[\u0600-\u06ff]+|./gsu) ?? [];
  const mirrored: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };
  return runs
    .toReversed()
    .map((run) => mirrored[run] ?? (/^[\u0600-\u06ff]/u.test(run) ? [...run].reverse().join('') : run))
    .join('');
}
