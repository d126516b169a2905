import { applyChanges, changes, rebase } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from './sample-text.ts';

/** A party's wording of the new draft, or what is in its way. */
function carried(draft: string, wording: string, later: string): string {
  const { changes: edits, adopted, conflicts } = rebase(changes(draft, wording), draft, later);
  if (conflicts.length > 0) {
    return `conflict over ${conflicts.map(({ from, to }) => `"${later.slice(from, to)}"`).join()}`;
  }
  return `${applyChanges(later, edits)}${adopted.length > 0 ? ` (${adopted.length} adopted)` : ''}`;
}

describe("a party's changes and a new draft", () => {
  const draft = 'States should not allow their territory to be used for attacks';

  it('go together where they are about other words', () => {
    expect(carried(draft, draft.replace('should', 'shall'), `All ${draft} knowingly`)).toBe(
      'All States shall not allow their territory to be used for attacks knowingly',
    );
  });

  it('go together on either side of a stop word', () => {
    expect(carried(draft, draft.replace('should', 'shall'), draft.replace('allow', 'permit'))).toBe(
      'States shall not permit their territory to be used for attacks',
    );
  });

  it('are adopted where the new draft says the same', () => {
    expect(carried(draft, draft.replace('should', 'shall'), draft.replace('should', 'shall'))).toBe(
      'States shall not allow their territory to be used for attacks (1 adopted)',
    );
  });

  it('conflict where both change the same words', () => {
    expect(carried(draft, draft.replace('should', 'shall'), draft.replace('should', 'must'))).toBe(
      'conflict over "must"',
    );
    expect(carried(draft, draft.replace('their territory', 'it'), draft.replace('territory', 'land'))).toMatch(
      /conflict/,
    );
  });

  it('conflict where both insert at one place', () => {
    const later = draft.replace('allow', 'knowingly allow');
    expect(carried(draft, draft.replace('allow', 'willingly allow'), later)).toMatch(/conflict/);
  });

  it('stay as they are over an equal draft', () => {
    fc.assert(
      fc.property(edited(1), ({ draft: one, wordings: [wording = ''] }) => {
        const edits = changes(one, wording);
        expect(rebase(edits, one, one)).toEqual({ changes: edits, adopted: [], conflicts: [] });
      }),
    );
  });

  it('come to the same words in whichever order they are made', () => {
    let free = 0;
    fc.assert(
      fc.property(edited(2), ({ draft: one, wordings: [wording = '', later = ''] }) => {
        const [own, others] = [changes(one, wording), changes(one, later)];
        const over = rebase(own, one, later);
        const under = rebase(others, one, wording);
        if (over.conflicts.length + under.conflicts.length > 0) return;
        free++;
        expect(applyChanges(later, over.changes)).toBe(applyChanges(wording, under.changes));
      }),
      { numRuns: 2000 },
    );
    expect(free).toBeGreaterThan(100);
  });

  it('are all accounted for, in order, and conflicts point into the new draft', () => {
    fc.assert(
      fc.property(edited(2), ({ draft: one, wordings: [wording = '', later = ''] }) => {
        const own = changes(one, wording);
        const { changes: edits, adopted, conflicts } = rebase(own, one, later);
        applyChanges(later, edits);
        for (const known of [...adopted, ...conflicts.map(({ change }) => change)]) expect(own).toContainEqual(known);
        for (const { from, to } of conflicts) expect(0 <= from && from <= to && to <= later.length).toBe(true);
        if (adopted.length + conflicts.length === 0) expect(edits.length).toBeGreaterThanOrEqual(own.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('are all adopted by a draft that makes them all', () => {
    fc.assert(
      fc.property(edited(1), ({ draft: one, wordings: [wording = ''] }) => {
        const own = changes(one, wording);
        expect(rebase(own, one, wording)).toEqual({ changes: [], adopted: own, conflicts: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
