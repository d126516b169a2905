import { openDraft } from '@adref/shared/negotiation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patience } from './browser.ts';
import { DistantDelegate } from './distant-delegate.ts';
import { DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/**
 * Four rounds of eight delegations, three of which and the chair sit at a window; what is not about pages is done over HTTP. All eight type while
 * each draft is issued. Which rules hold after each act, four other rounds show without a browser (`test/server/outside`).
 */
const stage = setStage();
const symbols = [1, 2, 3, 4, 5].map((revision) => `A/C.1/73/L.27/Rev.${revision}`);
const symbolOf = (draft: number) => symbols[draft] ?? '';
const distant = ['ARV', 'BRV', 'CLM', 'HLT', 'MSL'] as const;
const codes = [...distant, 'DOR', 'ESM', 'FLV'] as const;
type Code = (typeof codes)[number];
const [op2, op3, op5, op6, op7] = ['L27.OP2', 'L27.OP3', 'L27.OP5', 'L27.OP6', 'L27.OP7'] as const;
const [norm2, norm5, norm10, norm11] = ['L27.OP1.2', 'L27.OP1.5', 'L27.OP1.10', 'L27.OP1.11'] as const;
const whole = (paragraph: string) => ({ paragraph, from: null, to: null });

let chair: Seat;
let desk: DistantDelegate;
const windows = new Map<Code, DraftWindow>();
const people = new Map<Code, DistantDelegate>();
/** Where each window types, and what it has typed so far, the last first. */
const typing = new Map<Code, { readonly id: string; typed: string }>([
  ['FLV', { id: op6, typed: '' }],
  ['DOR', { id: op7, typed: '' }],
  ['ESM', { id: 'L27.OP4.a', typed: '' }],
]);
const saved = new Map<Code, string[]>(distant.map((code) => [code, []]));

const at = (code: Code): DraftWindow => windows.get(code) as DraftWindow;
const of = (code: Code): DistantDelegate => people.get(code) as DistantDelegate;
const wordings = async (code: Code) => (await of(code).sees()).wordings.filter(({ party }) => party === code);
const textOf = async (paragraph: string) =>
  openDraft(await desk.sees()).document.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';

beforeAll(async () => {
  const { browser, server } = stage;
  chair = await Seat.take(browser, server.url, 'Chair');
  for (const [code, name] of [
    ['FLV', 'Falvera'],
    ['DOR', 'Dorlande'],
    ['ESM', 'Esmara'],
  ] as const)
    windows.set(code, new DraftWindow(await Seat.take(browser, server.url, name)));
  desk = await DistantDelegate.join(server.url, null);
  for (const code of codes) people.set(code, await DistantDelegate.join(server.url, code));
});
afterAll(() => {
  for (const seat of [chair, ...[...windows.values()].map((window) => window.seat)]) expect(seat.faults).toEqual([]);
});

/** All eight type until the draft is issued, and then find every key on the new one: what was saved there, what came too late on offer. */
async function typeThrough(draft: number, issue: () => Promise<void>): Promise<void> {
  const over = `${symbolOf(draft + 1)} was issued while you were writing`;
  const begun = new Set<Code>();
  const keys = [...typing].map(async ([code, place]) => {
    const window = at(code);
    const told = window.seat.page.getByText(over);
    await window.caret(place.id, 0);
    let typed = '';
    for (let late = false; !late; ) {
      // One piece more than the page has told: some of it is typed into a round that is over.
      late = await told.isVisible();
      const piece = `${code.toLowerCase()}${draft}x${typed.length} `;
      await window.type(piece, 40);
      typed += piece;
      begun.add(code);
    }
    place.typed = typed + place.typed;
  });
  const sockets = distant.map(async (code) => {
    const words = await of(code).typesThrough(draft, op7, () => begun.add(code));
    saved.get(code)?.push(...words);
  });
  const begins = Date.now();
  while (begun.size < codes.length && Date.now() < begins + patience) await chair.page.waitForTimeout(30);
  await issue();
  await Promise.all([...keys, ...sockets]);
  // What is typed and not tabled is nobody else's business; Esmara begins by tabling as it types.
  const seen = JSON.stringify(await of('BRV').sees());
  const told = [...typing].filter(([, { typed }]) => seen.includes(typed.slice(0, typed.indexOf(' '))));
  expect(told.map(([code]) => code)).toEqual(draft === 0 ? ['ESM'] : []);
  for (const [code, { id, typed }] of typing) {
    const { page } = at(code).seat;
    expect((await at(code).own(id)).startsWith(typed)).toBe(true);
    await page.getByRole('button', { name: `Go to ${symbolOf(draft + 1)}` }).click();
    const late = page.locator('[data-offered=late]');
    await late.getByRole('button', { name: 'Take over' }).first().click();
    await at(code).holds(id, (words) => words.startsWith(typed));
  }
  for (const [code, words] of saved) {
    const text = await of(code).words(draft + 1, op7);
    for (const word of words) expect(text).toContain(word);
  }
}

it('first round: overlaps, a split and words of the chair; announced, carried in pieces, not taken, and one wording that does not fit', async () => {
  const falvera = at('FLV');
  const { page } = falvera.seat;
  for (const [id, words] of [
    [op2, 'Bien, '],
    [op3, 'Encore, '],
  ] as const) {
    await falvera.caret(id, 0);
    await falvera.type(words);
  }
  await falvera.says('saved');
  await of('FLV').does({ kind: 'table', draft: 0, party: 'FLV', paragraphs: [op2, op3] });
  await of('HLT').amends(0, op3, 'Estime que', 'Toujours convaincue que');
  await of('DOR').amends(0, norm10, 'la prolifération', 'toute prolifération');
  await chair.reads(op3, /\[.*Encore.*Toujours convaincue|\[.*Toujours convaincue.*Encore/);
  const target = { paragraph: op2, from: 0, to: 0 };
  await desk.does({ kind: 'take', draft: 0, target, text: 'Vu, ', source: { kind: 'chair' } });
  const [mandate, cut] = [await desk.words(0, op5), ' ; de lui présenter'];
  const end = mandate.indexOf(cut);
  await desk.edits(0, [
    { kind: 'set', id: norm10, text: (await textOf(norm10)).replace('la prolifération', 'l’essor') },
    { kind: 'set', id: op5, text: mandate.slice(0, end + 2) },
    {
      kind: 'add',
      after: op5,
      paragraph: { id: 'OP5-half', kind: 'operative', level: 0, text: mandate.slice(end + 3) },
    },
  ]);

  await typeThrough(0, async () => {
    await desk.does({ kind: 'announce-issue', draft: 0, symbol: symbolOf(1), seconds: 10 });
    await chair.page.locator('[data-announced]').getByRole('button', { name: 'Call it off' }).waitFor();
    await page
      .locator('[data-announced]')
      .getByText(`${symbolOf(1)} will be issued at`)
      .waitFor();
    await falvera.seat.picture('rounds-announced');
  });

  // What was decided against it is offered, what stays open is on the table, and what does not fit is shown side by side.
  await falvera.holds(op3, (words) => words.startsWith('Encore, '));
  const refused = page.locator('[data-offered=not-taken]');
  await refused.scrollIntoViewIfNeeded();
  await falvera.seat.picture('rounds-not-taken');
  await refused.getByRole('button', { name: 'Put it forward again' }).first().click();
  await falvera.holds(op2, (words) => words.startsWith('Bien, '));
  await falvera.caret(op3, 2);
  await page
    .getByText(`carried from ${symbolOf(0)}`)
    .first()
    .waitFor();
  await falvera.seat.picture('rounds-carried');
  const mandates = (await wordings('BRV')).map(({ paragraph, carried }) => [paragraph, carried?.paragraph]);
  expect(mandates).toEqual([['OP5-half', op5]]);
  await at('DOR')
    .seat.page.locator('[data-offered=pending]')
    .getByRole('button', { name: 'Keep ours: table it again' })
    .click();
  await at('DOR').holds(norm10, (words) => words.includes('toute prolifération'));
});

it('second round: a pen handed over, a reservation that moves with its paragraph, agreed ad ref and reopened', async () => {
  await desk.does({ kind: 'pen', draft: 1, paragraph: norm5, party: 'DOR' });
  const pen = (await desk.sees()).pens.at(-1)?.id ?? '';
  const handed = (await textOf(norm5)).replace('veillent à', 'veillent toujours à');
  await of('DOR').edits(1, [{ kind: 'set', id: norm5, text: handed }], `pen/${pen}`);
  await desk.does({ kind: 'pen-back', draft: 1, pen, take: true });

  const said = 'signalement responsable';
  const from = (await textOf(norm11)).indexOf(said);
  const target = { paragraph: norm11, from, to: from + said.length };
  const reserve = { kind: 'position', draft: 1, party: 'FLV', stance: 'reserve', on: true, note: '' } as const;
  await of('FLV').does({ ...reserve, target });
  const moved = {
    id: 'M11',
    kind: 'subparagraph',
    level: 1,
    numbering: 'decimal',
    text: await textOf(norm11),
  } as const;
  await desk.edits(1, [
    { kind: 'remove', id: norm11 },
    { kind: 'add', after: norm2, paragraph: moved },
  ]);

  const agreed = { state: 'agreed', level: 'informals', pending: [], conditions: [] } as const;
  const state = { kind: 'paragraph-state', draft: 1, target: whole(norm2) } as const;
  await desk.does({ ...state, said: agreed, note: '' });
  await chair.reads(norm2, /\[Agreed ad ref\]/);
  const ask = { kind: 'ask-to-reopen', draft: 1, party: 'HLT', paragraph: norm2, on: true } as const;
  await of('HLT').does({ ...ask, why: 'Instructions nouvelles' });
  await desk.does({ ...state, said: { state: 'reopened', requester: 'HLT' }, note: 'Instructions nouvelles' });
  await of('HLT').amends(1, norm2, 'peut être insuffisant', 'est insuffisant');
  await chair.reads(norm2, /\[.*est.*HLT/);

  await typeThrough(1, () => desk.does({ kind: 'issue', draft: 1, symbol: symbolOf(2) }));
  expect(await textOf(norm5)).toBe(handed);
  expect((await desk.sees()).positions.find(({ party }) => party === 'FLV')).toMatchObject({
    draft: 2,
    paragraph: 'M11',
  });
  await chair.reads('M11', /\[signalement responsable.*FLV/);
  expect((await wordings('FLV')).find(({ paragraph }) => paragraph === op3)?.carried).toEqual({ draft: 0, version: 1 });
  // Whoever wrote with the pen reads what became of it.
  const { page } = at('DOR').seat;
  await page.getByRole('link', { name: 'What was written' }).click();
  await page.getByText(`${symbolOf(2)} was issued with words of this pen that the chair took over.`).waitFor();
  await page.getByRole('link', { name: 'The draft', exact: true }).click();
  await at('DOR').seat.paragraph(op7).waitFor();
});

it('third round: silence is broken, and two brackets are decided', async () => {
  const deadline = new Date(Date.now() + 72 * 3_600_000).toISOString();
  await desk.does({ kind: 'silence', draft: 2, paragraphs: null, deadline, timeZone: 'America/New_York', note: '' });
  const window = (await desk.sees()).silences.at(-1)?.id ?? '';
  await of('BRV').does({ kind: 'break-silence', window, party: 'BRV', paragraphs: [op3], reason: 'Borvalie' });
  for (const code of ['FLV', 'ESM'] as const) {
    await at(code).seat.page.locator('[data-running-silence]').getByText('Broken on: OP3').waitFor();
  }
  expect(JSON.stringify(await of('ESM').sees())).not.toContain('"reason":"Borvalie"');
  await desk.does({ kind: 'end-silence', window });
  const decides = { kind: 'take', draft: 2, target: whole(op3), source: { kind: 'chair' } } as const;
  await desk.does({ ...decides, text: `Encore, ${(await textOf(op3)).replace('Estime', 'estime')}` });
  await typeThrough(2, () => desk.does({ kind: 'issue', draft: 2, symbol: symbolOf(3) }));
  expect(await textOf(op3)).toMatch(/^Encore, estime/);
});

it('fourth round: what is open is given up, the clean text is revised orally and adopted by a vote', async () => {
  const { wordings: tabled, positions, pending } = await desk.sees();
  const speaks = (party: string) => (party === 'LIT' ? of('CLM') : of(party as Code));
  for (const { party, paragraph, from, to, base, stance, draft } of positions) {
    const target = { paragraph, from, to, ...(base && { base }) };
    const lifts = { kind: 'position', draft: 3, party, stance, on: false, note: '', target } as const;
    await speaks(party).does({ ...lifts, ...(draft < 3 && { taken: draft }) });
  }
  for (const { party, paragraph } of tabled)
    await speaks(party).does({ kind: 'withdraw', draft: 3, party, paragraphs: [paragraph] });
  for (const one of pending) await speaks(one.party).does({ kind: 'settle', draft: 3, ...one, choice: 'drop' });
  await typeThrough(3, () => desk.does({ kind: 'issue', draft: 3, symbol: symbolOf(4), form: 'clean' }));

  const place = { symbol: symbolOf(4), meeting: 31, date: '2018-11-08' };
  const revision = { ...place, kind: 'oral-revision', party: 'HLT', paragraph: op6 } as const;
  await of('HLT').does({ kind: 'proceeding', said: { ...revision, before: 'juin 2019', after: 'juillet 2019' } });
  const roll = codes.map((party) => ({ party, vote: party === 'BRV' ? 'against' : 'for' }) as const);
  await desk.does({ kind: 'proceeding', said: { ...place, kind: 'adoption', how: 'vote', roll } });

  const { page } = chair;
  await page.goto(page.url().replace(/\/draft.*/, '/record?part=committee'));
  await page.locator('[data-entry=adoption]').getByText('was adopted by a recorded vote').waitFor();
  await chair.picture('rounds-adopted');
  await page.getByRole('radio', { name: 'All acts' }).check();
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText(/The chain is whole: \d+ acts/).waitFor();

  // The rounds that are over read as they did, for whoever had no words in them too.
  await chair.go('Draft');
  await page.getByRole('radio', { name: 'Rev.1' }).check();
  await chair.reads(op3, /\[.*Encore/);
  await chair.paragraph(op2).click();
  await page.locator('[data-decision]').getByText('Vu,').waitFor();
  await chair.picture('rounds-closed');
  await page.getByRole('radio', { name: 'Rev.2' }).check();
  await chair.reads(norm2, /\[.*HLT/);
});
