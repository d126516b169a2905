import type { CharacterRange } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { rangesWithout, sameClient } from './standing-copies.ts';

/** A step of Yjs's undo: what it put in, and what it deleted and is to bring back. */
export type UndoStep = Y.UndoManager['undoStack'][number];

/** All stretches of characters of one side of a step. */
export function rangesOf({ clients }: UndoStep['deletions']): CharacterRange[] {
  return [...clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, len })));
}

/** Takes ranges out of what a step is to bring back, and notes what it was to bring back before. */
export function leaveAway(
  step: UndoStep,
  ranges: readonly CharacterRange[],
  unspared: Map<UndoStep, UndoStep['deletions']>,
): void {
  if (ranges.length === 0) return;
  if (!unspared.has(step)) unspared.set(step, step.deletions);
  step.deletions = deleteSetOf(
    rangesOf(step.deletions).flatMap((range) => rangesWithout(range, sameClient(range, ranges))),
  );
}

/** Ranges as Yjs writes them down. */
export function deleteSetOf(ranges: readonly CharacterRange[]): UndoStep['deletions'] {
  const set = Y.createDeleteSet();
  for (const { client, clock, len } of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const known = set.clients.get(client) ?? [];
    known.push({ clock, len } as (typeof known)[number]);
    set.clients.set(client, known);
  }
  return Y.mergeDeleteSets([set]);
}
