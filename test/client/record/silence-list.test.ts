import type { SilenceWindow } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { NegotiationContext } from '../../../client/src/store/use-negotiation.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const SilenceList = await component('record/SilenceList.tsx', 'SilenceList');

/** The card of a silence until 30 November, 17:00, that ended so. */
function card(ended: NonNullable<SilenceWindow['ended']>): string {
  const negotiation = new Round().state;
  const window = {
    ...{ id: 's1', draft: 0, symbol: 'A/L.1', paragraphs: null, opened: '2026-11-27T09:00:00.000Z', note: '' },
    ...{ deadline: '2026-11-30T17:00:00.000Z', timeZone: 'UTC', by: 'chair', broken: [], breaks: [], published: null },
    ended,
  };
  const open = { negotiation: { ...negotiation, silences: [window] }, member: negotiation.members[0] };
  return drawnIn(NegotiationContext.Provider, open, SilenceList).replaceAll(/<[^>]*>/g, ' ');
}

it('a silence that was kept says its deadline once; one that ended before says which it was', () => {
  const kept = card({ outcome: 'kept', time: '2026-11-30T17:00:00.000Z' });
  expect(kept.match(/30 November/g)).toHaveLength(1);
  const off = card({ outcome: 'called-off', time: '2026-11-28T10:00:00.000Z' });
  expect(off).toMatch(/Called off, 28 November.*The deadline was 30 November 2026 at 17:00/s);
});
