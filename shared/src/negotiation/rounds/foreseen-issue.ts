import type { LiveParagraph, TextDocument } from '../../document/index.ts';
import type { ActBody } from '../act.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { RecordedState } from '../paragraph-states/paragraph-state.ts';
import { lockOnText } from '../paragraph-states/settled.ts';
import { pensOut, wordsOfPen } from '../pen/pen-words.ts';
import { pendingVersion } from '../pending/pending-words.ts';
import { tableNow } from '../ranges/table-now.ts';
import { NotesTakenIn } from './notes-taken-in.ts';
import type { WordingOutcome } from './wording-outcome.ts';

/** What issuing the next draft would come to, if it were issued now; for the desk, before it does. */
export interface ForeseenIssue {
  /** Brackets, and paragraphs that somebody adds, leaves out or reserves on as a whole, that stay open in the new draft. */
  readonly open: number;
  /** Words that would not be on the table any more, because the new draft has no place for them: their holders are asked. */
  readonly asked: readonly AskedWords[];
  /** Positions on words that would be gone, by party: their holders are asked. */
  readonly gone: readonly string[];
  /** What would count as decided against its party. */
  readonly against: readonly (Pick<WordingOutcome, 'party' | 'paragraph'> & WordingOutcome['against'][number])[];
  /** What was settled that the new draft would have in other words: it would be so no more, without having been reopened. */
  readonly settled: readonly RecordedState[];
  /** Pens that parties still have, with what is written: it is in no draft unless it is taken over. */
  readonly pens: readonly ForeseenPen[];
}

/** Words of a party that the new draft would have no place for. */
export interface AskedWords {
  readonly party: string;
  readonly paragraph: string;
  /** What the party has on the table; null where it would leave the paragraph out. */
  readonly text: string | null;
  /** What the new draft says there; null where it does not have the paragraph. */
  readonly next: string | null;
  /**
   * `left out`: the new draft does not have the paragraph, and nothing was decided on it    `reworded`: it has other words there, and nothing
   * was decided on them    `waits`: the party was asked at an earlier draft and has not answered
   */
  readonly why: 'left out' | 'reworded' | 'waits';
}

/** A pen that is out. */
interface ForeseenPen {
  readonly pen: string;
  readonly party: string;
  readonly handed: LiveParagraph;
  /** As it is now; null where the text cannot be read. */
  readonly written: readonly LiveParagraph[] | null;
}

/**
 * What these acts come to, which would issue the next draft on `before`: they are those of a decision on the command, and `after` the state
 * with them; `open` is how many matters are open in its text (`mattersByPart`).
 */
export function foreseenIssue(
  before: Negotiation,
  acts: readonly ActBody[],
  after: Negotiation,
  open: number,
): ForeseenIssue {
  const issue = acts.find((act) => act.kind === 'issue');
  const notes = NotesTakenIn.between(openDraft(before).document, openDraft(after).document.paragraphs);
  const written = new Map(acts.flatMap((act) => (act.kind === 'pen-written' ? [[act.pen, act.written] as const] : [])));
  return {
    open,
    asked: after.pending.map((pending): AskedWords => {
      const next = draftParagraph(after, pending.paragraph)?.text ?? null;
      const why = before.pending.includes(pending) ? 'waits' : next === null ? 'left out' : 'reworded';
      const { party, paragraph } = pending;
      const text = pendingVersion(after, pending)?.text ?? null;
      return { party, paragraph, text: text !== null && notes ? notes.words(paragraph, text) : text, next, why };
    }),
    gone: tableNow(after).gone.map(({ party }) => party),
    against: (issue?.carried?.outcomes ?? []).flatMap(({ party, paragraph, against }) =>
      against.map((one) => ({ party, paragraph, ...one })),
    ),
    settled: settledChanges(before, openDraft(after).document),
    pens: pensOut(before, openDraft(before).number).flatMap(({ id, party }) => {
      const handed = wordsOfPen(before, id)?.handed;
      return handed ? [{ pen: id, party, handed, written: written.get(id) ?? null }] : [];
    }),
  };
}

function settledChanges(before: Negotiation, next: TextDocument): RecordedState[] {
  const notes = NotesTakenIn.between(openDraft(before).document, next.paragraphs);
  const words = new Map((notes?.beside(next.paragraphs) ?? next.paragraphs).map(({ id, text }) => [id, text]));
  const paragraphs = new Set(before.states.map(({ paragraph }) => paragraph));
  return [...paragraphs].flatMap((id) => lockOnText(before, id, words.get(id) ?? null) ?? []);
}
