import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '../../../../shared/gold/l27-l37.json');

/** Whether the hand-made answer key lies beside the repository. */
export const answerKeyThere = existsSync(path);

interface Answer {
  readonly a: string;
  readonly b: string;
}

/** What links the two rival drafts of A/73/505 by hand; pairs as `linkName` has them. */
export interface AnswerKey {
  /** Must be found. */
  readonly primary: ReadonlySet<string>;
  /** Echoes: neither right nor wrong. */
  readonly secondary: ReadonlySet<string>;
  /** Must not be found. */
  readonly traps: ReadonlySet<string>;
}

/** The answer key; empty where it is missing. */
export function answerKey(): AnswerKey {
  if (!answerKeyThere) {
    console.warn(`Skipped: the answer key ${path} is not here.`);
    return { primary: new Set(), secondary: new Set(), traps: new Set() };
  }
  const { pairs, traps }: { pairs: (Answer & { role: string })[]; traps: Answer[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const named = (of: readonly Answer[]) => new Set(of.map(({ a, b }) => linkName(id(a), id(b))));
  return {
    primary: named(pairs.filter(({ role }) => role === 'primary')),
    secondary: named(pairs.filter(({ role }) => role === 'secondary')),
    traps: named(traps),
  };
}

/** Two paragraphs that are linked, by their ids. */
export const linkName = (a: string, b: string) => `${a} → ${b}`;

/** `A73505#L27.chapeau` → `L27.enacting`, the id that reading gives. */
const id = (locator: string) => locator.replace(/^.*#/, '').replace('chapeau', 'enacting');
