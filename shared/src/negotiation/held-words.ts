import { rollingText, takeAlternative } from '../rolling/index.ts';
import type { Target } from './command.ts';
import type { Matter } from './decision.ts';
import { draftParagraph, openDraft, wordingsOnTheTable } from './negotiation.ts';

/**
 * Who holds these words at this place now, in the order in which they tabled; nobody where the list is empty. In a paragraph that
 * the draft does not have, the words first proposed are held by everyone who proposes it and says nothing else there, and the
 * paragraph as a whole also by those who proposed the very same one under an id of their own.
 */
export function holders(state: Matter['state'], target: Target, text: string | null): string[] {
  const table = wordingsOnTheTable(state);
  const rolling = rollingText(openDraft(state).document.paragraphs, table, state.positions);
  const paragraph = rolling.find(({ id }) => id === target.paragraph);
  const ids = [target.paragraph, ...(paragraph?.added?.sameAs ?? [])];
  const wordings = table.filter((wording) => ids.includes(wording.paragraph));
  if (target.from === null || target.to === null) {
    return wordings.filter((wording) => wording.text === text).map(({ party }) => party);
  }
  for (const segment of paragraph?.segments ?? []) {
    if (segment.kind !== 'bracket' || segment.from !== target.from || segment.to !== target.to) continue;
    if (paragraph?.added && segment.draft === text) {
      const others = segment.alternatives.flatMap((alternative) => alternative.holders);
      return wordings.map(({ party }) => party).filter((party) => !others.includes(party));
    }
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
