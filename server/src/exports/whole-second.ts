/** A time in ISO 8601 as the formats of files have it: UTC, without a fraction of a second. */
export function wholeSecond(time: string): string {
  return `${time.slice(0, 19)}Z`;
}
