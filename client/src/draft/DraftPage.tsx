/** The rolling text, with the member's own party's text in place. */
export function DraftPage() {
  return null;
}
