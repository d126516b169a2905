import { isClosingSign } from './class/closing-sign.ts';
import { sameWords } from './comparison-key.ts';
import { statusOf, type ThreeWaySpan } from './three-way-span.ts';

/**
 * Which spans of a reading of three texts differ in typography only, by their places: stretches between words that all three keep in which
 * each text has the same words, written otherwise; and the sign that each ends with.
 */
export function typographyIn(spans: readonly ThreeWaySpan[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const settle = () => {
    const words = (has: 'inAgreed' | 'inPrevious' | 'inCurrent') =>
      run.map((at) => (spans[at]?.[has] ? spans[at].text : '')).join('');
    const [agreed, previous, current] = [words('inAgreed'), words('inPrevious'), words('inCurrent')];
    const closes = run.at(-1) === spans.length - 1 && [agreed, previous, current].every(isClosingSign);
    if (closes || (sameWords(agreed, previous) && sameWords(previous, current))) for (const at of run) found.add(at);
    run = [];
  };
  spans.forEach(({ status }, at) => {
    if (status === 'kept') settle();
    else run.push(at);
  });
  settle();
  return found;
}

/** A reading of three texts in which stretches that differ in typography only read as kept, or as come and gone, in the last form that they had. */
export function asKept(spans: readonly ThreeWaySpan[]): ThreeWaySpan[] {
  const typography = typographyIn(spans);
  const shown: ThreeWaySpan[] = [];
  const add = (span: ThreeWaySpan) => {
    const last = shown.at(-1);
    const once = last && sameButTypography(last, span);
    if (once) {
      shown.pop();
      add(once);
    } else if (last?.status === span.status && last.move === span.move && span.status !== 'kept') {
      shown[shown.length - 1] = { ...last, text: last.text + span.text };
    } else shown.push(span);
  };
  spans.forEach((span, at) => {
    if (!typography.has(at)) add(span);
    else if (span.inCurrent)
      add({ text: span.text, status: 'kept', inAgreed: true, inPrevious: true, inCurrent: true });
  });
  return shown;
}

/**
 * What two texts have in two forms of the same words, once: `[-l'-](l’)` came before and went now, as `l’`. Null where they are not the same words, or
 * one text has both.
 */
function sameButTypography(first: ThreeWaySpan, second: ThreeWaySpan): ThreeWaySpan | null {
  const both =
    (first.inAgreed && second.inAgreed) ||
    (first.inPrevious && second.inPrevious) ||
    (first.inCurrent && second.inCurrent);
  if (both || first.move !== second.move || !sameWords(first.text, second.text)) return null;
  const [inAgreed, inPrevious, inCurrent] = [
    first.inAgreed || second.inAgreed,
    first.inPrevious || second.inPrevious,
    first.inCurrent || second.inCurrent,
  ];
  // What all three have stays marked where words beside it changed as well, so that neither column is without its form.
  if (inAgreed && inPrevious && inCurrent) return null;
  // Of two texts the later one's form is shown.
  const later = second.inCurrent || (second.inPrevious && !first.inCurrent) ? second : first;
  return { ...later, status: statusOf(inAgreed, inPrevious, inCurrent), inAgreed, inPrevious, inCurrent };
}
