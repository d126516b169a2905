import type { TextEdit } from '../crdt/index.ts';
import type { Command, Refusal, Target } from './command.ts';
import { baseText, outside } from './decide-reaction.ts';
import { type Decision, forbidden, invalid, type LiveText, type Matter, stale } from './decision.ts';
import { areDrafted, holders, withWords } from './held-words.ts';
import { draftParagraph, openDraft, type Source, wordingsOnTheTable } from './negotiation.ts';
import { placeAddition, placeInText } from './place-in-text.ts';
import { atDesk } from './policy.ts';

type TakeCommand = Extract<Command, { kind: 'take' }>;

/**
 * Decides on words for the chair's text. The source is checked, so that no word is ascribed to a party that does not hold it:
 *
 *   draft: the draft's own words    party: words held there now, recorded with all who hold them    chair: any others
 */
export function decideTake(matter: Matter, command: TakeCommand): Decision | Refusal {
  const { state, member, context } = matter;
  const { target, text } = command;
  if (!atDesk(member)) return forbidden('Only the chair and the secretariat write the chair’s text.');
  const chair = chairText(matter);
  if ('reason' in chair) return chair;
  const misplaced = outside(matter, target);
  // What the chair added is in no draft and on no table, and may be left out again.
  if (misplaced && !(text === null && chair.paragraphs.some(({ id }) => id === target.paragraph))) return misplaced;
  if (target.from !== null && text === null && command.source.kind !== 'open')
    return invalid('Say which words to take at this place.');
  const source = checkedSource(matter, command);
  if ('reason' in source) return source;
  const edit = chairEdit(matter, command, chair, source);
  if (edit && 'reason' in edit) return edit;
  const typed = state.live.filter(({ paragraph }) => paragraph === target.paragraph);
  const take = {
    draft: openDraft(state).number,
    paragraph: target.paragraph,
    from: target.from,
    to: target.to,
    text,
    source,
    ...(typed.length > 0 && { typed }),
    time: context.now,
    by: member.id,
  };
  return {
    ok: true,
    // Versions are public: one that is cut now would show where the chair decides.
    cuts: [],
    acts: [{ kind: 'take', take }],
    edits: [{ party: null, edits: edit ? [edit] : [] }],
  };
}

/** The chair's text as it stands; refused where it holds what its schema does not allow. */
export function chairText({ context }: Matter): LiveText | Refusal {
  const text = context.texts.get(null);
  if (!text) throw new RangeError('The chair’s text was not read');
  if (text.faults === 0) return text;
  return invalid(`The chair’s text holds ${text.faults} things that are no paragraph of a text; remove them first.`);
}

function checkedSource({ state }: Matter, { target, text, source }: TakeCommand): Source | Refusal {
  switch (source.kind) {
    case 'chair':
      return source;
    case 'open': {
      const decided = state.takes.some(
        (take) => take.paragraph === target.paragraph && take.from === target.from && take.to === target.to,
      );
      return decided ? source : stale('Nothing is decided at this place any more.');
    }
    case 'draft':
      return areDrafted(state, target, text) ? source : stale('These are not the draft’s words at this place.');
    case 'party': {
      const held = holders(state, target, text);
      const without = source.holders.find((party) => !held.includes(party));
      if (without !== undefined) return stale(`${without} does not hold these words there any more.`);
      return { kind: 'party', holders: held };
    }
  }
}

function chairEdit(matter: Matter, command: TakeCommand, chair: LiveText, source: Source): TextEdit | Refusal | null {
  const { state } = matter;
  const { target, text } = command;
  const id = target.paragraph;
  if (source.kind === 'open') return reopenedEdit(matter, target, chair);
  if (text === null) return { kind: 'remove', id };
  const present = chair.paragraphs.find((paragraph) => paragraph.id === id);
  const base = baseText(matter, id) ?? '';
  if (present) return { kind: 'set', id, text: withWords(base, present.text, target, text) };
  const draft = openDraft(state).document.paragraphs;
  const drafted = draftParagraph(state, id);
  if (drafted && target.from !== null) {
    return stale('The chair’s text leaves this paragraph out: take the whole paragraph first.');
  }
  const words = withWords(base, base, target, text);
  if (drafted) return placeInText(draft, chair.paragraphs, { ...drafted, text: words });
  const proposed = wordingsOnTheTable(state).find(
    ({ party, paragraph }) => paragraph === id && (source.kind !== 'party' || source.holders.includes(party)),
  );
  if (!proposed) return stale(`Nobody proposes paragraph ${id} any more.`);
  return placeAddition(draft, chair.paragraphs, { ...proposed, text: words });
}

/** The chair's text at the target as the decisions that stay make it: the draft's words where there are none. Null changes nothing. */
function reopenedEdit(matter: Matter, target: Target, chair: LiveText): TextEdit | null {
  const { state } = matter;
  const id = target.paragraph;
  const base = baseText(matter, id) ?? '';
  const present = chair.paragraphs.find((paragraph) => paragraph.id === id);
  if (target.from !== null && target.to !== null) {
    if (!present) return null;
    return { kind: 'set', id, text: withWords(base, present.text, target, base.slice(target.from, target.to)) };
  }
  const drafted = draftParagraph(state, id);
  if (!drafted) return present ? { kind: 'remove', id } : null;
  const text = state.takes.reduce(
    (words, take) =>
      take.paragraph === id && take.from !== null && take.text !== null
        ? withWords(base, words, take, take.text)
        : words,
    base,
  );
  if (present) return { kind: 'set', id, text };
  return placeInText(openDraft(state).document.paragraphs, chair.paragraphs, { ...drafted, text });
}
