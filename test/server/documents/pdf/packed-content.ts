/** Bytes packed as streams of PDFs may be, one character for each byte. */

export function packedAsBase85(bytes: Buffer): string {
  let packed = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const own = bytes.subarray(at, at + 4);
    let value = Buffer.concat([own, Buffer.alloc(4)]).readUInt32BE(0);
    const signs: string[] = [];
    for (let nth = 0; nth < 5; nth++) {
      signs.unshift(String.fromCharCode(33 + (value % 85)));
      value = Math.floor(value / 85);
    }
    packed += signs.slice(0, own.length + 1).join('');
  }
  return `${packed}~>`;
}

export function packedAsRuns(bytes: Buffer): string {
  let packed = '';
  for (let at = 0; at < bytes.length; at += 128) {
    const run = bytes.subarray(at, at + 128);
    packed += String.fromCharCode(run.length - 1) + run.toString('latin1');
  }
  return `${packed}\x80`;
}

/** By codes of 9 bits and more, whose table grows with what was said; cleared before it is full. */
export function packedAsCodes(bytes: Buffer): string {
  const bits: number[] = [];
  let width = 9;
  let table = new Map<string, number>();
  const put = (code: number) => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((code >> bit) & 1);
  };
  const clear = () => {
    put(256);
    table = new Map(Array.from({ length: 256 }, (_, code) => [String.fromCharCode(code), code]));
    width = 9;
  };
  clear();
  let next = 258;
  let said = '';
  for (const sign of bytes.toString('latin1')) {
    if (table.has(said + sign)) {
      said += sign;
      continue;
    }
    put(table.get(said) ?? 0);
    table.set(said + sign, next++);
    // The width changes one code early.
    if (next + 1 > 1 << width && width < 12) width++;
    if (next >= 4_094) {
      clear();
      next = 258;
    }
    said = sign;
  }
  if (said) put(table.get(said) ?? 0);
  if (next + 2 > 1 << width && width < 12) width++;
  put(257);
  const packed = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) packed[at >> 3] = (packed[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  return packed.toString('latin1');
}
