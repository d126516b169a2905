/** How many code units two wordings share at their beginnings and, behind those, at their ends; never half a character. */
export function commonEnds(a: string, b: string): { start: number; end: number } {
  const start = commonStart(a, b);
  return { start, end: commonEnd(a, b, start) };
}

/** How many code units two wordings share at their beginnings; never half a character. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  return start > 0 && isHigh(a.charCodeAt(start - 1)) ? start - 1 : start;
}

/** How many code units two wordings share at their ends, the first `except` of each left aside; never half a character. */
export function commonEnd(a: string, b: string, except = 0): number {
  const most = Math.min(a.length, b.length) - except;
  let end = 0;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return end > 0 && isLow(a.charCodeAt(a.length - end)) ? end - 1 : end;
}

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;
