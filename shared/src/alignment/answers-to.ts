import { labels, type Paragraph } from '../document/index.ts';
import { matchParagraphs } from './match.ts';

/** Likeness from which a paragraph elsewhere is the same one that was moved, and not another one about the same matter. */
const movedLikeness = 0.6;

/**
 * For each paragraph of `b` the place in `a` of the one that it is a version of, each given once; null where there is none. For texts without
 * lasting ids:
 *
 *   a   OP1 Calls upon   OP2 Decides   OP3 Requests
 *   b   OP1 Requests   OP2 Calls upon   OP3 Invites   OP4 Decides      →   OP3 (moved), OP1, none, OP2
 *
 * Words decide (`matchParagraphs`). Of several that one was split into, or that were merged, the first answers. Between two that answer,
 * what is left and has the same kind and label was rewritten from beginning to end.
 */
export function answersTo(a: readonly Paragraph[], b: readonly Paragraph[]): (number | null)[] {
  const moved = new Map<number, number>();
  const placeA = new Map(a.map(({ id }, at) => [id, at]));
  const placeB = new Map(b.map(({ id }, at) => [id, at]));
  const answers = b.map((): number | null => null);
  let last = -1;
  for (const { relation, score, a: idsA, b: idsB } of matchParagraphs(a, b, { ids: 'unrelated' })) {
    if (relation === 'quoted') continue;
    const [atA, atB] = [placeA.get(idsA[0] ?? ''), placeB.get(idsB[0] ?? '')];
    if (relation === 'moved') {
      const same = atA !== undefined && atB !== undefined && a[atA]?.kind === b[atB]?.kind;
      if (same && score >= movedLikeness) moved.set(atB, atA);
      continue;
    }
    // Links come in the order of b; those of several paragraphs need not keep that of a.
    if (atA === undefined || atB === undefined || atA <= last || a[atA]?.kind !== b[atB]?.kind) continue;
    answers[atB] = last = atA;
  }
  // What has moved is not left to be rewritten, neither here nor there.
  const names = (side: readonly Paragraph[], taken: Iterable<number>, suffix: string) => {
    const set = new Set(taken);
    return kindsAndLabels(side).map((name, at) => (set.has(at) ? `${name} ${suffix}` : name));
  };
  const [before, after] = [names(a, moved.values(), 'moved from'), names(b, moved.keys(), 'moved to')];
  return withRewritten(answers, before, after).map((answer, at) => answer ?? moved.get(at) ?? null);
}

/** Adds answers where a paragraph has the same kind and label as one that is left between the answers around it. */
function withRewritten(
  answers: readonly (number | null)[],
  namesA: readonly string[],
  namesB: readonly string[],
): (number | null)[] {
  const places = Map.groupBy(namesA.keys(), (at) => namesA[at] ?? '');
  const passed = new Map<string, number>();
  /** For each place of b the first answer at it or after it. */
  const next = answers.map(() => namesA.length);
  for (let at = answers.length - 1; at >= 0; at--) next[at] = answers[at] ?? next[at + 1] ?? namesA.length;
  let from = 0;
  return answers.map((answer, at) => {
    if (answer !== null) {
      from = answer + 1;
      return answer;
    }
    const name = namesB[at] ?? '';
    const same = places.get(name) ?? [];
    let nth = passed.get(name) ?? 0;
    while (nth < same.length && (same[nth] ?? 0) < from) nth++;
    passed.set(name, nth);
    const place = same[nth];
    if (place === undefined || place >= (next[at] ?? 0)) return null;
    from = place + 1;
    return place;
  });
}

function kindsAndLabels(paragraphs: readonly Paragraph[]): string[] {
  return labels(paragraphs).map((label, at) => `${paragraphs[at]?.kind} ${label}`);
}
