import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { labelOrWords } from '../paragraph-states/settled.ts';
import { atDesk } from '../policy.ts';
import { sameRange } from '../ranges/range-now.ts';
import { EditedText } from '../tabling/edited-text.ts';
import { version } from '../tabling/live-wordings.ts';
import { ownText } from '../tabling/own-text.ts';
import { takenIn } from '../tabling/words-that-stand.ts';
import type { HolderCommand } from './command.ts';
import { openHolders } from './open-holders.ts';

/** Says which party a name in brackets is. */
export const holderRules: DecisionRules<HolderCommand> = {
  holder: { decide: decideHolder, texts: ({ party }) => ({ party, own: true, typed: true, byDesk: true }) },
};

/**
 * The name's words and positions become the party's, and go into its own text where that still has the draft's words. A party that has words
 * of its own in one of the paragraphs keeps them: then nothing is changed, and the desk is told where.
 */
function decideHolder(context: CommandContext, { name, party }: HolderCommand): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-names-holders');
  if (!state.parties.some(({ code }) => code === party)) return invalid('no-such-party', { party });
  if (!openHolders(state).includes(name)) return stale('no-open-holder', { name });
  const held = state.wordings.filter((wording) => wording.party === name);
  const own = new Set(
    [...state.wordings, ...state.live].flatMap((wording) => (wording.party === party ? [wording.paragraph] : [])),
  );
  const { number, document } = openDraft(state);
  const twice = held.find(({ paragraph }) => own.has(paragraph));
  if (twice)
    return invalid('holder-has-own-words', { name, party, label: labelOrWords(document, twice.paragraph, held) });
  const text = ownText(context, party);
  if (isRefusal(text)) return text;
  const edited = new EditedText(state, text);
  for (const wording of held) {
    // What the party has begun to write there stays its own.
    const drafted = draftParagraph(state, wording.paragraph)?.text ?? null;
    if (edited.wordsOf(wording.paragraph) === drafted) edited.give({ ...wording, party });
  }
  const positions = state.positions.filter((position) => position.party === name);
  const has = (position: (typeof positions)[number]) =>
    state.positions.some((one) => one.party === party && one.stance === position.stance && sameRange(one, position));
  return {
    ok: true,
    versionsToRecord: [],
    acts: [
      {
        kind: 'holder',
        name,
        party,
        draft: number,
        wordings: held.map((wording) => version(context, { ...wording, party }, member.id, takenIn(wording))),
        positions: positions
          .filter((position) => !has(position))
          .map((position) => ({ ...position, party, time: inputs.now, by: member.id })),
      },
    ],
    edits: [{ party, edits: edited.edits }],
  };
}
