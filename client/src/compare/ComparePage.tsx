/** Any two drafts or documents, side by side or inline; one paragraph's history. */
export function ComparePage() {
  return null;
}
