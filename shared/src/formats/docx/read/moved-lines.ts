import type { WordLine } from './word-line.ts';

/** Where the paragraphs that were moved are now, by path, and where each of them was. */
export function movedLines(lines: readonly Pick<WordLine, 'move' | 'path'>[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const { move, path } of lines) if (move?.kind === 'move from') origins.set(move.key, path);
  return new Map(
    lines.flatMap(({ move, path }) => {
      const origin = move?.kind === 'move to' ? origins.get(move.key) : undefined;
      return origin === undefined ? [] : [[path, origin] as const];
    }),
  );
}
