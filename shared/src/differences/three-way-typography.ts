import { isClosingSign } from './class/closing-sign.ts';
import { sameWords } from './comparison-key.ts';
import type { ThreeWaySpan } from './three-way-span.ts';

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

/** A reading of three texts in which stretches that differ in typography only read as kept, in the last text's form. */
export function asKept(spans: readonly ThreeWaySpan[]): ThreeWaySpan[] {
  const typography = typographyIn(spans);
  const shown: ThreeWaySpan[] = [];
  spans.forEach((span, at) => {
    if (!typography.has(at)) shown.push(span);
    else if (span.inCurrent)
      shown.push({ text: span.text, status: 'kept', inAgreed: true, inPrevious: true, inCurrent: true });
  });
  return shown;
}
