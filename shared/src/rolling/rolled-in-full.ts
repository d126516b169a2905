import { inFull } from '../document/index.ts';
import type { RollingParagraph } from './rolling-text.ts';

/** What the paragraphs of a rolling text are called where they are read away from it: a sub-paragraph after what it is under, `OP5 a)`. */
export function rolledInFull(rolling: readonly RollingParagraph[]): string[] {
  return inFull(
    rolling.map(({ kind, level, added }) => ({ kind, level, relation: added?.relation })),
    rolling.map(({ label }) => label),
  );
}
