import type { TrackedChange } from './reading.ts';

/** Who has tracked changes in a file, each once, in the order of the file: those who hold one together (`EU; KEN`) each by itself. */
export function changeAuthors(changes: readonly TrackedChange[]): string[] {
  const authors = new Set(changes.flatMap(({ author }) => author.split('; ')));
  return [...authors].filter((one) => one !== '');
}
