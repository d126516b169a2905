/** An address that leads nowhere. */
export function NotFoundPage() {
  return null;
}
