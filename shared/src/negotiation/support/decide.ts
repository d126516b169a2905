import type { TextEdit } from '../../crdt/index.ts';
import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, Decision, DecisionRules, LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { mayWriteIn } from '../policy.ts';
import { type Located, locate, recordedPlaceOf } from '../ranges/locate.ts';
import type { TakenWords } from '../tabling/agreed-words.ts';
import { BrokenText, isBroken, tailsOf } from '../tabling/broken-text.ts';
import { stateAfter, version, versionsToRecord } from '../tabling/live-wordings.ts';
import { ownText } from '../tabling/own-text.ts';
import { placeAddition, placeInText } from '../tabling/place-in-text.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { TextOrder } from '../tabling/text-order.ts';
import { takenIn } from '../tabling/words-that-stand.ts';
import type { SupportCommand } from './command.ts';
import { areDrafted, holders, placeOfParty, withWords, wordingsThere } from './held-words.ts';
import { noteAlone, SupportedNotes } from './supported-notes.ts';

/** Supporting words that others propose. */
export const supportRules: DecisionRules<SupportCommand> = {
  support: { decide: decideSupport, texts: ({ party }) => ({ party, own: true, typed: true }) },
};

/**
 * Decides on supporting a change: the supporter holds the words from now on, beside what it holds elsewhere in the paragraph.
 *
 *   draft "a b c"   tabled "A b c"   own text "A b C"   • support "B" for "b"
 *   →  tabled "A B c", own text "A B C"
 *
 * In a paragraph that several propose under ids of their own, the supporter's is the one under its own id.
 *
 * With the mark of a note that the draft does not have comes the note (tabling/new-notes.ts), and with a note its mark.
 *
 * The words go into the tabled wording and, apart from it, into the own text, so that nothing untabled is let out.
 */
function decideSupport(context: CommandContext, command: SupportCommand): Decision | Refusal {
  const { party, target, text } = command;
  if (!mayWriteIn(context.state, context.member, party)) return forbidden('not-writer', { party });
  const seen = locate(context.state, target);
  if (isRefusal(seen)) return seen;
  if (seen.range && text === null) return invalid('no-words-to-support');
  if (areDrafted(context.state, seen, text)) return invalid('words-of-the-draft');
  const of = holders(context.state, seen, text);
  if (of.includes(party)) return invalid('holds-already', { party });
  const [first] = of;
  if (first === undefined) return stale('nobody-holds');
  const alone = noteAlone(context.state, seen, party, first);
  if (alone) return withItsMark(context, command, alone);
  const place = placeOfParty(context.state, seen, party);
  if (!place) return stale('words-gone');
  const { paragraph } = place;
  const twin = sameAddition(place, command, first);
  if (twin) return invalid('proposes-already', { party });
  const own = ownText(context, party);
  if (isRefusal(own)) return own;
  const supported = wordingAfter(context.state, place, command, first);
  const notes = new SupportedNotes(context, party, supported, of, command.notes);
  if (notes.refusal) return notes.refusal;
  const cut = versionsToRecord(context, [target.paragraph, paragraph, ...notes.ids]);
  const after = { ...context, state: stateAfter(context, cut) };
  const before = after.state.wordings.find((tabled) => tabled.party === party && tabled.paragraph === paragraph);
  const wording: TabledWording = {
    ...version(after, supported, context.member.id, takenByHolders(after.state, place, of)),
    supported: { from: place.range?.from ?? null, to: place.range?.to ?? null, text, before: before?.version ?? null },
  };
  const edits = ownEdits(after, place, text, own, supported);
  return {
    ok: true,
    versionsToRecord: cut,
    acts: [
      {
        kind: 'support',
        party,
        draft: openDraft(context.state).number,
        ...recordedPlaceOf(after.state, place),
        text,
        of,
        wording,
      },
      ...notes.acts(after, before),
    ],
    edits: [{ party, edits: [...edits, ...notes.edits(after, own, edits)] }],
  };
}

/** A note with the mark that calls it, in the words of the note that are supported. */
function withItsMark(
  context: CommandContext,
  command: SupportCommand,
  alone: Refusal | Pick<SupportCommand, 'target' | 'text'>,
): Decision | Refusal {
  if (isRefusal(alone)) return alone;
  const { target, text, notes = [] } = command;
  const note = text === null ? [] : [{ paragraph: target.paragraph, text }];
  return decideSupport(context, { ...command, ...alone, notes: [...notes, ...note] });
}

/** What those who hold the words have taken from adopted paragraphs: with the words their source is taken over. */
function takenByHolders({ wordings }: Negotiation, { table }: Located, of: readonly string[]): TakenWords[] {
  const ids = new Set(table.map(({ paragraph }) => paragraph));
  return wordings.filter(({ party, paragraph }) => of.includes(party) && ids.has(paragraph)).flatMap(takenIn);
}

/** What the supporter holds of the paragraph on the table, with the words it supports. */
function wordingAfter(state: Negotiation, place: Located, { party, text }: SupportCommand, first: string): Wording {
  const { paragraph, base, table } = place;
  const ofParagraph = table.filter((wording) => wording.paragraph === paragraph);
  const before = ofParagraph.find((wording) => wording.party === party);
  // Whoever proposed the very same paragraph under another id said no place under this one.
  const placed = [before, ofParagraph.find((wording) => wording.party === first), ...ofParagraph];
  const placement = placed.find((wording) => wording?.placement)?.placement;
  const words = text === null ? null : withWords(before?.text ?? base, place, text, wordingsThere(state, place));
  const tails = tailsOf(
    words,
    placed.flatMap((wording) => wording ?? []),
  );
  return {
    party,
    paragraph,
    text: words,
    ...(placement && { placement }),
    ...(tails.length > 0 && { tails }),
    ...(words !== null && before?.moved && { moved: before.moved }),
  };
}

/** The same words into the own text, whatever it says elsewhere in the paragraph. */
function ownEdits(
  { state }: CommandContext,
  place: Located,
  text: string | null,
  own: LiveText,
  supported: Wording,
): TextEdit[] {
  const drafted = draftParagraph(state, place.paragraph);
  const whole = drafted && new BrokenText(openDraft(state).document.paragraphs, own.paragraphs);
  if (drafted && whole && (isBroken(supported) || whole.isBroken(drafted))) {
    const words =
      text === null
        ? null
        : withWords(whole.wordsOf(drafted) ?? supported.text ?? text, place, text, wordingsThere(state, place));
    return whole.saying([whole.reworded(drafted, words, [supported])]);
  }
  return [ownEdit(state, place, text, own, supported)];
}

function ownEdit(state: Negotiation, place: Located, text: string | null, own: LiveText, supported: Wording): TextEdit {
  const id = place.paragraph;
  if (text === null) return { kind: 'remove', id };
  const present = own.paragraphs.find((paragraph) => paragraph.id === id);
  if (present) return { kind: 'set', id, text: withWords(present.text, place, text, wordingsThere(state, place)) };
  const words = supported.text ?? text;
  const order = new TextOrder(openDraft(state).document.paragraphs, own.paragraphs);
  const drafted = draftParagraph(state, id);
  return drafted
    ? placeInText(order, { ...drafted, text: words })
    : placeAddition(order, { ...supported, text: words });
}

/** True where the party proposes the same new paragraph at the same place under another id. */
function sameAddition({ paragraph, range, table }: Located, { party, text }: SupportCommand, first: string): boolean {
  const proposed = table.find((wording) => wording.party === first && wording.paragraph === paragraph);
  if (!proposed?.placement || range) return false;
  return table.some(
    ({ party: holder, text: words, placement }) =>
      holder === party &&
      words === text &&
      placement?.after === proposed.placement?.after &&
      placement?.alternativeTo === proposed.placement?.alternativeTo,
  );
}
