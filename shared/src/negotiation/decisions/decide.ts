import type { TextEdit } from '../../crdt/index.ts';
import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, Decision, DecisionRules, LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import { type Located, locate, recordedPlaceOf } from '../ranges/locate.ts';
import { baseText, sameRange, wordingsOf } from '../ranges/range-now.ts';
import type { Target } from '../ranges/target.ts';
import { areDrafted, holders, withWords } from '../support/held-words.ts';
import { BrokenText, isBroken } from '../tabling/broken-text.ts';
import { placeAddition, placeInText } from '../tabling/place-in-text.ts';
import { TextOrder } from '../tabling/text-order.ts';
import { chairText } from './chair-text.ts';
import { combinedSource } from './combine.ts';
import type { DecisionCommand } from './command.ts';
import { decided, decidedText, takenAlone } from './decided-words.ts';
import { decisionThere } from './decision-there.ts';
import type { TakeSource } from './take.ts';
import { takenNotes } from './taken-notes.ts';
import { takesWithout } from './takes-without.ts';

/** Words for the chair’s text. */
export const decisionRules: DecisionRules<DecisionCommand> = {
  take: { decide: decideTake, texts: () => ({ party: null, own: true, typed: true }) },
};

/**
 * Decides on words for the chair's text. The source is checked, so that no word is ascribed to a party that does not hold it:
 *
 *   draft: the draft's own words    party: words held there now, recorded with all who hold them    chair: any others
 */
function decideTake(context: CommandContext, command: DecisionCommand): Decision | Refusal {
  const { state, member, inputs } = context;
  const { target, text } = command;
  if (!atDesk(member)) return forbidden('desk-writes-chairs-text');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  const found = locate(state, target);
  // What the chair added is in no draft and on no table, and may be left out again; a decision can be reopened also where nobody asks any more.
  const own = text === null && chair.paragraphs.some(({ id }) => id === target.paragraph);
  const reopens = command.source.kind === 'open';
  if (isRefusal(found) && !own && !reopens) return found;
  const place = isRefusal(found) ? placeOffTable(state, target, reopens) : found;
  if (target.from !== null && text === null && command.source.kind !== 'open') return invalid('no-words-to-take');
  const meanwhile = decidedMeanwhile(state, command, place);
  if (meanwhile) return meanwhile;
  const source = checkedSource(context, command, place);
  if (isRefusal(source)) return source;
  const edit = chairEdits(context, place, text, chair, source);
  if (isRefusal(edit)) return edit;
  const typed = state.live.filter(({ paragraph }) => paragraph === target.paragraph);
  const take = {
    draft: openDraft(state).number,
    ...recordedPlaceOf(state, place),
    text,
    source,
    ...(typed.length > 0 && { typed }),
    time: inputs.now,
    by: member.id,
  };
  const notes = takenNotes(context, chair, edit, source.kind === 'party' ? source.holders : [], command.notes);
  if (isRefusal(notes)) return notes;
  return {
    ok: true,
    // Versions are public: one that is cut now would show where the chair decides.
    versionsToRecord: [],
    acts: [take, ...notes.takes].map((one) => ({ kind: 'take', take: one })),
    edits: [{ party: null, edits: [...edit, ...notes.edits] }],
  };
}

/** A place in a paragraph that is not on the table; as a whole except for a decision to be reopened. */
function placeOffTable(state: Negotiation, { paragraph, from, to }: Target, reopens: boolean): Located {
  const table = wordingsOnTheTable(state);
  const range = reopens && from !== null && to !== null ? { from, to } : null;
  return { paragraph, range, base: baseText(state, table, paragraph) ?? '', table };
}

/** Refuses what rests on another decision than the one that holds there now. */
function decidedMeanwhile(state: Negotiation, { seen }: DecisionCommand, place: Located): Refusal | null {
  if (seen === undefined) return null;
  const there = decisionThere(state, recordedPlaceOf(state, place));
  if (seen === (there?.time ?? null)) return null;
  // Whoever made it may have taken it back meanwhile.
  if (!there) return stale('nothing-decided');
  return stale('decided-meanwhile', { who: state.members.find(({ id }) => id === there.by)?.name ?? there.by });
}

function checkedSource(
  { state }: CommandContext,
  { text, source }: DecisionCommand,
  place: Located,
): TakeSource | Refusal {
  switch (source.kind) {
    case 'chair':
      return source.proposal === undefined ? source : proposedSource(state, source.proposal, place, text);
    case 'open': {
      const here = { draft: openDraft(state).number, ...recordedPlaceOf(state, place) };
      return state.takes.some((take) => sameRange(take, here)) ? source : stale('nothing-decided');
    }
    case 'draft':
      return areDrafted(state, place, text) ? source : stale('not-words-of-the-draft');
    case 'party': {
      if (source.parts) return combinedSource(state, place, text, source.parts);
      const held = holders(state, place, text);
      const without = source.holders.find((party) => !held.includes(party));
      if (without !== undefined) return stale('holds-no-more', { party: without });
      return { kind: 'party', holders: held };
    }
  }
}

/** The chair's own words, as it had put them to the room. */
function proposedSource(state: Negotiation, id: string, place: Located, text: string | null): TakeSource | Refusal {
  const here = { draft: openDraft(state).number, ...recordedPlaceOf(state, place) };
  const proposal = state.proposals.find((one) => one.id === id && one.draft === here.draft);
  if (!proposal) return stale('no-such-proposal', { proposal: id });
  if (proposal.withdrawn) return stale('proposal-withdrawn');
  if (proposal.text !== text || !sameRange(proposal, here)) return stale('proposal-says-otherwise');
  return { kind: 'chair', proposal: id };
}

function chairEdits(
  context: CommandContext,
  place: Located,
  text: string | null,
  chair: LiveText,
  source: TakeSource,
): TextEdit[] | Refusal {
  const { state } = context;
  const drafted = draftParagraph(state, place.paragraph);
  const whole = drafted && new BrokenText(openDraft(state).document.paragraphs, chair.paragraphs);
  const like = [...wordingsOf(place.table, place.paragraph)];
  if (drafted && whole && (whole.isBroken(drafted) || isBroken({ text }) || like.some(isBroken))) {
    const words = brokenWords(state, place, text, whole.wordsOf(drafted), source);
    if (isRefusal(words)) return words;
    if (source.kind === 'party') like.sort((a, b) => rank(source.holders, a) - rank(source.holders, b));
    return words.same ? [] : whole.saying([whole.reworded(drafted, words.text, like)]);
  }
  const edit = chairEdit(context, place, text, chair, source);
  return edit === null ? [] : isRefusal(edit) ? edit : [edit];
}

/** Those whose words are taken come first: the rests of what they split have their ids. */
function rank(holders: readonly string[], { party }: Wording): number {
  return holders.includes(party) ? 0 : 1;
}

/** What a paragraph of the draft says in the chair's text after the decision, where it is split, joined or moved there or may be. */
function brokenWords(
  state: Negotiation,
  place: Located,
  text: string | null,
  now: string | null,
  source: TakeSource,
): { readonly text: string | null; readonly same: boolean } | Refusal {
  const { paragraph: id, range, base } = place;
  if (source.kind !== 'open') {
    if (now === null && range) return stale('left-out');
    const takes = state.takes.filter((take) => take.paragraph === id);
    const words = decided(now, base, { range, text }, takenAlone(state, takes, base));
    return { text: words, same: words === now };
  }
  const takes = state.takes.filter((take) => take.paragraph === id);
  const here = { draft: openDraft(state).number, ...recordedPlaceOf(state, place) };
  const rest = takesWithout(takes, here, source.last);
  if (!range || now === decidedText(state, id, takes)) return { text: decidedText(state, id, rest), same: false };
  const before = rest.findLast((take) => sameRange(take, here))?.text ?? base.slice(range.from, range.to);
  return now === null
    ? { text: null, same: true }
    : { text: withWords(now, place, before, takenAlone(state, takes, base)), same: false };
}

function chairEdit(
  { state }: CommandContext,
  place: Located,
  text: string | null,
  chair: LiveText,
  source: TakeSource,
): TextEdit | Refusal | null {
  if (source.kind === 'open') return reopenedEdit(state, place, chair, source.last);
  const { paragraph: id, range, base, table } = place;
  const present = chair.paragraphs.find((paragraph) => paragraph.id === id);
  const takes = state.takes.filter((take) => take.paragraph === id);
  const words = decided(present?.text ?? null, base, { range, text }, takenAlone(state, takes, base));
  if (words === null) return { kind: 'remove', id };
  if (present) return { kind: 'set', id, text: words };
  const drafted = draftParagraph(state, id);
  if (drafted && range) {
    return stale('left-out');
  }
  const order = new TextOrder(openDraft(state).document.paragraphs, chair.paragraphs);
  if (drafted) return placeInText(order, { ...drafted, text: words });
  // Who holds the words may have proposed the very same paragraph under another id: then any place that it has under this one.
  const ofParagraph = table.filter(({ paragraph, placement }) => paragraph === id && placement);
  const held = ofParagraph.find(({ party }) => source.kind !== 'party' || source.holders.includes(party));
  const proposed = held ?? ofParagraph[0];
  if (!proposed) return stale('nobody-proposes');
  return placeAddition(order, { ...proposed, text: words });
}

/**
 * The chair's text at the place as the decisions that stay make it: the draft's words where there are none. Null changes nothing. Where the
 * chair has typed in the paragraph, its words around the place stay.
 */
function reopenedEdit(state: Negotiation, place: Located, chair: LiveText, last: true | undefined): TextEdit | null {
  const { paragraph: id, range, base } = place;
  const present = chair.paragraphs.find((paragraph) => paragraph.id === id);
  const here = { draft: openDraft(state).number, ...recordedPlaceOf(state, place) };
  const takes = state.takes.filter((take) => take.paragraph === id);
  const rest = takesWithout(takes, here, last);
  const drafted = draftParagraph(state, id);
  const untouched = (present?.text ?? null) === decidedText(state, id, takes);
  if (range && !untouched) {
    const before = rest.findLast((take) => sameRange(take, here))?.text ?? base.slice(range.from, range.to);
    const text = present && withWords(present.text, { range, base }, before, takenAlone(state, takes, base));
    return text === undefined ? null : { kind: 'set', id, text };
  }
  const text = range || drafted || last ? decidedText(state, id, rest) : null;
  if (text === null) return present ? { kind: 'remove', id } : null;
  if (present) return { kind: 'set', id, text };
  const order = new TextOrder(openDraft(state).document.paragraphs, chair.paragraphs);
  if (drafted) return placeInText(order, { ...drafted, text });
  const proposed = place.table.find(({ paragraph, placement }) => paragraph === id && placement);
  return proposed ? placeAddition(order, { ...proposed, text }) : null;
}
