import { type NoteSigns, noteSigns } from '../../document/index.ts';
import { rolledIds, rollingText, type Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { openDraft } from '../open-draft.ts';
import { roundView } from '../rounds/round-view.ts';
import { labelStyle } from './label-style.ts';

/**
 * What is printed for the marks of the notes of a round, the open one where none is given: those of its draft and those that were proposed in it, as
 * the page numbers them. What was withdrawn counts behind what is on the table; a note that only earlier drafts had keeps its last sign.
 */
export function notesOfRound(negotiation: Negotiation, round = openDraft(negotiation).number): NoteSigns {
  const signs = new Map<string, string>();
  for (const { number, document } of negotiation.drafts) {
    if (number > round) break;
    const added = notesProposed(roundView(negotiation, number), number);
    const there = document.paragraphs.some(({ kind }) => kind === 'footnote');
    if (!there && added.length === 0) continue;
    const rows = rollingText(document.paragraphs, added, [], undefined, undefined, labelStyle(negotiation));
    const called = rows.flatMap((row) => rolledIds(row).map((id) => ({ id, kind: row.kind, label: row.label })));
    for (const [note, sign] of noteSigns(called)) signs.set(note, sign);
  }
  return signs;
}

/** Each note that was proposed in a round once, those on its table first. */
function notesProposed(view: Negotiation, round: number): readonly Wording[] {
  const tabled: readonly Wording[] = view.record.filter(({ draft }) => draft === round);
  const notes = new Map<string, Wording>();
  for (const wording of [...wordingsOnTheTable(view), ...tabled]) {
    const isNote = wording.placement?.kind === 'footnote' && wording.text !== null;
    if (isNote && !notes.has(wording.paragraph)) notes.set(wording.paragraph, wording);
  }
  return [...notes.values()];
}
