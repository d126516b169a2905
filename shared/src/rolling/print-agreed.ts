import type { AgreedMark } from './rolling-text.ts';

/** The mark of a paragraph that is agreed (agreed-mark.ts), in brackets; `name` writes a party and `label` a label so that it reads back. */
export function printAgreed(
  mark: AgreedMark,
  name: (party: string) => string,
  label: (text: string) => string,
): string {
  const { level, part: partly, pending, conditions } = mark;
  const head = ['Agreed ad ref', ...(partly ? ['in part'] : []), ...(level === 'committee' ? ['in committee'] : [])];
  const groups = [
    head.join(' '),
    ...(pending.length > 0 ? [`pending: ${pending.map(name).join(', ')}`] : []),
    ...(conditions.length > 0 ? [`subject to: ${conditions.map(label).join(', ')}`] : []),
  ];
  return `[${groups.join('; ')}]`;
}
