/*
 * A comparison as a text to read, in the order of B:
 *
 *   [-deleted-]   {+inserted+}   [1-moved away-1]   {1+moved here+1}   [-should-]{+may+}(weaker)
 *
 * and with an agreed text beside each paragraph that comes from it:
 *
 *   [-left out before-]   {+added before+}   [--left out now--]   {++added now++}   (~added, then left out~)   {=restored=}
 *   [1--moved away now--1]   {1++moved here now++1}
 */
import {
  forceDirections,
  hideClasses,
  type Span,
  type ThreeWaySpan,
  type ThreeWayStatus,
} from '@adref/shared/differences';
import type { TextDocument } from '@adref/shared/document';
import { sentenceOfKey } from '../../messages/message.ts';
import { type SideBySide, sumOfClasses, sumOfForce } from './compare-documents.ts';

/** What no listing marks, unless asked: it is counted at the end. */
export const hiddenClasses = new Set(['typography'] as const);

/** The comparison as a text. */
export function comparisonText(
  a: TextDocument,
  b: TextDocument,
  agreed: TextDocument | null,
  sideBySide: SideBySide,
): string {
  const blocks = sideBySide.rows.flatMap(({ relation, nameA, nameB, spans, against }) => [
    [
      `${nameA || '—'} → ${nameB || '—'}  ${relation}`,
      hideClasses(spans, hiddenClasses).map(marked).join(''),
      ...(against
        ? [
            sentenceOfKey('compared-since-listed', {
              agreed: agreed?.symbol || sentenceOfKey('compared-agreed-text'),
              name: against.name,
            }),
            against.spans.map(threeMarked).join(''),
          ]
        : []),
      '',
    ].join('\n'),
  ]);
  const quotations = sideBySide.quotations.map(({ nameA, nameB }) =>
    sentenceOfKey('compared-quotation', { a: nameA, b: nameB }),
  );
  const suggestions = sideBySide.suggestions.map(({ nameA, nameB }) =>
    sentenceOfKey('compared-suggestion', { a: nameA, b: nameB }),
  );
  const { typography } = sumOfClasses(sideBySide.rows.map(({ spans }) => spans));
  const hidden = typography > 0 ? [sentenceOfKey('compared-typography-hidden', { count: typography })] : [];
  const force = forceSummary(sideBySide);
  const counted = force === '' ? [] : [force];
  return [
    `${a.symbol || 'A'} → ${b.symbol || 'B'}`,
    '',
    ...blocks,
    ...quotations,
    ...suggestions,
    ...counted,
    ...hidden,
    '',
  ].join('\n');
}

/** How the force of the text changed, in numbers: `Force: 7 weaker, 2 stronger.`; empty where it did not. */
export function forceSummary({ rows }: SideBySide): string {
  const counts = sumOfForce(rows.map(({ spans }) => spans));
  const list = forceDirections
    .filter((one) => counts[one] > 0)
    .map((one) =>
      sentenceOfKey('compared-force-count', { count: counts[one], direction: sentenceOfKey(`force-${one}`) }),
    );
  return list.length === 0 ? '' : sentenceOfKey('compared-force', { list: list.join(', ') });
}

function marked(span: Span): string {
  if (span.kind === 'equal') return span.text;
  const id = span.move ?? '';
  const [before, after] = [span.before && `[${id}-${span.before}-${id}]`, span.after && `{${id}+${span.after}+${id}}`];
  const force = span.force && !span.force.elsewhere ? `(${sentenceOfKey(`force-${span.force.direction}`)})` : '';
  return before + after + force;
}

const signs: Readonly<Record<ThreeWayStatus, readonly [string, string]>> = {
  kept: ['', ''],
  'added before': ['{+', '+}'],
  'added now': ['{++', '++}'],
  'left out before': ['[-', '-]'],
  'left out now': ['[--', '--]'],
  'added, then left out': ['(~', '~)'],
  restored: ['{=', '=}'],
};

function threeMarked({ text, status, move }: ThreeWaySpan): string {
  const [open, close] = signs[status];
  // The number is right inside the bracket, as between two texts: `[1--moved away--1]`.
  const id = status === 'kept' || move === undefined ? '' : `${move}`;
  return open.slice(0, 1) + id + open.slice(1) + text + close.slice(0, -1) + id + close.slice(-1);
}
