/** Parties, members and invitation links. */
export function PartiesPage() {
  return null;
}
