import type { TextEdit } from '../crdt/index.ts';
import type { Wording } from '../rolling/index.ts';
import type { Command, Refusal } from './command.ts';
import { baseText, outside } from './decide-reaction.ts';
import { ownText } from './decide-tabling.ts';
import { type Decision, forbidden, invalid, type LiveText, type Matter, stale } from './decision.ts';
import { areDrafted, holders, withWords } from './held-words.ts';
import { cuts, following, version } from './live-wordings.ts';
import { draftParagraph, openDraft, type TabledWording, wordingsOnTheTable } from './negotiation.ts';
import { placeAddition, placeInText } from './place-in-text.ts';
import { mayWriteIn } from './policy.ts';

type Support = Extract<Command, { kind: 'support' }>;

/**
 * Decides on supporting a change: the supporter holds the words from now on, beside what it holds elsewhere in the paragraph.
 *
 *   draft „a b c“   tabled „A b c“   own text „A b C“   • support „B“ for „b“
 *   →  tabled „A B c“, own text „A B C“
 *
 * The words go into the tabled wording and, apart from it, into the own text, so that nothing untabled is let out.
 */
export function decideSupport(matter: Matter, command: Support): Decision | Refusal {
  const { party, target, text } = command;
  if (!mayWriteIn(matter.state, matter.member, party)) return forbidden(`You do not write for ${party}.`);
  const misplaced = outside(matter, target);
  if (misplaced) return misplaced;
  if (target.from !== null && text === null) return invalid('Say which words at this place you support.');
  if (areDrafted(matter.state, target, text)) return invalid('These are the draft’s own words: retain them instead.');
  const of = holders(matter.state, target, text);
  if (of.includes(party)) return invalid(`${party} holds these words already.`);
  const [first] = of;
  if (first === undefined) return stale('Nobody holds these words there any more.');
  const twin = sameAddition(matter, command, first);
  if (twin) return invalid(`${party} proposes the very same paragraph already.`);
  const own = ownText(matter, party);
  if ('reason' in own) return own;

  const cut = cuts(matter, target.paragraph);
  const after = following(matter, cut);
  const supported = wordingAfter(after, command, first);
  const before = after.state.wordings.find((tabled) => tabled.party === party && tabled.paragraph === target.paragraph);
  const wording: TabledWording = {
    ...version(after, supported, matter.member.id),
    supported: { from: target.from, to: target.to, text, before: before?.version ?? null },
  };
  return {
    ok: true,
    cuts: cut,
    acts: [
      {
        kind: 'support',
        party,
        draft: openDraft(matter.state).number,
        paragraph: target.paragraph,
        from: target.from,
        to: target.to,
        text,
        of,
        wording,
      },
    ],
    edits: [{ party, edits: [ownEdit(after, command, own, supported)] }],
  };
}

/** What the supporter holds of the paragraph on the table, with the words it supports. */
function wordingAfter({ state }: Matter, { party, target, text }: Support, first: string): Wording {
  const paragraph = target.paragraph;
  const ofParagraph = wordingsOnTheTable(state).filter((wording) => wording.paragraph === paragraph);
  const before = ofParagraph.find((wording) => wording.party === party);
  const placement = (before ?? ofParagraph.find((wording) => wording.party === first))?.placement;
  const base = baseText({ state }, paragraph) ?? '';
  const words = text === null ? null : withWords(base, before?.text ?? base, target, text);
  return { party, paragraph, text: words, ...(placement && { placement }) };
}

/** The same words into the own text, whatever it says elsewhere in the paragraph. */
function ownEdit({ state }: Matter, { target, text }: Support, own: LiveText, supported: Wording): TextEdit {
  const id = target.paragraph;
  if (text === null) return { kind: 'remove', id };
  const base = baseText({ state }, id) ?? '';
  const present = own.paragraphs.find((paragraph) => paragraph.id === id);
  if (present) return { kind: 'set', id, text: withWords(base, present.text, target, text) };
  const words = supported.text ?? text;
  const draft = openDraft(state).document.paragraphs;
  const drafted = draftParagraph(state, id);
  return drafted
    ? placeInText(draft, own.paragraphs, { ...drafted, text: words })
    : placeAddition(draft, own.paragraphs, { ...supported, text: words });
}

/** True where the party proposes the same new paragraph at the same place under another id. */
function sameAddition({ state }: Matter, { party, target, text }: Support, first: string): boolean {
  const table = wordingsOnTheTable(state);
  const proposed = table.find((wording) => wording.party === first && wording.paragraph === target.paragraph);
  if (!proposed?.placement || target.from !== null) return false;
  return table.some(
    ({ party: holder, text: words, placement }) =>
      holder === party &&
      words === text &&
      placement?.after === proposed.placement?.after &&
      placement?.alternativeTo === proposed.placement?.alternativeTo,
  );
}
