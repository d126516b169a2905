import {
  type Act,
  isOfConcern,
  isOurs,
  newsKinds,
  newsOf,
  newsReader,
  ownPlaces,
  redactState,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { growth, linear } from '../../../shared/growth.ts';
import { stance, support, table } from '../commands.ts';
import { at, member, Round, type Speaker } from '../round.ts';
import { sit, sitting } from '../rounds/random-rounds.ts';
import { line, newsFor, told } from './news-told.ts';

const issue = (draft: number) => ({ kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` }) as const;

describe('news', () => {
  it('says who tabled, supported, retained against whom, reserved and commented, and not what one did oneself', () => {
    const round = new Round();
    const all = () => {
      round.write('KEN', 'P1', 'one TWO three four five');
      round.does('KEN', table('KEN'));
      round.does('JPN', support('JPN', at('P1', 'two'), 'TWO'));
      round.does('NOR', stance('NOR', at('P1', 'two'), 'retain'));
      round.does('NOR', stance('NOR', at('P1', 'five'), 'retain'));
      round.does('NOR', stance('NOR', at('P2')));
      round.does('chair', { kind: 'comment', draft: 0, party: null, target: at('P1'), text: 'Could you live with 2?' });
    };
    expect(told(round, 'KEN', all)).toEqual([
      'supported P1 JPN of KEN: TWO',
      // Of the two places only one is among the words that Kenya and its group ask for otherwise.
      'retained P1 NOR of KEN',
      'retained P1 NOR',
      'reserved P2 NOR',
      'commented P1: Could you live with 2?',
    ]);
    expect(newsFor(round, 'observer').map(line)).toContain('tabled P1 KEN: one TWO three four five');
  });

  it('tells the desk’s decisions to the desk alone, and everybody what the new draft says and what became of their words', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.write('KEN', 'P2', 'States shall act');
    round.does('KEN', table('KEN'));
    const take = {
      kind: 'take',
      draft: 0,
      target: at('P1', 'two'),
      text: 'zwei',
      source: { kind: 'chair' },
    } as const;
    const before = { secretariat: round.state.seq, others: round.state.publicSeq };
    expect(told(round, 'JPN', () => round.does('chair', take))).toEqual([]);
    expect(newsFor(round, 'secretariat', before.secretariat).map(line)).toEqual(['decided P1: zwei']);
    expect(told(round, 'KEN', () => round.does('chair', issue(0)))).toEqual([
      'issued: A/L.1/Rev.1',
      'new-words P1',
      'not-taken P1 KEN',
      'carried P2 KEN',
    ]);
    expect(newsFor(round, 'JPN', before.others).map(line)).toEqual(['issued: A/L.1/Rev.1', 'new-words P1']);
  });

  it('says who broke a silence to the desk alone', () => {
    const round = new Round();
    round.does('chair', {
      kind: 'silence',
      draft: 0,
      paragraphs: null,
      timeZone: 'Europe/Paris',
      note: '',
    });
    const [window] = round.state.silences;
    const broken = {
      kind: 'break-silence',
      window: window?.id ?? '',
      party: 'KEN',
      paragraphs: ['P2'],
      reason: 'Nairobi',
    } as const;
    const { seq } = round.state;
    expect(told(round, 'JPN', () => round.does('KEN', broken))).toEqual(['silence-broken P2']);
    expect(newsFor(round, 'chair', seq).map(line)).toEqual(['silence-broken P2 KEN']);
    expect(JSON.stringify(newsFor(round, 'observer', seq - 1))).not.toMatch(/KEN|Nairobi/);
  });

  it('tells what concerns a delegation from what does not, and a colleague’s doing from others’', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', table('KEN'));
    round.write('G2', 'P3', 'Decides to meet');
    round.does('JPN', table('G2'));
    round.does('NOR', { kind: 'comment', draft: 0, party: 'NOR', target: at('P1'), text: 'Why?' });
    round.does('NOR', { kind: 'comment', draft: 0, party: 'NOR', target: at('P2'), text: 'Why?' });
    const reader = newsReader(round.state, member('KEN'));
    const places = ownPlaces(round.state, reader.parties);
    const items = newsFor(round, 'KEN', round.state.seq - 3);
    // Japan writes for the group that Kenya belongs to as well.
    expect(items.map(line)).toEqual([
      'tabled P3 G2: Decides to meet',
      'commented P1 NOR: Why?',
      'commented P2 NOR: Why?',
    ]);
    expect(items.map((item) => isOurs(round.state, reader, item))).toEqual([true, false, false]);
    expect(items.map((item) => isOfConcern(reader, places, item))).toEqual([true, true, false]);
    const desk = newsReader(round.state, member('secretariat'));
    const fromDesk = newsFor(round, 'secretariat', round.state.seq - 1);
    expect(fromDesk.map((item) => isOurs(round.state, desk, item))).toEqual([false]);
  });

  it('has a rule for every kind of act that a sitting brings, and a name for each that it tells', () => {
    fc.assert(
      fc.property(sitting, (steps) => {
        const { round } = sit(steps);
        for (const speaker of speakers) {
          for (const { what } of newsFor(round, speaker)) expect(newsKinds).toContain(what);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('since some act and up to it are together all, wherever it is cut, and never more than the acts that one may see', () => {
    fc.assert(
      fc.property(sitting, fc.nat(), fc.constantFrom(...speakers), (steps, cut, speaker) => {
        const { round } = sit(steps);
        const { seq } = redactState(round.state, member(speaker));
        const at = cut % (seq + 1);
        const all = newsFor(round, speaker);
        expect([...newsFor(round, speaker, 0, at), ...newsFor(round, speaker, at)]).toEqual(all);
        const seen = round.seenBy(speaker).acts;
        for (const item of all) expect(seen[item.seq - 1]).toMatchObject({ time: item.time, by: item.by });
        expect(all.filter(({ by }) => by === speaker)).toEqual([]);
        if (speaker !== 'chair') expect(all.filter(({ what }) => what === 'decided')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('goes on from act to act as if all were told at once', () => {
    fc.assert(
      fc.property(sitting, fc.constantFrom(...speakers), (steps, speaker) => {
        const heard: ReturnType<typeof newsFor> = [];
        let known = 0;
        const { round } = sit(steps, (now) => {
          heard.push(...newsFor(now, speaker, known));
          known = redactState(now.state, member(speaker)).seq;
        });
        heard.push(...newsFor(round, speaker, known));
        expect(heard).toEqual(newsFor(round, speaker));
      }),
      { numRuns: 20 },
    );
  });

  it('grows with the number of acts, whatever the negotiation is by then', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', table('KEN'));
    const tabled = round.acts.at(-1) as Act & { kind: 'table' };
    const state = round.state;
    const reader = newsReader(state, member('NOR'));
    const acts = (size: number): Act[] => Array.from({ length: size }, (_, seq) => ({ ...tabled, seq }));
    expect(growth(acts, (many) => newsOf(state, reader, many), 3_000)).toBeLessThan(linear);
  });
});

const speakers: readonly Speaker[] = ['KEN', 'JPN', 'NOR', 'observer', 'chair'];
