import { changes } from '../../differences/index.ts';
import { documentStyle, firstWords, labels, type TextDocument } from '../../document/index.ts';
import { invalid, type Refusal } from '../../refusal/index.ts';
import type { Range, Wording } from '../../rolling/index.ts';
import type { ActBody } from '../act.ts';
import type { Decision } from '../decision.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { RecordedState } from './paragraph-state.ts';

/*
 * What is settled stays as it is until it is reopened on the record. Locked is what is put on the table or decided; everybody’s own text
 * stays free.
 *
 *   agreed or deleted whole      no new change of the paragraph, no alternative to it
 *   agreed in a range            no new change that touches the range: has words of it, or is inside it; no deletion of the whole
 *   in both                      what a party has on the table already stays, and may be withdrawn
 */

/** What is settled in a paragraph of the open draft, the whole before its parts. */
export function settledIn(
  negotiation: Pick<Negotiation, 'id' | 'drafts' | 'states'>,
  paragraph: string,
): RecordedState[] {
  return negotiation.states
    .filter(
      (state) => state.paragraph === paragraph && isSettled(state) && state.draft === openDraft(negotiation).number,
    )
    .sort((a, b) => Number(a.from !== null) - Number(b.from !== null));
}

/** Whether a state locks what it was said of. */
export function isSettled({ said }: RecordedState): boolean {
  return said.state === 'agreed' || said.state === 'deleted';
}

/** What keeps a wording from the table: null where nothing does. `negotiation` has what its party has on the table already. */
export function lockOn(negotiation: Negotiation, wording: Wording): RecordedState | null {
  if (negotiation.states.length === 0) return null;
  const { paragraph, text, placement, moved, party } = wording;
  const replaced = placement?.alternativeTo;
  if (replaced !== undefined) {
    const known = negotiation.wordings.find((other) => other.party === party && other.paragraph === paragraph);
    const lock = settledIn(negotiation, replaced)[0];
    if (lock && text !== null && known?.text !== text) return lock;
  }
  const settled = settledIn(negotiation, paragraph);
  const drafted = draftParagraph(negotiation, paragraph)?.text;
  if (settled.length === 0 || drafted === undefined) return null;
  const tabled = negotiation.wordings.find((other) => other.party === party && other.paragraph === paragraph);
  // What is settled as a whole is settled where it is.
  if (moved && tabled?.moved?.after !== moved.after) {
    const whole = settled.find(({ from }) => from === null);
    if (whole) return whole;
  }
  if (text === drafted) return null;
  if (tabled?.text === text) return null;
  if (text === null) return settled[0] ?? null;
  const known = tabled?.text == null ? [] : changes(drafted, tabled.text);
  const fresh = changes(drafted, text).filter(
    (change) => !known.some((one) => one.from === change.from && one.to === change.to && one.text === change.text),
  );
  return settled.find((lock) => fresh.some((change) => touches(change, lock))) ?? null;
}

/** What is settled that a text changes which has these words in a paragraph (null: none): the chair's, in which nothing is locked. Null where nothing is. */
export function lockOnText(negotiation: Negotiation, paragraph: string, text: string | null): RecordedState | null {
  const lock = lockOn({ ...negotiation, wordings: [] }, { party: '', paragraph, text });
  // Whoever leaves out what is deleted by agreement carries that out.
  return text === null && lock?.said.state === 'deleted' ? null : lock;
}

/** What keeps the desk from deciding at a place; leaving out what is deleted by agreement only carries that out. */
function lockOnTake(negotiation: Negotiation, take: Take): RecordedState | null {
  return (
    settledIn(negotiation, take.paragraph).find((lock) =>
      lock.said.state === 'deleted' ? take.text !== null || take.from !== null : touches(rangeOf(take), lock),
    ) ?? null
  );
}

/** The decision, unless it puts on the table, or decides, what is settled. */
export function withinSettled(negotiation: Negotiation, decision: Decision): Decision | Refusal {
  if (negotiation.states.length === 0) return decision;
  for (const act of decision.acts) {
    const lock = lockOnAct(negotiation, act);
    if (lock) return settledRefusal(negotiation, lock);
  }
  return decision;
}

function lockOnAct(negotiation: Negotiation, act: ActBody): RecordedState | null {
  switch (act.kind) {
    case 'table':
      return act.wordings.map((wording) => lockOn(negotiation, wording)).find(Boolean) ?? null;
    case 'support':
    case 'support-move':
      return lockOn(negotiation, act.wording);
    case 'settle':
      return act.wording ? lockOn(negotiation, act.wording) : null;
    case 'take-move':
      return settledIn(negotiation, act.move.paragraph).find(({ from }) => from === null) ?? null;
    case 'take':
      return lockOnTake(negotiation, act.take);
    default:
      return null;
  }
}

/** Why something is refused that is settled: which paragraph, or which words, and what to do. */
export function settledRefusal(negotiation: Pick<Negotiation, 'id' | 'drafts'>, lock: RecordedState): Refusal {
  const { paragraph, from, to, said } = lock;
  const { document } = openDraft(negotiation);
  const label = labelOrWords(document, paragraph);
  if (said.state === 'deleted') return invalid('deleted-by-agreement', { label });
  if (from === null || to === null) return invalid('agreed-ad-ref', { label });
  const words = document.paragraphs.find(({ id }) => id === paragraph)?.text.slice(from, to) ?? '';
  return invalid('agreed-ad-ref-in-part', { label, words });
}

/** What a paragraph is called: its first words where it has no label, those of a proposal where the document does not have it. */
export function labelOrWords(
  document: TextDocument,
  paragraph: string,
  proposed: readonly Pick<Wording, 'paragraph' | 'text'>[] = [],
): string {
  const isMeant = (one: Pick<Wording, 'paragraph' | 'text'>) => one.paragraph === paragraph && one.text !== null;
  const words = document.paragraphs.find(({ id }) => id === paragraph)?.text ?? proposed.find(isMeant)?.text;
  return draftLabels(document).get(paragraph) || firstWords(words ?? '');
}

/** What each paragraph of a document is called, by id; empty for those without a label. */
export function draftLabels(document: TextDocument): ReadonlyMap<string, string> {
  const known = labelsOf.get(document);
  if (known) return known;
  const names = labels(document.paragraphs, documentStyle(document));
  const made = new Map(document.paragraphs.map(({ id }, at) => [id, names[at] ?? '']));
  labelsOf.set(document, made);
  return made;
}

/** Drafts never change, and each paragraph that depends on others names them. */
const labelsOf = new WeakMap<TextDocument, ReadonlyMap<string, string>>();

function rangeOf({ from, to }: { readonly from: number | null; readonly to: number | null }): Range | null {
  return from === null || to === null ? null : { from, to };
}

/** Whether a change at `range` (null: of the whole) has words of what is settled; a mere insertion at its edge leaves them as they are. */
function touches(range: Range | null, { from, to }: RecordedState): boolean {
  if (range === null || from === null || to === null) return true;
  return range.from < to && from < range.to;
}
