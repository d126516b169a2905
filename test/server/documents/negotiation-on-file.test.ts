import {
  type Act,
  type ActBody,
  canonicalJson,
  emptyRecord,
  type NegotiationFile,
  negotiationFormat,
  publicHeadOf,
  redactForAll,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { chained, sha256 } from '../../../server/src/acts/chain.ts';
import { negotiationOnFile } from '../../../server/src/documents/negotiation-on-file.ts';
import { commandOf, parties, sittingActs } from '../../fault/sitting-act.ts';
import { Round, type Speaker } from '../../shared/negotiation/round.ts';
import { dice } from '../sync/dice.ts';

const time = '2026-02-01T09:00:00.000Z';
const paragraph = (id: string, more: object = {}) => ({
  id,
  kind: 'operative',
  level: 0,
  text: `Decides ${id};`,
  ...more,
});

/** What begins a made-up record: a draft of these paragraphs. */
function create(paragraphs: readonly object[] = [paragraph('P1'), paragraph('P2')]) {
  const words = { symbol: 'A/L.1', title: 'Acting', kind: 'resolution', language: 'en' };
  const document = { ...words, paragraphs, footnotes: [] };
  const draft = { number: 0, symbol: 'A/L.1', document, hash: sha256(canonicalJson(document)), issued: time };
  const head = { id: 'there', title: 'Acting', committee: 'First', agendaItem: '1', language: 'en' };
  return { kind: 'create', ...head, demonstration: false, draft };
}

const kenya = {
  kind: 'party',
  party: { code: 'KEN', kind: 'delegation', name: { en: 'Kenya', fr: 'Kenya' }, members: [] },
};

function tabled(draft: number) {
  const words = { party: 'KEN', paragraph: 'P1', text: 'Decides P1 at once;' };
  const wording = { ...words, draft, version: 1, tabled: time, by: 'm', hash: sha256('') };
  return { kind: 'table', party: 'KEN', draft: 0, wordings: [wording] };
}

function taken(from: number, to: number) {
  const place = { draft: 0, paragraph: 'P1', from, to };
  return { kind: 'take', take: { ...place, text: 'x', source: { kind: 'chair' }, time, by: 'm' } };
}

function silence(timeZone: string) {
  const window = {
    id: 's',
    draft: 0,
    symbol: 'A/L.1',
    paragraphs: null,
    opened: time,
    deadline: time,
    note: '',
    by: 'm',
  };
  return { kind: 'silence', window: { ...window, timeZone } };
}

/** A file whose chains and seals all fit, whatever its acts say: who makes a record up can make them. */
function madeUp(bodies: readonly object[], texts: NegotiationFile['texts'] = []) {
  const drafts = bodies.map((body) => ({ by: 'm', time, body: body as ActBody }));
  return filed(chained([], emptyRecord, drafts).acts, 'desk', texts);
}

function filed(record: readonly Act[], seen: 'desk' | 'public', texts: NegotiationFile['texts'] = []): Uint8Array {
  const numbered = record.map((act, index) => ({ ...act, seq: index + 1 }));
  const says = { format: negotiationFormat, version: 1, negotiation: 'there', title: 'Acting', symbol: 'A/L.1' };
  const counts = { exported: time, seen, acts: numbered.length, head: publicHeadOf(numbered) };
  return Buffer.from(JSON.stringify({ ...says, ...counts, record: numbered, documents: [], texts }));
}

describe('a negotiation on file', () => {
  it('whose hashes fit is refused where its rooms or rounds could not be opened', async () => {
    const written = (one: object) =>
      madeUp([create(), kenya], [{ draft: 0, party: 'KEN', paragraphs: [one] }] as unknown as NegotiationFile['texts']);
    const unfit = (party: string) => ({ key: 'negotiation-file-unfit', params: { party, draft: 0 } });
    const cases: readonly (readonly [Uint8Array, object])[] = [
      [written(paragraph('P1', { level: 100 })), unfit('KEN')],
      [written(paragraph('P1', { alternativeTo: 'P\n2' })), unfit('KEN')],
      [written(paragraph('P\n1')), unfit('KEN')],
      [madeUp([create([paragraph('P\n1')])]), unfit('–')],
      [madeUp([create([paragraph('P1', { level: 100 })])]), unfit('–')],
      [madeUp([create(), kenya, taken(7, 3)]), unfit('–')],
      [madeUp([create(), kenya, tabled(7)]), { key: 'negotiation-file-folds' }],
      [madeUp([create(), silence('No/Where')]), { key: 'negotiation-file-form' }],
    ];
    for (const [bytes, refused] of cases)
      expect(await negotiationOnFile(bytes, 'a.json')).toMatchObject({ ok: false, ...refused });
    const fits = madeUp([create(), kenya, tabled(0), taken(0, 7), silence('Africa/Nairobi')]);
    expect(await negotiationOnFile(fits, 'a.json')).toMatchObject({ ok: true });
  });

  it('of rounds that were held is taken, as the desk and as everybody sees it', async () => {
    for (let seed = 7_101; seed < 7_105; seed++) {
      const [roll, round] = [dice(seed), new Round()];
      for (let step = 0; step < 60; step++) {
        const party = parties[roll(parties.length)] ?? 'KEN';
        const command = commandOf(round, sittingActs[roll(sittingActs.length)] ?? 'table', party, roll);
        if (!command) continue;
        const speaker: Speaker = 'party' in command && command.kind !== 'pen' ? party : 'chair';
        if (round.decide(speaker, command).ok) round.does(speaker, command);
      }
      expect(await negotiationOnFile(filed(round.acts, 'desk'), 'a.json')).toMatchObject({ ok: true });
      const shown = filed(
        round.acts.flatMap((act) => redactForAll(act) ?? []),
        'public',
      );
      expect(await negotiationOnFile(shown, 'a.json')).toMatchObject({ ok: true });
    }
  });
});
