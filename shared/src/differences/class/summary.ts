import type { Span } from '../span.ts';
import { type DifferenceClass, differenceClasses } from './difference-class.ts';
import { type ForceDirection, forceDirections } from './force/force-direction.ts';

/** The same comparison with all differences that are of hidden classes only shown as equal, by what they became. */
export function hideClasses(spans: readonly Span[], hidden: ReadonlySet<DifferenceClass>): Span[] {
  const shown: Span[] = [];
  for (const span of spans) {
    const equal = span.kind === 'equal' || isHidden(span, hidden);
    const last = shown.at(-1);
    if (!equal) shown.push(span);
    else {
      const text = span.kind === 'equal' ? span.text : span.after;
      if (last?.kind === 'equal') shown[shown.length - 1] = { kind: 'equal', text: last.text + text };
      else if (text !== '') shown.push({ kind: 'equal', text });
    }
  }
  return shown;
}

/** Whether a difference is of hidden classes only. */
export function isHidden(
  difference: { readonly class: DifferenceClass; readonly also: readonly DifferenceClass[] },
  hidden: ReadonlySet<DifferenceClass>,
): boolean {
  return hidden.has(difference.class) && difference.also.every((one) => hidden.has(one));
}

/** How many differences there are of each class; the two ends of a move count once, and so do the two of a change of force. */
export function countClasses(spans: readonly Span[]): Record<DifferenceClass, number> {
  const counts = Object.fromEntries(differenceClasses.map((one) => [one, 0])) as Record<DifferenceClass, number>;
  for (const span of spans) {
    if (span.kind !== 'change' || span.force?.elsewhere) continue;
    if (span.move === undefined || span.after === '') counts[span.class]++;
  }
  return counts;
}

/** How many changes of force there are in each direction; words taken out at one place and put in at another count once. */
export function countForce(spans: readonly Span[]): Record<ForceDirection, number> {
  const counts = Object.fromEntries(forceDirections.map((one) => [one, 0])) as Record<ForceDirection, number>;
  for (const span of spans)
    if (span.kind === 'change' && span.force && !span.force.elsewhere) counts[span.force.direction]++;
  return counts;
}
