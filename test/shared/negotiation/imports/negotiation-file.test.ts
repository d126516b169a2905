import {
  type Act,
  checkedNegotiation,
  deskActs,
  foldAll,
  isPrivate,
  type NegotiationFile,
  negotiationFormat,
  publicHeadOf,
  publicState,
  redactForAll,
  redactState,
} from '@adref/shared/negotiation';
import { negotiationFileSchema } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';
import { commandOf, parties, sittingActs } from '../../../fault/sitting-act.ts';
import { dice } from '../../../server/sync/dice.ts';
import { member, Round, type Speaker, sha256 } from '../round.ts';
import { rolledNow } from '../rounds/random-rounds.ts';

/** A sitting by chance, over several rounds. */
function sitting(seed: number, steps = 60): Round {
  const roll = dice(seed);
  const round = new Round();
  for (let step = 0; step < steps; step++) {
    const party = parties[roll(parties.length)] ?? 'KEN';
    const command = commandOf(round, sittingActs[roll(sittingActs.length)] ?? 'table', party, roll);
    if (!command) continue;
    const speaker: Speaker = 'party' in command && command.kind !== 'pen' ? party : 'chair';
    if (round.decide(speaker, command).ok) round.does(speaker, command);
    if (step % 9 === 0) {
      const target = { paragraph: rolledNow(round.state)[0]?.id ?? 'P1', from: null, to: null };
      const said = { kind: 'comment', draft: round.state.drafts.length - 1, target, text: `said ${step}` } as const;
      round.does('KEN', { ...said, party: 'KEN', audience: 'party:KEN' });
    }
  }
  return round;
}

/** What is on file of these acts, as a program reads it that has only the file. */
function filed(round: Round, seen: 'public' | 'desk', own: (act: Act) => boolean = () => false): NegotiationFile {
  const record = round.acts
    .flatMap((act) => {
      if (isPrivate(act.visibility)) return own(act) ? [act] : [];
      return seen === 'desk' ? [act] : (redactForAll(act) ?? []);
    })
    .map((act, index) => ({ ...act, seq: index + 1 }));
  return JSON.parse(
    JSON.stringify({
      format: negotiationFormat,
      version: 1,
      negotiation: round.state.id,
      title: round.state.title,
      symbol: 'A/L.1',
      exported: '2026-03-01T10:00:00.000Z',
      seen,
      acts: record.length,
      head: publicHeadOf(record),
      record,
      documents: round.state.library.map(({ id }) => ({ id, document: round.documents.get(id) })),
      texts: [],
    }),
  );
}

/** What a reader is shown, without what counts acts that are not the reader's. */
function shown(state: object): object {
  const { seq: _seq, deskSeq: _deskSeq, head: _head, deskHead: _deskHead, ...rest } = JSON.parse(JSON.stringify(state));
  return rest;
}

describe('a negotiation on file', () => {
  it('folds to what each reader is shown at home, and every act in it is one that the schema knows', () => {
    const kinds = new Set<string>();
    for (let seed = 7_001; seed < 7_013; seed++) {
      const round = sitting(seed);
      for (const { kind } of round.acts) kinds.add(kind);
      const { state } = round;
      const readers = [
        { file: filed(round, 'public'), home: publicState(state), see: publicState },
        {
          file: filed(round, 'public', () => true),
          home: redactState(state, member('KEN')),
          see: (from: typeof state) => redactState(from, member('KEN')),
        },
        {
          file: filed(round, 'desk'),
          home: redactState(state, member('chair')),
          see: (from: typeof state) => redactState(from, member('chair')),
        },
      ];
      for (const { file, home, see } of readers) {
        const read = negotiationFileSchema.safeParse(file);
        expect(read.error?.issues ?? []).toEqual([]);
        // The hashes are of what is there: nothing is mended or left out.
        expect(read.data).toEqual(file);
        const found = checkedNegotiation(file, sha256);
        if (!('id' in found)) throw new Error(`seed ${seed}: ${JSON.stringify(found)}`);
        expect(shown(see(found))).toEqual(shown(home));
        expect(rolledNow(found)).toEqual(rolledNow(state));
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['issue', 'take', 'support', 'comment', 'settle', 'pen-back']));
  });

  it('is refused with the act that was altered, whatever was altered in it, and with the first one after one that is gone', () => {
    const round = sitting(7_003);
    for (const seen of ['public', 'desk'] as const) {
      const file = filed(round, seen, () => true);
      for (const [at, act] of file.record.entries()) {
        const refused = (record: readonly Act[], acts = record.length) =>
          checkedNegotiation({ ...file, record, acts, head: publicHeadOf(record) }, sha256);
        const altered = file.record.with(at, { ...act, time: '2031-01-01T00:00:00.000Z' });
        expect(refused(altered)).toMatchObject({ key: 'negotiation-file-act', params: { act: at + 1 } });
        // Of the last act in its chain the file's own count tells.
        if (!file.record.slice(at + 1).some(({ visibility }) => visibility === 'public')) continue;
        if (isPrivate(act.visibility)) continue;
        const gone = file.record.toSpliced(at, 1).map((one, index) => ({ ...one, seq: index + 1 }));
        expect(refused(gone)).toMatchObject({ key: 'negotiation-file-act' });
      }
      const { length } = file.record;
      expect(checkedNegotiation({ ...file, record: file.record.slice(0, -1) }, sha256)).toMatchObject({
        key: 'negotiation-file-cut',
        params: { acts: length, there: length - 1 },
      });
    }
  });

  it('that the desk saved is not taken for a public one, nor without its secrets for the desk’s', () => {
    const round = sitting(7_004);
    const desk = filed(round, 'desk');
    const known = { ...filed(round, 'public'), seen: 'desk' as const };
    expect(checkedNegotiation({ ...desk, seen: 'public' }, sha256)).toMatchObject({ key: 'negotiation-file-act' });
    expect(checkedNegotiation(known, sha256)).toMatchObject({ key: 'negotiation-file-act' });
    expect(foldAll(null, deskActs(desk.record)).id).toBe(round.state.id);
  });
});
