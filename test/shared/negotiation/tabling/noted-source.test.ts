import {
  fold,
  type Negotiation,
  notedFor,
  privateChains,
  publicState,
  recordFile,
  recordHead,
  redactState,
  withPrivateMatters,
} from '@adref/shared/negotiation';
import { beforeEach, describe, expect, it } from 'vitest';
import { support, table, typing } from '../commands.ts';
import { at, member, Round, type Speaker, sha256 } from '../round.ts';

const agreed = 'States should cooperate in good faith to settle all such matters';
const note = (paragraph: string, party = 'KEN', target = 'OP7', document = 'A/RES/75/240') =>
  ({ kind: 'note-source', draft: 0, party, paragraph, document, target }) as const;

let round: Round;
beforeEach(() => {
  round = new Round();
  round.adopt('A/RES/75/240', [{ id: 'OP7', kind: 'operative', level: 0, text: `${agreed};` }]);
});

/** Symbols of the sources on record of what is on the table of a party. */
const sources = (party: string) =>
  round.state.wordings.flatMap((one) => (one.party === party ? (one.agreed ?? []).map(({ symbol }) => symbol) : []));

describe('from where words of an own text are', () => {
  it('is on record with their tabling, whoever tables them, as far as they stand', () => {
    round.does('KEN', note('P2'));
    round.does('KEN', note('K1'));
    round.does('KEN', note('P1'));
    round.write('KEN', 'P2', `${agreed}, and soon`);
    round.write('KEN', 'K1', agreed, 'P3');
    round.write('KEN', 'P1', 'other words altogether');
    round.does('KEN', table('KEN'));
    expect(sources('KEN')).toEqual(['A/RES/75/240', 'A/RES/75/240']);
  });

  it('is on record with versions that are cut while one types', () => {
    round.does('KEN', typing('KEN'));
    round.does('KEN', note('P2'));
    round.write('KEN', 'P2', agreed);
    round.does('JPN', support('JPN', at('P2'), agreed));
    expect([sources('KEN'), sources('JPN')]).toEqual([['A/RES/75/240'], ['A/RES/75/240']]);
  });

  it('is noted once, and only as the library has it', () => {
    round.does('KEN', note('P2'));
    const { length } = round.acts;
    round.does('KEN', note('P2'));
    expect(round.acts).toHaveLength(length);
    expect(round.decide('KEN', note('P2', 'KEN', 'OP9'))).toMatchObject({ ok: false, key: 'no-such-document' });
    expect(round.decide('KEN', note('P2', 'KEN', 'OP7', 'none'))).toMatchObject({ ok: false, key: 'no-such-document' });
    expect(round.decide('JPN', note('P2'))).toMatchObject({ ok: false, code: 'forbidden' });
    expect(round.decide('chair', note('P2'))).toMatchObject({ ok: false, code: 'forbidden' });
    expect(round.decide('observer', note('P2'))).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('is seen by those who write for the party and by nobody else, until it is on the table', () => {
    const kenya = ['KEN', 'chair', 'secretariat', 'JPN', 'NOR', 'observer'] satisfies Speaker[];
    const before = new Map(kenya.map((speaker) => [speaker, redactState(round.state, member(speaker))]));
    round.does('KEN', note('P2'));
    recordHead(round.acts, sha256);
    for (const speaker of kenya) {
      const seen = redactState(round.state, member(speaker));
      const sent = round.seenBy(speaker);
      const about = { negotiation: 'n', title: 'T', symbol: 'S', exported: 'now', seen: 'public' } as const;
      const all = JSON.stringify([seen, sent, recordFile(about, sent.acts, privateChains(sent.private))]);
      expect([speaker, all.includes(agreed)]).toEqual([speaker, speaker === 'KEN']);
      expect(JSON.stringify(publicState(seen))).not.toContain(agreed);
      // Nobody's state or count tells others that anything was noted.
      if (speaker !== 'KEN') expect(seen).toEqual(before.get(speaker));
      // What a page has folded and heard is what the server shows.
      const folded = sent.acts.reduce<Negotiation | null>((state, act) => fold(state, act), null);
      const heard = { whole: true, comments: [], notedSources: notedFor(round.state, member(speaker)) };
      expect(folded && withPrivateMatters(folded, heard)).toEqual(seen);
    }
  });

  it('is kept of the latest two hundred paragraphs of a party', () => {
    for (let nth = 0; nth < 203; nth++) round.does('KEN', note(`N${nth}`));
    const kept = round.state.notedSources.map(({ paragraph }) => paragraph);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 'N3', 'N202']);
  });
});
