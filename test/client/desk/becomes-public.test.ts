import { expect, it } from 'vitest';
import { NegotiationContext, type OpenNegotiation } from '../../../client/src/store/use-negotiation.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const BecomesPublic = await component('desk/BecomesPublic.tsx', 'BecomesPublic');

/** What the desk reads before it issues. */
function read(round: Round): string {
  const open = { negotiation: round.state, member: round.state.members[0] } as unknown as OpenNegotiation;
  return drawnIn(NegotiationContext.Provider, open, BecomesPublic).replaceAll(/<[^>]*>/g, ' ');
}

it('counts the moves that the desk took among the decisions that become public, and says where to', () => {
  const round = new Round();
  const [first, ...others] = round.texts.get('KEN')?.paragraphs ?? [];
  if (!first) throw new Error('There is no text');
  round.texts.set('KEN', { paragraphs: [...others, first], faults: 0 });
  round.does('KEN', table('KEN'));
  expect(read(round)).not.toContain('One decision');
  round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'party', after: 'P3' });
  expect(read(round)).toMatch(/One decision becomes public.*OP1: Moved to after OP3/s);
});
