import { type Difference, differenceClasses, differences } from '@adref/shared/differences';

/** What is told of two wordings as a whole: the class of their gravest difference or, for force, its direction; `none` where they are equal. */
export function told(before: string, after: string): string {
  const found = differences(before, after).filter((span): span is Difference => span.kind === 'change');
  const gravest = differenceClasses.find((one) => found.some((span) => span.class === one));
  if (gravest !== 'force') return gravest ?? 'none';
  const directions = new Set(found.flatMap(({ force }) => (force ? [force.direction] : [])));
  return directions.size === 1 ? ([...directions][0] ?? 'none') : 'other';
}
