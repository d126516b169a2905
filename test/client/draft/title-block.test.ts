import { expect, it } from 'vitest';
import { NegotiationContext, type OpenNegotiation } from '../../../client/src/store/use-negotiation.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const TitleBlock = await component('draft/TitleBlock.tsx', 'TitleBlock');

/** The head of the page of a draft that is under this agenda item. */
function head(agendaItem: string, language = 'en'): string {
  const round = new Round();
  const negotiation = { ...round.state, agendaItem };
  const [issued] = negotiation.drafts;
  if (!issued) throw new Error('There is no draft');
  const draft = { ...issued, document: { ...issued.document, language } };
  const open = { negotiation, member: negotiation.members[0] } as unknown as OpenNegotiation;
  return drawnIn(NegotiationContext.Provider, open, TitleBlock, { negotiation, draft, room: null, party: null });
}

it('an agenda item that is a number says of what, as on paper; one that is given by its title is as it is', () => {
  expect(head('18')).toContain('>Agenda item 18<');
  expect(head(' 18 (a)')).toContain('>Agenda item 18 (a)<');
  expect(head('96', 'fr')).toContain('>Point 96 de l’ordre du jour<');
  expect(head('Agenda item 18')).toContain('>Agenda item 18<');
  expect(head('2030 Agenda')).toContain('>2030 Agenda<');
});

it('what the interface says in the head of a text from right to left goes from left to right', () => {
  const drawn = head('18', 'ar');
  const facts = /<span[^>]*dir="ltr"[^>]*lang="en"[^>]*>.*<time/s.exec(drawn)?.[0] ?? '';
  expect(facts).toContain('<time');
  expect(drawn).toMatch(/dir="ltr">A\/L\.1</);
});
