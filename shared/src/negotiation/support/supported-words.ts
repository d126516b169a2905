import type { TextEdit } from '../../crdt/index.ts';
import { wordsAt } from '../../rolling/index.ts';
import type { CommandContext, LiveText } from '../decision.ts';
import { openDraft, type SupportedWords, type TabledWording, wordingsOnTheTable } from '../negotiation.ts';
import { baseText } from '../ranges/range-now.ts';
import { ownTextEdit } from '../tabling/own-text-edit.ts';
import { withWords } from './held-words.ts';

/**
 * The edits that take words out of a party's own text again that it had taken over from others, the latest first:
 *
 *   draft "a b c"   own "A b c"   supported "C" for "c": own "A b C"   • withdraws   →   own "A b c"
 *
 * In their place comes what the party's version before said there, or the draft's words. Words that the party has changed since are its
 * own by now, and stay.
 */
export function withoutSupported(context: CommandContext, own: LiveText, party: string, paragraph: string): TextEdit[] {
  const { number } = openDraft(context.state);
  const versions = context.state.record.filter(
    (wording) => wording.party === party && wording.paragraph === paragraph && wording.draft === number,
  );
  if (!versions.some(({ supported }) => supported)) return [];
  const present = own.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
  const base = baseText(context.state, wordingsOnTheTable(context.state), paragraph);
  if (base === null) return [];
  const words = versions.reduceRight<string | null>((text, { supported }) => {
    if (!supported) return text;
    return wordsBefore(base, text, supported, versions);
  }, present);
  if (words === present) return [];
  const place = versions.at(-1)?.placement;
  return ownTextEdit(context, own, { party, paragraph, text: words, ...(place && { placement: place }) });
}

/** The own words without what was supported there; as they are where they do not say it any more. */
function wordsBefore(
  base: string,
  text: string | null,
  { from, to, text: taken, before }: SupportedWords,
  versions: readonly TabledWording[],
): string | null {
  const earlier = versions.find(({ version }) => version === before);
  if (from === null || to === null || taken === null) {
    if (text !== taken) return text;
    // A proposal of others that the party had no words on goes; a draft paragraph that it left out with them comes back.
    return earlier ? earlier.text : taken === null ? base : null;
  }
  if (text === null) return null;
  const place = { range: { from, to }, base };
  if (withWords(text, place, taken) !== text) return text;
  return withWords(text, place, wordsAt(base, earlier?.text ?? base, place.range));
}
