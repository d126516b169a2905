import { type Command, notTaken, openDraft, type TakeSource } from '@adref/shared/negotiation';
import { combinedWords, elementaryChanges } from '@adref/shared/rolling';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Code, codes, Sitting, symbolOf } from './sitting.ts';

/** Milliseconds for one round: ten times what an idle machine needs. */
const patience = 180_000;

/**
 * Four rounds on a real draft resolution with eight parties, from the first amendment to the vote, over HTTP and sockets alone. After every act a
 * reader outside, who knows only what the server answers and sends, judges the ten things that must always hold (`judgement.ts`).
 */
let sitting: Sitting;
beforeAll(async () => {
  sitting = await Sitting.open();
}, patience);
afterAll(() => sitting?.dispose());

const [op2, op3, op5, op6, op7] = ['L27.OP2', 'L27.OP3', 'L27.OP5', 'L27.OP6', 'L27.OP7'] as const;
const [norm2, norm9, norm10, norm11] = ['L27.OP1.2', 'L27.OP1.9', 'L27.OP1.10', 'L27.OP1.11'] as const;
const whole = (paragraph: string) => ({ paragraph, from: null, to: null });
const report = 'Prie le Secrétaire général de lui faire rapport ;';
const asks = (party: Code) => ({ kind: 'party', holders: [party] }) as const;
const wording = async (party: Code, paragraph: string) =>
  (await sitting.sees()).wordings.find((one) => one.party === party && one.paragraph === paragraph);

it(
  'first round: overlapping changes, additions, a reservation; some decided, some combined, a wording the chair writes over, a paragraph split',
  async () => {
    await sitting.writes('KEN', op3, 'pourrait aider à atteindre', 'aiderait à atteindre');
    await sitting.table('KEN', op3);
    await sitting.writes('JPN', op3, 'pourrait aider à atteindre les buts', 'permettrait d’atteindre les buts');
    await sitting.table('JPN', op3);
    const { target } = await sitting.bracket(op3, 'aiderait');
    const kenyan = (await sitting.bracket(op3, 'aiderait')).bracket.alternatives.find(({ holders }) =>
      holders.includes('KEN'),
    );
    await sitting.does('BRA', { kind: 'support', draft: 0, party: 'BRA', target, text: kenyan?.text ?? '' });
    await sitting.does('NOR', {
      kind: 'position',
      draft: 0,
      party: 'NOR',
      stance: 'reserve',
      on: true,
      note: 'Attend ses instructions',
      target: await sitting.words(op3, 'au niveau mondial'),
    });
    await sitting.does('FRA', {
      kind: 'comment',
      draft: 0,
      party: 'FRA',
      text: 'Faut-il citer la session ?',
      target: await sitting.words(op7, 'soixante-quatorzième session'),
    });
    await sitting.does('CUB', {
      kind: 'position',
      draft: 0,
      party: 'CUB',
      stance: 'retain',
      on: true,
      note: '',
      target: await sitting.words(op2, 'la libre circulation'),
    });
    await sitting.writes('CUB', op6, 'tiendra sa session', 'devra tenir sa session');
    await sitting.table('CUB', op6);
    await sitting.writes('EGY', op6, 'tiendra sa session', 'tiendra rapidement sa session');
    await sitting.edits('EGY', [
      {
        kind: 'add',
        after: op6,
        paragraph: {
          id: 'EGY-N1',
          kind: 'operative',
          level: 0,
          text: report,
        },
      },
    ]);
    await sitting.writes('EGY', norm9, 'mesures raisonnables', 'mesures appropriées');
    await sitting.table('EGY', op6, 'EGY-N1', norm9);
    await sitting.edits('FRA', [{ kind: 'remove', id: 'L27.PP13' }]);
    await sitting.table('FRA', 'L27.PP13');
    await sitting.does('FRA', { kind: 'support', draft: 0, party: 'FRA', target: whole('EGY-N1'), text: report });
    await sitting.writes('FRA', 'EGY-N1', 'lui faire rapport', 'lui faire rapport chaque année');
    await sitting.table('FRA', 'EGY-N1');
    await sitting.writes('JPN', norm10, 'la prolifération', 'toute prolifération');
    await sitting.table('JPN', norm10);
    await sitting.writes('G77', op5, 'plus démocratique', 'pleinement démocratique');
    await sitting.writes('G77', op5, 'la possibilité de tenir', 'l’opportunité de tenir');
    await sitting.table('G77', op5);
    await sitting.intrudes('NOR', 'CUB');

    const tenir = await sitting.bracket(op6, 'devra tenir');
    const parts = elementaryChanges(tenir.bracket);
    await sitting.does('chair', {
      kind: 'take',
      draft: 0,
      target: tenir.target,
      text: combinedWords(tenir.bracket, parts),
      seen: null,
      source: { kind: 'party', holders: [...new Set(parts.flatMap(({ holders }) => holders))], parts },
    });
    await sitting.does('chair', {
      kind: 'take',
      draft: 0,
      text: 'la',
      source: { kind: 'draft' },
      seen: null,
      target: (await sitting.bracket(norm10, 'toute')).target,
    });
    sitting.reader.secrets.push({ words: 'motif confidentiel', may: ['desk'], until: 1 });
    await sitting.does('chair', { kind: 'rationale', draft: 0, paragraph: op6, text: 'Un motif confidentiel.' });
    sitting.reader.secrets.push({ words: 'proportionnées', may: ['desk'], until: 1 });
    await sitting.writes('chair', norm9, 'raisonnables', 'proportionnées');
    const decide = (await sitting.typist('chair')).text().find(({ id }) => id === op5)?.text ?? '';
    const cut = decide.indexOf(' ; d');
    await sitting.edits('chair', [
      { kind: 'set', id: op5, text: decide.slice(0, cut + 2) },
      {
        kind: 'add',
        after: op5,
        paragraph: { id: 'OP5-half', kind: 'operative', level: 0, text: decide.slice(cut + 3) },
      },
    ]);
    await sitting.judge('words of the chair, and a paragraph that it splits');

    await sitting.does('chair', { kind: 'announce-issue', draft: 0, symbol: symbolOf(1), seconds: 60 });
    await sitting.typesThrough(async () => {
      sitting.pass(60);
      await sitting.house.server.tidy();
    });
    const state = await sitting.sees();
    expect(state.drafts.map(({ symbol }) => symbol)).toEqual([symbolOf(0), symbolOf(1)]);
    expect(openDraft(state).document.paragraphs.find(({ id }) => id === op6)?.text).toContain(
      'devra tenir rapidement sa session',
    );
    expect(await wording('KEN', op3)).toMatchObject({ draft: 1, carried: { draft: 0, version: 1 } });
    expect(state.pending).toMatchObject([{ party: 'EGY', paragraph: norm9 }]);
    expect((await wording('G77', op5))?.text).toContain('pleinement démocratique');
    expect(await wording('G77', 'OP5-half')).toMatchObject({
      text: expect.stringContaining('l’opportunité de tenir'),
      carried: { draft: 0, version: 1, paragraph: op5 },
    });
    expect(notTaken(state, 'JPN', 0)).toMatchObject([{ paragraph: norm10, asked: 'toute', taken: 'la' }]);
  },
  patience,
);

it(
  'second round: the holder says which, a pen goes out and back, a paragraph moves, one is agreed and reopened, the chair proposes',
  async () => {
    const [pending] = (await sitting.sees()).pending;
    if (!pending) throw new Error('nothing waits');
    await sitting.does('EGY', { kind: 'settle', draft: 1, ...pending, choice: 'keep' });

    await sitting.does('chair', { kind: 'pen', draft: 1, paragraph: op7, party: 'NOR' });
    const pen = (await sitting.sees()).pens.at(-1)?.id ?? '';
    const norway = await sitting.typist('NOR', `pen/${pen}`);
    const handed = norway.text()[0]?.text ?? '';
    sitting.reader.secrets.push({ words: 'session ordinaire', may: ['desk'], until: 2 });
    await norway.write(op7, handed.replace('session', 'session ordinaire'));
    await sitting.judge('words of Norway with the pen');
    await sitting.does('chair', { kind: 'pen-back', draft: 1, pen, take: true });

    await sitting.does('FRA', {
      kind: 'position',
      draft: 1,
      party: 'FRA',
      stance: 'reserve',
      on: true,
      note: '',
      target: await sitting.words(norm11, 'signalement responsable'),
    });
    await sitting.writes('BRA', norm11, 'encouragent', 'favorisent');
    await sitting.table('BRA', norm11);
    const moved = (await sitting.typist('chair')).text().find(({ id }) => id === norm11);
    await sitting.edits('chair', [
      { kind: 'remove', id: norm11 },
      {
        kind: 'add',
        after: norm2,
        paragraph: { id: 'M11', kind: 'subparagraph', level: 1, numbering: 'decimal', text: moved?.text ?? '' },
      },
    ]);
    await sitting.judge('a paragraph that the chair moved');

    const agreed = { state: 'agreed', level: 'informals', pending: ['CUB'], conditions: [] } as const;
    await sitting.does('chair', { kind: 'paragraph-state', draft: 1, target: whole(norm2), said: agreed, note: '' });
    await sitting.writes('EGY', norm2, 'peut être insuffisant', 'est insuffisant');
    const table = { kind: 'table', draft: 1, party: 'EGY', paragraphs: [norm2] } as const;
    await sitting.refused('EGY', table, 422, /agreed ad ref/);
    await sitting.does('EGY', {
      kind: 'ask-to-reopen',
      draft: 1,
      party: 'EGY',
      paragraph: norm2,
      on: true,
      why: 'Instructions nouvelles',
    });
    const reopened = { state: 'reopened', requester: 'EGY' } as const;
    await sitting.does('secretariat', {
      kind: 'paragraph-state',
      draft: 1,
      target: whole(norm2),
      said: reopened,
      note: 'Instructions nouvelles',
    });
    await sitting.does('EGY', table);

    const bridge = await sitting.bracket(op3, 'aiderait');
    await sitting.does('chair', {
      ...{
        kind: 'propose',
        draft: 1,
        target: bridge.target,
        text: 'est de nature à aider à atteindre les buts',
        note: 'Un pont',
      },
    });
    const proposal = (await sitting.sees()).proposals.at(-1)?.id ?? '';
    for (const [party, stance] of [
      ['KEN', 'live-with'],
      ['JPN', 'cannot'],
      ['NOR', 'asks-time'],
    ] as const) {
      await sitting.does(party, { kind: 'react', draft: 1, party, proposal, stance, note: '' });
    }
    const state = await sitting.sees();
    expect(state.proposals.at(-1)?.reactions.map(({ party, stance }) => [party, stance])).toEqual([
      ['KEN', 'live-with'],
      ['JPN', 'cannot'],
      ['NOR', 'asks-time'],
    ]);
    await sitting.typesThrough(() => sitting.chair.does({ kind: 'issue', draft: 1, symbol: symbolOf(2) }));
    const next = await sitting.sees();
    expect(openDraft(next).document.paragraphs.find(({ id }) => id === op7)?.text).toContain('session ordinaire');
    expect(await wording('BRA', 'M11')).toMatchObject({ draft: 2, carried: { draft: 1, paragraph: norm11 } });
    expect(next.positions.find(({ party }) => party === 'FRA')).toMatchObject({ draft: 2, paragraph: 'M11' });
  },
  patience,
);

it(
  'third round: silence is broken and ends while the server is down; two decide at once, one withdraws while the chair takes',
  async () => {
    const deadline = new Date(sitting.house.now.getTime() + 3_600_000).toISOString();
    await sitting.does('chair', {
      kind: 'silence',
      draft: 2,
      paragraphs: null,
      deadline,
      timeZone: 'America/New_York',
      note: '',
    });
    const window = (await sitting.sees()).silences[0]?.id ?? '';
    sitting.reader.secrets.push({ words: 'Instructions de La Havane', may: ['desk'], until: null });
    await sitting.does('CUB', {
      kind: 'break-silence',
      window,
      party: 'CUB',
      paragraphs: [op3],
      reason: 'Instructions de La Havane',
    });
    await sitting.goesDown(7_200);
    expect((await sitting.sees()).silences[0]).toMatchObject({ broken: [op3], ended: { outcome: 'broken' } });

    // Two at the desk decide the same at once: one is heard, the other told who was.
    sitting.pass(1);
    const { target } = await sitting.bracket(norm9, 'appropriées');
    const decides = (text: string, source: TakeSource): Command => ({
      kind: 'take',
      draft: 2,
      target,
      text,
      seen: null,
      source,
    });
    const both = await Promise.all([
      sitting.chair.asks(decides('proportionnées', { kind: 'draft' })),
      sitting.secretariat.asks(decides('appropriées', asks('EGY'))),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.detail).toMatch(/decided/);
    await sitting.judge('two decisions at once');

    // A party takes its words off the table while the chair takes them: the chair had them, or is told that nobody holds them.
    sitting.pass(1);
    const norm = await sitting.bracket(norm2, 'peut être');
    const words = norm.bracket.alternatives[0]?.text ?? '';
    const [withdrawn, taken] = await Promise.all([
      sitting.person('EGY').asks({ kind: 'withdraw', draft: 2, party: 'EGY', paragraphs: [norm2] }),
      sitting.chair.asks({ kind: 'take', draft: 2, target: norm.target, text: words, source: asks('EGY'), seen: null }),
    ]);
    expect(withdrawn.status).toBe(200);
    expect([200, 409]).toContain(taken.status);
    expect(await wording('EGY', norm2)).toBeUndefined();
    await sitting.judge('words withdrawn while they were taken');

    await sitting.typesThrough(() => sitting.chair.does({ kind: 'issue', draft: 2, symbol: symbolOf(3) }));
    const insuffisant = openDraft(await sitting.sees()).document.paragraphs.find(({ id }) => id === norm2)?.text;
    expect(insuffisant?.includes('est insuffisant')).toBe(taken.status === 200);
  },
  patience,
);

it(
  'fourth round: what is open is decided or given up by its holders, and the clean text is adopted by a vote',
  async () => {
    const issue = { kind: 'issue', draft: 3, symbol: symbolOf(4), form: 'clean' } as const;
    await sitting.refused('chair', issue, 422, /matters are open/);
    const { target, bracket } = await sitting.bracket(op3, 'aiderait');
    const [first] = bracket.alternatives;
    await sitting.does('chair', {
      kind: 'take',
      draft: 3,
      target,
      text: first?.text ?? '',
      seen: null,
      source: { kind: 'party', holders: first?.holders ?? [] },
    });
    const state = await sitting.sees();
    for (const position of state.positions) {
      const { party, paragraph, from, to, base, stance, draft } = position;
      await sitting.does(party as Code, {
        kind: 'position',
        draft: 3,
        party,
        stance,
        on: false,
        note: '',
        target: { paragraph, from, to, ...(base && { base }) },
        ...(draft < 3 && { taken: draft }),
      });
    }
    for (const { party, paragraph } of state.wordings) {
      if (paragraph === op3) continue;
      await sitting.does(party as Code, { kind: 'withdraw', draft: 3, party, paragraphs: [paragraph] });
    }
    for (const pending of (await sitting.sees()).pending) {
      await sitting.does(pending.party as Code, { kind: 'settle', draft: 3, ...pending, choice: 'drop' });
    }
    await sitting.typesThrough(() => sitting.chair.does(issue));
    expect((await sitting.sees()).wordings).toEqual([]);

    const place = { symbol: symbolOf(4), meeting: 31, date: '2018-11-08' };
    const enter = (who: Code | 'chair', said: object) =>
      sitting.does(who, { kind: 'proceeding', said: { ...place, ...said } as never });
    await enter('chair', { kind: 'introduction', party: 'KEN', title: { en: 'Developments', fr: 'Progrès' } });
    await enter('chair', { kind: 'sponsor', party: 'KEN', role: 'main' });
    await enter('CUB', { kind: 'sponsor', party: 'CUB', role: 'co' });
    await enter('KEN', {
      kind: 'oral-revision',
      party: 'KEN',
      paragraph: op6,
      before: 'juin 2019',
      after: 'juillet 2019',
    });
    await enter('chair', { kind: 'implications', how: 'read-out', statement: null });
    const delegations = codes.filter((code) => code !== 'G77');
    const roll = (against: readonly Code[]) =>
      delegations.map((party) => ({ party, vote: against.includes(party) ? 'against' : 'for' }));
    await enter('chair', { kind: 'separate-vote', paragraphs: [op5], roll: roll(['JPN']) });
    await enter('chair', { kind: 'adoption', how: 'vote', roll: roll(['JPN', 'FRA']) });
    const vote = (await sitting.sees()).proceedings.find(({ kind }) => kind === 'adoption');
    expect(vote).toMatchObject({ result: { for: 5, against: 2, adopted: true } });
    await enter('NOR', { kind: 'intention', party: 'NOR', vote: vote?.id, intended: 'abstain' });
    await enter('JPN', { kind: 'explanation', party: 'JPN', when: 'after', text: 'Le Japon regrette le calendrier.' });
    await sitting.does('chair', { kind: 'close' });
    await sitting.goesDown(60);

    // Everybody typed while each of four drafts was issued, and all invariants were judged after each act.
    for (const draft of [0, 1, 2, 3]) {
      for (const code of codes) expect(sitting.saved.count(code, new RegExp(`mot${code}${draft}-`))).toBeGreaterThan(0);
    }
    expect(sitting.judged).toBeGreaterThan(60);
  },
  patience,
);
