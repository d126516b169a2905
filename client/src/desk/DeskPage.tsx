/** The chair's desk: bracket by bracket to the next draft. */
export function DeskPage() {
  return null;
}
