const signs = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** 1 → `i`, 94 → `xciv`; above `most`, which differs between readers of the numeral and keeps it from growing without end, in digits. */
export function romanNumeral(n: number, most: number): string {
  if (n > most) return `${n}`;
  let rest = n;
  let text = '';
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
