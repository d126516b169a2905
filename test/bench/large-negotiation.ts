import type { Demonstration, DemonstrationStep } from '@adref/server';
import type { Member, Party } from '@adref/shared/negotiation';
import { draftOf, generator, realTexts, tableOf } from './made-up-text.ts';

/** How large a negotiation is: paragraphs of the draft, parties, and paragraphs that each of them words otherwise. */
export interface NegotiationSize {
  readonly paragraphs: number;
  readonly parties: number;
  readonly changed: number;
}

/** A negotiation of this size, everything tabled through the same acts that people carry out. The same for the same size. */
export async function largeNegotiation({
  paragraphs,
  parties: count,
  changed,
}: NegotiationSize): Promise<Demonstration> {
  const draft = draftOf(await realTexts(), paragraphs);
  const table = tableOf(draft, count, changed, generator(1945));
  const parties: Party[] = Array.from({ length: count }, (_, at) => {
    const code = `P${at}`;
    return { code, kind: 'delegation', name: { en: code, fr: code }, members: [] };
  });
  const chair: Member = { id: 'chair', name: 'Chair', role: 'chair', party: null, link: null };
  const delegates = parties.map(
    ({ code }): Member => ({ id: `delegate-${code}`, name: code, role: 'delegate', party: code, link: null }),
  );
  let second = 0;
  const now = () => new Date(Date.UTC(2026, 0, 12, 9, 0, second++)).toISOString();
  const steps = parties.flatMap(({ code }): DemonstrationStep[] => [
    {
      at: now(),
      writes: code,
      edits: table.flatMap(({ party, paragraph, text }) =>
        party === code && text !== null ? [{ kind: 'set', id: paragraph, text }] : [],
      ),
    },
    {
      at: now(),
      by: `delegate-${code}`,
      asks: { kind: 'table', draft: 0, party: code, paragraphs: null },
    },
  ]);
  return {
    title: 'Made up for measuring',
    committee: 'First',
    agendaItem: '1',
    draft: {
      symbol: 'A/C.1/80/L.1',
      title: 'Made up for measuring',
      kind: 'draft resolution',
      language: 'fr',
      paragraphs: draft,
      footnotes: [],
    },
    issued: '2026-01-12T08:00:00.000Z',
    library: [],
    baseline: [],
    links: [],
    parties,
    people: [chair, ...delegates],
    steps,
  };
}
