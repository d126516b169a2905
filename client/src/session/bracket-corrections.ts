import type { MemberState } from '@adref/shared/negotiation';
import type { CorrectedParagraph } from '@adref/shared/protocol';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';

/** A name in the brackets of a text, and the code of the party that it means; empty for nobody. */
export interface HolderChoice {
  readonly name: string;
  readonly party: string;
}

/** The paragraph and the one above it as one, which stays what the upper one is. */
export function joinedAbove(paragraphs: readonly CorrectedParagraph[], at: number): readonly CorrectedParagraph[] {
  const [above, below] = [paragraphs[at - 1], paragraphs[at]];
  if (!above || !below) return paragraphs;
  return paragraphs.toSpliced(at - 1, 2, { ...above, text: `${above.text.trimEnd()} ${below.text.trimStart()}` });
}

/** A paragraph that has an empty line in it as several, all of its kind. */
export function splitAtEmptyLines(
  paragraphs: readonly CorrectedParagraph[],
  at: number,
): readonly CorrectedParagraph[] {
  const paragraph = paragraphs[at];
  const parts = (paragraph?.text ?? '').split(/\n[ \t]*\n\s*/).filter((part) => part.trim() !== '');
  if (!paragraph || parts.length < 2) return paragraphs;
  return paragraphs.toSpliced(
    at,
    1,
    ...parts.map((text, nth) => ({ ...paragraph, id: nth === 0 ? paragraph.id : null, text })),
  );
}

/** Words whose brackets are ordinary signs. */
export function asWords(text: string): string {
  return text.replace(/\\[\s\S]|[[\]{}［］｛｝【】〔〕]/g, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`));
}

/** What the code of a holder means: a State, a party that is not there yet, nobody, or no code at all. */
export function holderHelp({ party }: HolderChoice, states: readonly MemberState[]): string {
  if (party === '') return m.brackets_holder_nobody();
  if (!isFitting(party)) return m.brackets_holder_unfit();
  const state = states.find(({ code }) => code === party);
  return state ? inLanguage(state.name) : m.brackets_holder_unmatched();
}

/** Whether a code can be that of a party. */
export function isFitting(party: string): boolean {
  return party === '' || /^[A-Z0-9][A-Z0-9_-]{0,15}$/.test(party);
}
