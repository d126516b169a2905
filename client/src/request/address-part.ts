/** Part of an address, as somebody has typed it. As it is where the address is broken: a percent sign that is cut off stops no page. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
