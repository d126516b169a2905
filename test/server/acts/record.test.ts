import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { gather } from '../http/gathering.ts';
import { Typist } from '../http/typist.ts';

const gathered = gather('test');

describe('the record', () => {
  it('is the same after a restart: acts, texts, sessions and what is tabled as it is typed', async () => {
    const { kenya, chair } = gathered.meeting;
    const paragraph = (await kenya.sees()).drafts[0]?.document.paragraphs.at(-1);
    if (!paragraph) throw new Error('No paragraph');
    const typist = await Typist.open(kenya, 'KEN');
    await kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
    await typist.write(paragraph.id, `${paragraph.text} Soon.`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const before = await chair.sees();
    expect(before.live).toHaveLength(1);
    await gathered.house.close();
    await gathered.house.start();
    expect(await chair.sees()).toEqual(before);
    const again = await Typist.open(kenya, 'KEN');
    expect(again.text().at(-1)?.text).toBe(`${paragraph.text} Soon.`);
    again.leave();
  });

  const tampering: readonly [what: string, statement: string, said: RegExp][] = [
    ['is altered', `UPDATE act SET json = replace(json, 'KEN', 'NOR') WHERE seq = 3`, /breaks at act 3/],
    ['is missing', 'DELETE FROM act WHERE seq = 4', /breaks at act 4/],
    [
      'changed places with another',
      'UPDATE act SET json = (SELECT json FROM act other WHERE other.seq = 9 - act.seq) WHERE seq IN (4, 5)',
      /breaks at act 4/,
    ],
    [
      'changed places with another, and numbers',
      `UPDATE act SET json = (SELECT json_set(json, '$.seq', act.seq, '$.number', act.seq) FROM act other
       WHERE other.seq = 5 - act.seq) WHERE seq IN (2, 3)`,
      /breaks at act 2/,
    ],
    ['is there twice', 'UPDATE act SET json = (SELECT json FROM act WHERE seq = 4) WHERE seq = 5', /breaks at act 5/],
    ['and all after it are missing', 'DELETE FROM act WHERE seq >= 6', /ends with act 5; its head says act \d+/],
  ];
  for (const [what, statement, said] of tampering) {
    it(`says where an act ${what}, and shows nothing of the rest`, async () => {
      await gathered.house.close();
      const database = new DatabaseSync(join(gathered.house.dataDir, 'adref.sqlite'));
      for (const trigger of ['act_kept', 'act_stays']) database.exec(`DROP TRIGGER ${trigger}`);
      database.exec(statement);
      database.close();
      await gathered.house.start();
      const { kenya } = gathered.meeting;
      const answer = await kenya.browser.ask<{ detail: string }>(kenya.path, { member: kenya.member });
      expect(answer.status).toBe(500);
      expect(answer.body.detail).toMatch(said);
    });
  }

  it('keeps paragraphs matched by hand, and the desk’s decisions once their draft is out, over a restart', async () => {
    const { kenya, chair } = gathered.meeting;
    const [first, last] = ((list) => [list?.at(0), list?.at(-1)])((await kenya.sees()).drafts[0]?.document.paragraphs);
    if (!first || !last) throw new Error('No paragraphs');
    const target = { paragraph: last.id, from: null, to: null };
    await chair.does({ kind: 'take', draft: 0, target, text: `${last.text} Soon.`, source: { kind: 'chair' } });
    expect(JSON.stringify(await kenya.sees())).not.toContain('Soon.');
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.9' });
    const match = { on: true, a: { text: 0, paragraph: first.id }, b: { text: 1, paragraph: last.id } };
    await kenya.does({ kind: 'match', match });
    const unknown = { ...match, b: { text: 'no-such-document', paragraph: 'N1' } };
    expect((await kenya.asks({ kind: 'match', match: unknown })).body.code).toBe('invalid');
    await gathered.house.close();
    await gathered.house.start();
    const { matches, decisions, takes } = await kenya.sees();
    expect(matches).toEqual([match]);
    expect([takes, decisions.map(({ paragraph, text }) => [paragraph, text])]).toEqual([
      [],
      [[last.id, `${last.text} Soon.`]],
    ]);
  });

  it('has one order when many act at once', async () => {
    const { kenya, japan } = gathered.meeting;
    const target = {
      paragraph: (await kenya.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '',
      from: null,
      to: null,
    };
    const before = (await kenya.sees()).seq;
    const asked = Array.from({ length: 60 }, (_, index) => {
      const [person, party] = index % 2 ? ([kenya, 'KEN'] as const) : ([japan, 'JPN'] as const);
      return person.does({ kind: 'comment', draft: 0, party, target, text: `${index}` });
    });
    const seqs = (await Promise.all(asked)).flatMap(({ acts }) => acts.map(({ seq }) => seq));
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => before + 1 + index));
    await gathered.house.close();
    await gathered.house.start();
    expect((await kenya.sees()).comments).toHaveLength(60);
  });

  it('refuses the same words twice when two support at once', async () => {
    const { kenya, japan } = gathered.meeting;
    const paragraph = (await kenya.sees()).drafts[0]?.document.paragraphs.at(-1);
    if (!paragraph) throw new Error('No paragraph');
    const typist = await Typist.open(kenya, 'KEN');
    await typist.write(paragraph.id, 'Requests nothing;');
    await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [paragraph.id] });
    const target = { paragraph: paragraph.id, from: null, to: null };
    const support = { kind: 'support', draft: 0, party: 'JPN', target, text: 'Requests nothing;' } as const;
    const answers = await Promise.all([japan.asks(support), japan.asks(support)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    typist.leave();
  });
});
