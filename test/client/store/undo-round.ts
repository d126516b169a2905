import type { Command } from '@adref/shared/negotiation';
import { undoCommand } from '../../../client/src/store/undo-command.ts';
import { type at, Round, type Speaker } from '../../shared/negotiation/round.ts';

/** Tables all of a party’s words. */
export const table = (party: string) => ({ kind: 'table', draft: 0, party, paragraphs: null }) as const;
/** Supports these words of others. */
export const support = (party: string, target: ReturnType<typeof at>, text: string | null) =>
  ({ kind: 'support', draft: 0, party, target, text }) as const;

/** Carries the command out and takes it back; answers what then differs from before, and null where it cannot be taken back. */
export function thereAndBack(round: Round, speaker: Speaker, command: Command): string[] | null {
  const before = round.state;
  const then = { table: round.table().map(withoutVersion).sort(), ...standing(round) };
  const acts = round.does(speaker, command);
  const undo = undoCommand(before, acts, round.state);
  if (!undo) return null;
  round.does(speaker, undo);
  const now = { table: round.table().map(withoutVersion).sort(), ...standing(round) };
  return Object.keys(then).filter((key) => {
    const name = key as keyof typeof then;
    return JSON.stringify(then[name]) !== JSON.stringify(now[name]);
  });
}

/** Words as they are on the table; whoever withdraws and comes back is at the end of the holders. */
const withoutVersion = (line: string) => line.replace(/ v\d+:/, ':');
const standing = ({ state }: Round) => ({
  announced: state.announced?.symbol ?? null,
  room: [state.takenUp?.paragraph, state.takenUp?.from, state.takenUp?.result],
  silences: state.silences.filter(({ ended }) => !ended).map(({ paragraphs }) => paragraphs),
  proceedings: state.proceedings.filter(({ withdrawn }) => !withdrawn).map((entry) => entry.kind),
  pending: state.pending.map(({ party, paragraph }) => [party, paragraph]).sort(),
  positions: state.positions.map(({ party, stance, paragraph, from }) => [party, stance, paragraph, from]),
  takes: state.takes.map(({ paragraph, from, text, source }) => [paragraph, from, text, source]),
  library: state.library.map(({ id }) => id),
  baseline: state.baseline,
  links: state.links,
  usage: state.bisUsage,
  pens: state.pens.filter((pen) => !pen.back).map(({ party, paragraph }) => [party, paragraph]),
  shown: state.textShown,
  rationales: state.rationales.map(({ paragraph, text }) => [paragraph, text]),
  parties: state.parties,
  members: state.members,
  matches: state.matches.filter(({ on }) => on),
  modes: state.tablingAsTyped,
  comments: state.comments.filter(({ withdrawn }) => !withdrawn).map(({ text }) => text),
  proposals: state.proposals
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ text, reactions }) => [text, reactions.map(({ party, stance }) => `${party} ${stance}`)]),
  invitations: state.invitations.filter(({ revoked }) => !revoked).map(({ party }) => party),
});

/** KEN and JPN word P1 otherwise, and KEN has added a paragraph; all of it is on the table. */
export function atWork(): Round {
  const round = new Round();
  round.shelve('L', [{ id: 'N1', kind: 'norm', level: 0, text: 'States should not' }]);
  round.write('KEN', 'P1', 'one two three FOUR five');
  round.write('KEN', 'K1', 'Thanks the chair', 'P1');
  round.does('KEN', table('KEN'));
  round.write('JPN', 'P1', 'one two three vier five');
  round.does('JPN', table('JPN'));
  return round;
}
