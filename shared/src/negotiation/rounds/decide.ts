import {
  type LiveParagraph,
  labels,
  noteMark,
  noteMarksIn,
  notesCounted,
  notesInOrder,
  type Paragraph,
  printedSign,
  type TextDocument,
  withNotesTakenIn,
  withoutNoteMarks,
} from '../../document/index.ts';
import { forbidden, invalid, isRefusal, type Refusal } from '../../refusal/index.ts';
import { withoutSigns } from '../../rolling/index.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import { chairText } from '../decisions/chair-text.ts';
import type { Draft, DraftForm } from '../draft.ts';
import { mendedReferences, withReferencesMended } from '../numbering/stale-references.ts';
import { openDraft } from '../open-draft.ts';
import { textProvenance } from '../origins/text-provenance.ts';
import { carriedStates } from '../paragraph-states/carried-states.ts';
import { issuedPenWords } from '../pen/pen-words.ts';
import { atDesk } from '../policy.ts';
import { calledIn } from '../proceedings/voted-text.ts';
import { canonicalJson } from '../record/canonical.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import { carriedRound } from './carry.ts';
import type { RoundCommand } from './command.ts';
import { announceIssue, callOffIssue } from './decide-announced.ts';
import { NotesTakenIn } from './notes-taken-in.ts';
import { openMatters } from './open-matters.ts';
import { returnedPens } from './returned-pens.ts';
import { withText } from './reworded.ts';

/** The next draft, or the end of the negotiation. What is tabled as it is typed is cut, so that the record has it. */
export const roundRules: DecisionRules<RoundCommand> = {
  issue: { decide: issue, texts: () => ({ party: null, own: true, typed: true, pensOut: true }) },
  'announce-issue': {
    decide: (context, command) => announceIssue(context, command, issue),
    texts: () => ({ party: null, own: true, typed: true }),
  },
  'call-off-issue': { decide: callOffIssue },
  close: { decide: close, texts: () => ({ party: null, own: false, typed: true }) },
};

function issue(
  context: CommandContext,
  {
    kind,
    symbol,
    form = 'chair',
    attribution = true,
    mendReferences = false,
  }: Extract<RoundCommand, { kind: 'issue' }>,
): Decision | Refusal {
  if (!atDesk(context.member)) return forbidden('desk-issues');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  const mended = mendReferences ? mendedReferences(openDraft(context.state).document.paragraphs, chair.paragraphs) : [];
  const text = withReferencesMended(chair.paragraphs, mended);
  const draft = nextDraft(context, symbol, text, { form, attribution });
  if (isRefusal(draft)) return draft;
  const notes = NotesTakenIn.between(openDraft(context.state).document, draft.document.paragraphs);
  const first = versionsToRecord(context, null);
  const returned = returnedPens(context);
  const state = stateAfter(context, [...first, ...returned]);
  const carried = carriedRound(state, draft.document, context.inputs.hash);
  const states = carriedStates(state, draft.document, new Set(carried.wordings.map(({ paragraph }) => paragraph)));
  const rationales = state.rationales.filter((one) => one.draft === draft.number - 1);
  const pens = issuedPenWords(state, state.takes, draft.number);
  const act = {
    kind,
    draft,
    decisions: state.takes,
    ...(state.takenMoves.length > 0 && { moves: state.takenMoves }),
    carried,
    ...(mended.length > 0 && {
      mended: mended.map((one) => ({ ...one, from: notes?.place(one.paragraph, one.from) ?? one.from })),
    }),
    provenance: textProvenance(state, draft.document.paragraphs, context.inputs.documents, chair.paragraphs),
    ...(rationales.length > 0 && { rationales }),
    ...(pens.length > 0 && { pens }),
    ...(states.length > 0 && { states }),
  };
  if (form === 'clean') {
    const open = openMatters(stateAfter({ ...context, state }, [act]));
    if (open > 0) return invalid('clean-with-open', { open });
  }
  return { ok: true, versionsToRecord: first, acts: [...returned, act], edits: [] };
}

function close(context: CommandContext, { kind }: Extract<RoundCommand, { kind: 'close' }>): Decision | Refusal {
  if (!atDesk(context.member)) return forbidden('desk-closes');
  // The ready-made negotiation is everybody's: closing it would end it for the next visitor.
  if (context.state.demonstration) return invalid('demonstration-stays-open');
  return { ok: true, versionsToRecord: versionsToRecord(context, null), acts: [{ kind }], edits: [] };
}

function nextDraft(
  { state, inputs }: CommandContext,
  symbol: string,
  text: readonly LiveParagraph[],
  { form, attribution }: { readonly form: DraftForm; readonly attribution: boolean },
): Draft | Refusal {
  const taken = state.drafts.find((draft) => draft.symbol.toLowerCase() === symbol.toLowerCase());
  if (taken) return invalid('symbol-taken', { symbol: taken.symbol, draft: taken.number });
  const before = openDraft(state).document;
  const document = textAsDocument(before, text, symbol);
  if (document.paragraphs.length === 0) return invalid('nothing-to-issue');
  const inNote = calledFrom(document.paragraphs, ({ kind }) => kind === 'footnote');
  if (inNote !== null) return invalid('note-in-note', { label: inNote });
  const notes = new Set(document.paragraphs.flatMap(({ id, kind }) => (kind === 'footnote' ? [id] : [])));
  // One that the source prints without its note stays as it is.
  const loose = calledFrom(document.paragraphs, (_, note) => !notes.has(note) && printedSign(note) === null);
  if (loose !== null) return invalid('mark-without-note', { label: loose });
  if (form === 'compilation') {
    if (state.takes.length > 0) return invalid('compilation-with-decisions', { decisions: state.takes.length });
    if (canonicalJson(document.paragraphs) !== canonicalJson(before.paragraphs))
      return invalid('compilation-with-words');
  }
  const noted = withNotesTakenIn(document, before);
  return {
    number: openDraft(state).number + 1,
    symbol,
    document: noted,
    hash: inputs.hash(canonicalJson(noted)),
    issued: inputs.now,
    form,
    attribution,
  };
}

/*
 * A negotiation that began with its footnotes beside its words has them among these from the next draft on: then they are amended like all
 * else. Nobody has written anything but these words, so that nothing of it reads as an amendment.
 */

/**
 * A live text, as the chair's is when it is issued, as a document after `before`: paragraphs keep their ids, and empty ones are left out. Footnotes are at the end, in the
 * order of their marks and counted in it; one whose marks are all gone goes with them, and a new one without any is no note. Marks that are beside the words,
 * in a text that began with such, stay where the words around them do. The title paragraph names the document.
 */
export function textAsDocument(before: TextDocument, text: readonly LiveParagraph[], symbol: string): TextDocument {
  const earlier = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const filled = text.filter(({ id, text }) => text.trim() !== '' || earlier.get(id)?.text === text);
  const kept = withWholeNotes(filled, earlier).map((paragraph) => frozen(paragraph, earlier.get(paragraph.id)));
  const words = kept.filter(({ kind }) => kind !== 'footnote');
  const [was, is] = [calledIn(before.paragraphs), calledIn(words)];
  const left = (id: string) => !was.has(id) || is.has(id);
  const notes = kept.filter(({ kind, id }) => kind === 'footnote' && (is.has(id) || (earlier.has(id) && left(id))));
  const noted = before.paragraphs.filter(({ kind }) => kind === 'footnote');
  const paragraphs = [...words, ...notesCounted(notesInOrder(words, notes), noted)];
  const footnotes = before.footnotes.filter(({ id }) => left(id));
  const title = paragraphs.find(({ kind }) => kind === 'title')?.text ?? before.title;
  return { ...before, symbol, title: withoutNoteMarks(title), paragraphs, footnotes };
}

/** The label of the first paragraph with a mark of this kind; null where none has one. */
function calledFrom(
  paragraphs: readonly Paragraph[],
  isMeant: (paragraph: Paragraph, note: string) => boolean,
): string | null {
  const at = paragraphs.findIndex((one) => noteMarksIn(one.text).some(({ note }) => isMeant(one, note)));
  const paragraph = paragraphs[at];
  return paragraph ? labels(paragraphs)[at] || paragraph.text.slice(0, 40) : null;
}

/**
 * The paragraphs with each note in one: a rest that a split or a paste has left behind it, which no mark can call, is its end. Where no note is
 * before it, it is an ordinary paragraph.
 */
function withWholeNotes(
  text: readonly LiveParagraph[],
  earlier: { has(id: string): boolean },
): readonly LiveParagraph[] {
  const isRest = ({ id, kind }: LiveParagraph) => kind === 'footnote' && noteMark(id) === null && !earlier.has(id);
  if (!text.some(isRest)) return text;
  const whole: LiveParagraph[] = [];
  for (const paragraph of text) {
    const before = whole.at(-1);
    if (!isRest(paragraph)) whole.push(paragraph);
    else if (before?.kind !== 'footnote') whole.push({ ...paragraph, kind: 'plain' });
    else whole[whole.length - 1] = { ...before, text: `${before.text.trimEnd()} ${paragraph.text.trimStart()}` };
  }
  return whole;
}

/** Signs of splits and joins that somebody has typed are none in a draft: others' wordings of it would read as cut there. */
function frozen(live: LiveParagraph, before: Paragraph | undefined): Paragraph {
  const { id, kind, level, numbering, number } = live;
  const text = live.text === before?.text ? live.text : withoutSigns(live.text);
  const { anchors, emphasis } = before ? withText(before, text) : {};
  return {
    id,
    kind,
    level,
    ...(numbering && { numbering }),
    ...(number && { number }),
    text,
    ...(anchors && { anchors }),
    ...(emphasis && { emphasis }),
  };
}
