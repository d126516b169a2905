import type { ActBody } from '../act.ts';
import type { CommandContext } from '../decision.ts';
import { openDraft } from '../open-draft.ts';
import { penText } from '../pen/pen.ts';
import { pensOut } from '../pen/pen-words.ts';

/**
 * The pens that parties still have when the round ends come back by themselves, without their words: what was written stays on the desk's
 * record, and in the room of the pen for its party to read.
 */
export function returnedPens({ state, inputs, member }: CommandContext): readonly ActBody[] {
  const draft = openDraft(state).number;
  return pensOut(state, draft).flatMap(({ id }): ActBody[] => {
    const back = { kind: 'pen-back', draft, pen: id, back: { time: inputs.now, by: member.id } } as const;
    const text = inputs.texts.get(penText(id));
    if (!text || text.faults > 0) return [back];
    const written = text.paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
    return [back, { kind: 'pen-written', pen: id, written, taken: false }];
  });
}
