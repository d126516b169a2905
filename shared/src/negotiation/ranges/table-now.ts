import { changes } from '../../differences/index.ts';
import {
  asProposed,
  type Bases,
  type ChangeMemory,
  type Position,
  type RollingParagraph,
  rangeIn,
  rollingText,
  type Wording,
  withAgreed,
} from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from '../numbering/label-style.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { agreedMarks } from '../paragraph-states/standing.ts';
import type { RecordedPosition } from '../positions/recorded-position.ts';
import { baseVersion, rangeNow, wordingsOf } from './range-now.ts';

/** Everything that is on the table of the open round. */
export interface Table {
  /** In the order of tabling. */
  readonly wordings: readonly Wording[];
  /** Those whose words are there, with ranges in the words that count now (range-now.ts). */
  readonly positions: readonly Position[];
  /** Those on words that nobody proposes any more; they show nowhere, and their holder is asked. */
  readonly gone: readonly RecordedPosition[];
  /** The words tabled first of paragraphs that the draft does not have. */
  readonly bases: Bases;
}

/** What is on the table now. Pure; `memory` only saves time. */
export function tableNow(negotiation: Negotiation, memory?: ChangeMemory): Table {
  const wordings = wordingsOnTheTable(negotiation);
  const bases = new Map(negotiation.bases.map(({ paragraph, text }) => [paragraph, text ?? '']));
  const positions: Position[] = [];
  const gone: RecordedPosition[] = [];
  for (const position of negotiation.positions) {
    const standing = positionNow(negotiation, wordings, position, memory);
    if (standing) positions.push(standing);
    else gone.push(position);
  }
  return { wordings, positions, gone, bases };
}

/** The rolling text of what is on the table, added paragraphs as they are proposed now. */
export function tableText(negotiation: Negotiation, memory?: ChangeMemory): RollingParagraph[] {
  const { wordings, positions, bases } = tableNow(negotiation, memory);
  const rolled = rollingText(
    openDraft(negotiation).document.paragraphs,
    wordings,
    positions,
    memory,
    bases,
    labelStyle(negotiation),
  ).map(asProposed);
  return withAgreed(rolled, agreedMarks(negotiation));
}

/** The position where its words are now; null where they are gone, also with the draft that it was taken on. */
export function positionNow(
  negotiation: Negotiation,
  table: readonly Wording[],
  position: RecordedPosition,
  memory?: ChangeMemory,
): Position | null {
  const { party, paragraph, stance } = position;
  if (position.draft !== openDraft(negotiation).number) return null;
  const drafted = draftParagraph(negotiation, paragraph);
  if (drafted) return isOnNothing(drafted.text, table, position, memory) ? null : position;
  const holding = wordingsOf(table, paragraph).flatMap(({ text }) => (text === null ? [] : [text]));
  if (holding.length === 0) return null;
  if (position.from === null) return { party, paragraph, stance, from: null, to: null };
  const range = rangeNow(negotiation, position, memory);
  const base = baseVersion(negotiation, paragraph)?.text;
  if (!range || base == null) return null;
  const held = holding.some((text) => text === base || rangeIn(base, text, range, memory) !== null);
  return held ? { party, paragraph, stance, ...range } : null;
}

/** Whether a reservation was taken on what somebody put in between two words, and nobody changes anything there any more: it would show nowhere. */
function isOnNothing(
  draft: string,
  table: readonly Wording[],
  { paragraph, stance, from, to }: RecordedPosition,
  memory: ChangeMemory | undefined,
): boolean {
  if (stance !== 'reserve' || from === null || from !== to) return false;
  return !wordingsOf(table, paragraph).some(
    ({ text }) =>
      text !== null &&
      (memory ? memory.changes(draft, text) : changes(draft, text)).some((one) => one.from <= from && from <= one.to),
  );
}
