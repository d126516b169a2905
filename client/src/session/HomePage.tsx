/** Where this browser may go, and the demonstration. */
export function HomePage() {
  return null;
}
