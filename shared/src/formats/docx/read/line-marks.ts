import type { WordsMark } from '../../reading.ts';
import type { ShownLine } from './shown-line.ts';

/** How the words of a line are set, from a place on; neighbours that are set alike are one. */
export function lineMarksOf({ stretches }: ShownLine, start: number): WordsMark[] {
  const marks: { kind: WordsMark['kind']; from: number; to: number }[] = [];
  const kinds = ['italic', 'bold', 'raised', 'lowered'] as const;
  for (const kind of kinds) {
    for (const { from, to, setting } of stretches) {
      if (!setting[kind] || to <= start) continue;
      const last = marks.at(-1);
      const begins = Math.max(0, from - start);
      if (last?.kind === kind && last.to === begins) last.to = to - start;
      else marks.push({ kind, from: begins, to: to - start });
    }
  }
  return marks.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Gives footnotes their ids: `L27.note5`, `L27.note-star`, and a count behind where one is there already. */
export function footnoteId(prefix: string): (marker: string) => string {
  const repeats = new Map<string, number>();
  return (marker) => {
    const sign = marker.startsWith('*') ? `-star${marker.length > 1 ? marker.length : ''}` : marker;
    const base = `${prefix ? `${prefix}.` : ''}note${sign.replace(/[^A-Za-z0-9-]/g, '')}`;
    const nth = (repeats.get(base) ?? 0) + 1;
    repeats.set(base, nth);
    return nth === 1 ? base : `${base}-${nth}`;
  };
}
