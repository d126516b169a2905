import { actSaid, namesAtActs, namesWithProposed, recordSayings } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fileSpeech } from '../../../server/src/exports/record/file-speech.ts';
import { fc } from '../../property.ts';
import { stance, table } from '../../shared/negotiation/commands.ts';
import { at, Round } from '../../shared/negotiation/round.ts';
import { sit, sitting } from '../../shared/negotiation/rounds/random-rounds.ts';

/** The last act of a record as a file tells it, with what its words are called. */
function told(round: Round, language: 'en' | 'fr' = 'en'): string[] {
  const speech = fileSpeech(language);
  const act = round.acts.at(-1);
  if (!act) throw new Error('Nothing is on record');
  const { said, words } = actSaid(round.state, namesWithProposed(round.state, speech.sayings), act, speech);
  return [said, ...words.map(({ label }) => label)];
}

describe('a record', () => {
  it('calls a paragraph that no draft has by its place', () => {
    const round = new Round();
    round.write('KEN', 'N1', 'Urges all States', 'P2');
    round.does('KEN', table('KEN'));
    expect(told(round)[1]).toBe('a new paragraph after OP2');
    round.does('JPN', stance('JPN', at('N1')));
    expect(told(round)[0]).toMatch(/ on a new paragraph after OP2$/);
    expect(told(round, 'fr')[0]).toMatch(/ sur un nouveau paragraphe après OP2$/);
    round.does('chair', { kind: 'take', draft: 0, target: at('N1'), text: null, source: { kind: 'chair' } });
    expect(told(round, 'fr')[0]).toMatch(/ le texte d’un nouveau paragraphe après OP2$/);
  });

  it('says the first words too where several are at one place', () => {
    const round = new Round();
    round.texts.set('KEN', {
      paragraphs: [
        { id: 'N1', kind: 'operative', level: 0, text: 'Urges all' },
        { id: 'N2', kind: 'operative', level: 0, text: 'Invites all States and all who have anything to say of it' },
        ...(round.texts.get('KEN')?.paragraphs ?? []),
      ],
      faults: 0,
    });
    round.does('KEN', table('KEN'));
    expect(told(round).slice(1)).toEqual([
      'a new first paragraph, “Urges all”',
      'a new first paragraph, “Invites all States and all who have…”',
    ]);
  });

  it('calls it by its label once a draft has it, and says so where nobody knows it', () => {
    const round = new Round();
    round.write('KEN', 'N1', 'Urges all States', 'P2');
    round.does('KEN', table('KEN'));
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('N1'),
      text: 'Urges all States',
      source: { kind: 'party', holders: ['KEN'] },
    });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    round.does('KEN', { ...stance('KEN', at('N1')), draft: 1 });
    expect(told(round)[0]).toMatch(/ on OP3$/);
    const act = { ...round.acts.at(-1), kind: 'withdraw', party: 'KEN', draft: 1, paragraphs: ['gone-1'] } as never;
    const speech = fileSpeech('en');
    expect(actSaid(round.state, namesWithProposed(round.state, speech.sayings), act, speech).said).toMatch(
      / on a paragraph that is not in the draft$/,
    );
  });

  it('says for whom an invitation link is that is made, renewed or revoked', () => {
    const round = new Round();
    const invite = (role: 'delegate' | 'chair' | 'observer', party: string | null) => {
      round.does('chair', { kind: 'invite', role, party, note: '' });
      return told(round)[0];
    };
    expect(invite('chair', null)).toBe('made an invitation link for the Chair');
    expect(invite('observer', null)).toBe('made an invitation link for an observer');
    expect(invite('delegate', 'KEN')).toBe('made an invitation link for KEN');
    expect(told(round, 'fr')[0]).toBe('a créé un lien d’invitation (KEN)');
    const link = round.state.invitations.at(-1)?.id ?? '';
    round.does('chair', { kind: 'revoke', link });
    expect(told(round)[0]).toBe('revoked an invitation link for KEN');
  });

  it('puts the name of a party behind no French preposition: one that has an article would not have it', () => {
    const given = new Proxy({}, { get: (_, name) => (name === 'count' ? 2 : `‹${String(name)}›`) });
    const sayings = Object.entries(recordSayings.fr).map(([key, say]) => [
      key,
      (say as (told: object) => string)(given),
    ]);
    expect(sayings.length).toBeGreaterThan(100);
    for (const [key, said] of sayings) {
      expect(said, key).not.toMatch(/(?<!\p{L})(?:par|à|de|pour|avec|contre|sur) ‹(?:party|parties)›|d’‹part/u);
    }
  });

  it('shows no id, over random rounds, in either language', () => {
    let named = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        const { round } = sit(steps);
        for (const language of ['en', 'fr'] as const) {
          const speech = fileSpeech(language);
          const namesAt = namesAtActs(round.state, round.acts, speech.sayings);
          for (const act of round.acts) {
            const { said, words } = actSaid(round.state, namesAt(act), act, speech);
            for (const text of [said, ...words.map(({ label }) => label)])
              expect(text).not.toMatch(/\bP\d\b|\bN\d+-[A-Z]{3}/);
            named += words.length;
          }
        }
      }),
      { numRuns: 30 },
    );
    expect(named).toBeGreaterThan(0);
  });
});
