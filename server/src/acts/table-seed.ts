import type { TextAddress, TextEdit } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { decidedText, EditedText, type Negotiation, roundView, tailsOf } from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import type { EarlierRounds } from './earlier-rounds.ts';
import { roomSeed } from './room-seed.ts';

/**
 * What a room begins with of which nothing is left, or never was here: as a server began it, with what the party had on the table when its round
 * ended, or has now, and the chair's with what was decided. Without that a party's own text would ask to take back what it stands for, and the
 * chair's would issue what it has decided otherwise. Null where there is no such draft or pen.
 */
export async function tableSeed(
  state: Negotiation,
  earlier: Pick<EarlierRounds, 'textOf'>,
  address: TextAddress,
): Promise<readonly LiveParagraph[] | null> {
  const seed = await roomSeed(state, earlier, address);
  if (!seed || address.pen !== undefined) return seed;
  const round = roundView(state, address.draft);
  const edited = new EditedText(round, { paragraphs: seed, faults: 0 });
  for (const wording of address.party === null ? decidedWordings(round) : ofParty(round, address.party)) {
    edited.give(wording);
  }
  return edited.edits.reduce(withEdit, seed);
}

function ofParty({ wordings }: Negotiation, code: string): readonly Wording[] {
  return wordings.filter(({ party }) => party === code);
}

/** The paragraphs that something was decided on, with their words after it. */
function decidedWordings(round: Negotiation): readonly Wording[] {
  const tabled = Map.groupBy(round.wordings, ({ paragraph }) => paragraph);
  return [...Map.groupBy(round.takes, ({ paragraph }) => paragraph)].map(([paragraph, takes]) => {
    const wordings = tabled.get(paragraph) ?? [];
    const placement = wordings.find((wording) => wording.placement)?.placement;
    const text = decidedText(round, paragraph, takes);
    const source = takes.at(-1)?.source;
    const isTaken = ({ party }: Wording) => source?.kind === 'party' && source.holders.includes(party);
    // Whose words were taken says first which paragraphs their pieces are.
    const like = [...wordings.filter(isTaken), ...wordings.filter((wording) => !isTaken(wording))];
    const tails = tailsOf(text, like);
    return {
      party: '',
      paragraph,
      text,
      ...(placement && { placement }),
      ...(tails.length > 0 && { tails }),
    };
  });
}

function withEdit(text: readonly LiveParagraph[], edit: TextEdit): readonly LiveParagraph[] {
  switch (edit.kind) {
    case 'remove':
      return text.filter(({ id }) => id !== edit.id);
    case 'set':
      return text.map((paragraph) => (paragraph.id === edit.id ? { ...paragraph, text: edit.text } : paragraph));
    case 'add':
      return text.toSpliced(text.findIndex(({ id }) => id === edit.after) + 1, 0, edit.paragraph);
  }
}
