import { rollingText, takeAlternative } from '../rolling/index.ts';
import type { Target } from './command.ts';
import type { Matter } from './decision.ts';
import { draftParagraph, openDraft, wordingsOnTheTable } from './negotiation.ts';

/** Who holds these words at this place now, in the order in which they tabled; nobody where the list is empty. */
export function holders(state: Matter['state'], target: Target, text: string | null): string[] {
  const table = wordingsOnTheTable(state);
  if (target.from === null || target.to === null) {
    return table
      .filter((wording) => wording.paragraph === target.paragraph && wording.text === text)
      .map((wording) => wording.party);
  }
  const rolling = rollingText(openDraft(state).document.paragraphs, table, state.positions);
  const paragraph = rolling.find(({ id }) => id === target.paragraph);
  for (const segment of paragraph?.segments ?? []) {
    if (segment.kind !== 'bracket' || segment.from !== target.from || segment.to !== target.to) continue;
    return [...(segment.alternatives.find((alternative) => alternative.text === text)?.holders ?? [])];
  }
  return [];
}

/** True where the words at the target are the draft's own. */
export function areDrafted(state: Matter['state'], target: Target, text: string | null): boolean {
  const drafted = draftParagraph(state, target.paragraph);
  if (!drafted) return false;
  return (
    text === (target.from === null || target.to === null ? drafted.text : drafted.text.slice(target.from, target.to))
  );
}

/** A wording with these words at the target: the whole of them, or in place of what it has at the range of the base. */
export function withWords(base: string, wording: string, target: Target, text: string): string {
  if (target.from === null || target.to === null) return text;
  return takeAlternative(base, wording, { from: target.from, to: target.to }, text);
}
