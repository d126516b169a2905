import { labels, type Paragraph } from '../document/index.ts';
import { matchParagraphs } from './match.ts';

/**
 * For each paragraph of `b` the place in `a` of the one that it is a version of, ascending; null where there is none. For texts without
 * lasting ids, where what is elsewhere is not the same place of the text any more:
 *
 *   a   OP1 Calls upon   OP2 Decides
 *   b   OP1 Calls upon   OP2 Invites   OP3 Decides      →   OP2 Invites answers to nothing, OP3 Decides to OP2
 *
 * Words decide (`matchParagraphs`). A paragraph that moved answers to nothing; of several that one was split into, or that were merged,
 * the first answers. Between two that answer, what is left and has the same kind and label was rewritten from beginning to end.
 */
export function answersInOrder(a: readonly Paragraph[], b: readonly Paragraph[]): (number | null)[] {
  const placeA = new Map(a.map(({ id }, at) => [id, at]));
  const placeB = new Map(b.map(({ id }, at) => [id, at]));
  const answers = b.map((): number | null => null);
  let last = -1;
  for (const { relation, a: idsA, b: idsB } of matchParagraphs(a, b, { ids: 'unrelated' })) {
    if (relation === 'quoted' || relation === 'moved') continue;
    const [atA, atB] = [placeA.get(idsA[0] ?? ''), placeB.get(idsB[0] ?? '')];
    // Links come in the order of b; those of several paragraphs need not keep that of a.
    if (atA === undefined || atB === undefined || atA <= last || a[atA]?.kind !== b[atB]?.kind) continue;
    answers[atB] = last = atA;
  }
  return withRewritten(answers, kindsAndLabels(a), kindsAndLabels(b));
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
