import { expect, it } from 'vitest';
import { NegotiationContext, type OpenNegotiation } from '../../../client/src/store/use-negotiation.ts';
import { agree } from '../../shared/negotiation/paragraph-states/states.ts';
import { at, Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const TableDialog = await component('draft/TableDialog.tsx', 'TableDialog');
const changed = (paragraph: string, after: string) => ({
  paragraph,
  kind: 'changed',
  before: 'States should act',
  after,
});

/** What Kenya reads before it tables. */
function read(round: Round, ...next: ReturnType<typeof changed>[]): string {
  const open = { negotiation: round.state, member: round.state.members[0] } as unknown as OpenNegotiation;
  const props = { party: 'KEN', next, labelOf: (id: string) => id, disabled: false, onTable() {}, onClose() {} };
  return drawnIn(NegotiationContext.Provider, open, TableDialog, props).replaceAll(/<[^>]*>/g, ' ');
}

it('Table all where everything is settled says that, and offers nothing to table', () => {
  const round = new Round();
  round.does('chair', agree(at('P2')));
  const said = read(round, changed('P2', 'States shall act'));
  expect(said).toMatch(/Nothing can be tabled now.*are not tabled until the words are reopened: +P2/s);
  expect(said).not.toMatch(/Table|in the name of|\b0\b/);
});

it('Table all where some is settled tables the rest', () => {
  const round = new Round();
  round.does('chair', agree(at('P2')));
  const said = read(round, changed('P1', 'one two'), changed('P2', 'States shall act'));
  expect(said).toMatch(/in the name of KEN.*reopened: +P2.*P1/s);
  expect(said).toContain('Table it');
});
