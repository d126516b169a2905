/**
 * The characters that a font (TrueType or OpenType) has a shape for: its `cmap`, in the two forms that fonts of today have it in, 4 for the
 * first 65,536 characters and 12 for all.
 */
export function fontSigns(font: Buffer): ReadonlySet<number> {
  const signs = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return signs;
  const tables = font.readUInt16BE(cmap + 2);
  for (let nth = 0; nth < tables; nth++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + nth * 8 + 4);
    const form = font.readUInt16BE(at);
    if (form === 4) segments(font, at, signs);
    if (form === 12) groups(font, at, signs);
  }
  return signs;
}

/** Where a table of a font begins; null where it has none of this name. */
function tableAt(font: Buffer, name: string): number | null {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  return null;
}

function segments(font: Buffer, at: number, signs: Set<number>): void {
  const bytes = font.readUInt16BE(at + 6);
  for (let nth = 0; nth < bytes; nth += 2) {
    const [last, first] = [font.readUInt16BE(at + 14 + nth), font.readUInt16BE(at + 16 + bytes + nth)];
    // The last segment ends the list.
    for (let sign = first; sign <= last && sign < 0xffff; sign++) signs.add(sign);
  }
}

function groups(font: Buffer, at: number, signs: Set<number>): void {
  const count = font.readUInt32BE(at + 12);
  for (let nth = 0; nth < count; nth++) {
    const [first, last] = [font.readUInt32BE(at + 16 + nth * 12), font.readUInt32BE(at + 20 + nth * 12)];
    for (let sign = first; sign <= last; sign++) signs.add(sign);
  }
}
