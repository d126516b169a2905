import { nestedRoot } from '@adref/shared/crdt';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { dice } from '../server/sync/dice.ts';
import { nestedParagraph } from '../shared/crdt/nested-paragraph.ts';
import { openBrowser } from './browser.ts';
import { agree, DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { ServerProcess } from './server-process.ts';

/** Two delegates of Borvalia in one text, in two real pages over the real socket. */
let server: ServerProcess;
let browser: Browser;
let joren: DraftWindow;
let vesna: DraftWindow;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
  [joren, vesna] = (await Promise.all(
    [1, 2].map(async () => new DraftWindow(await Seat.take(browser, server.url, 'Borvalia'))),
  )) as [DraftWindow, DraftWindow];
});

afterAll(async () => {
  expect([...joren.seat.faults, ...vesna.seat.faults]).toEqual([]);
  await browser?.close();
  await server?.dispose();
});

describe('after an undo the next words go where the change was', () => {
  it('of a split paragraph', async () => {
    const before = await joren.own('L27.PP6');
    await joren.caret('L27.PP6', 10);
    await joren.press('Enter', 'Control+z');
    await joren.type('QQQ');
    expect(await joren.own('L27.PP6')).toBe(`${before.slice(0, 10)}QQQ${before.slice(10)}`);
    await joren.press('Control+z');
    expect(await joren.own('L27.PP6')).toBe(before);
  });

  it('of what was pasted into an empty paragraph', async () => {
    const before = await joren.text();
    const words = await joren.own('L27.OP4');
    await joren.caret('L27.OP4', words.length);
    await joren.press('Enter');
    await joren.paste('<p>Premier</p><p>Deuxième</p><p>Troisième</p>');
    const pasted = await joren.text();
    expect(pasted.length).toBe(before.length + 3);
    await joren.press('Control+z');
    await joren.type('XXX');
    const now = await joren.text();
    const at = now.findIndex(({ id }) => id === 'L27.OP4');
    expect([now[at]?.words, now[at + 1]?.words, now.length]).toEqual([words, 'XXX', before.length + 1]);
    await joren.press('Control+z', 'Control+z');
    expect((await agree(joren, vesna)).map((one) => one.words)).toEqual(before.map((one) => one.words));
  });

  it('through undo, redo, undo, undo of a split and a join with letters between', async () => {
    const before = await agree(joren, vesna);
    await joren.caret('L27.PP5', 12);
    await joren.type('alpha');
    await joren.press('Enter');
    await joren.type('beta');
    await joren.press('Home', 'Backspace');
    await joren.press('Control+z', 'Control+z', 'Control+y', 'Control+z', 'Control+z');
    await joren.type('Z');
    const now = await agree(joren, vesna);
    const changed = now.filter(({ words }) => !before.some((one) => one.words === words));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.id).toBe('L27.PP5');
    expect(changed[0]?.words).toContain('Z');
    for (let undo = 0; undo < 6; undo++) await joren.press('Control+z');
    await agree(joren, vesna);
  });
});

it('two who split the same paragraph at once double nothing, and both undone it is as it was', async () => {
  const before = await agree(joren, vesna);
  await joren.caret('L27.PP7', 20);
  await vesna.caret('L27.PP7', 20);
  await Promise.all([joren.press('Enter'), vesna.press('Enter')]);
  const split = await agree(joren, vesna);
  expect(split.map(({ words }) => words).join('')).toBe(before.map(({ words }) => words).join(''));
  await joren.press('Control+z');
  await vesna.press('Control+z');
  await joren.holds('L27.PP7', (words) => words === before.find(({ id }) => id === 'L27.PP7')?.words);
  await agree(joren, vesna);
});

it('a paragraph that is split goes together again when that is undone, whatever a colleague has put between', async () => {
  const before = await agree(joren, vesna);
  const words = before.find(({ id }) => id === 'L27.PP7')?.words ?? '';
  await joren.caret('L27.PP7', 20);
  await joren.press('Enter');
  await agree(joren, vesna);
  await vesna.caret('L27.PP7', 20);
  await vesna.press('Enter');
  await agree(joren, vesna);
  await joren.press('Control+z');
  await joren.holds('L27.PP7', (now) => now === words);
  await agree(joren, vesna);
  await vesna.press('Control+z');
  await joren.holds('L27.PP7', (now) => now === words);
  expect((await agree(joren, vesna)).map((one) => one.words)).toEqual(before.map((one) => one.words));
});

it('what one typed in a paragraph that a colleague then moves goes by undo and comes again by redo, where it is by then', async () => {
  const before = await agree(joren, vesna);
  const [id, words] = ['L27.OP3', before.find((one) => one.id === 'L27.OP3')?.words ?? ''];
  await joren.caret(id, 12);
  await joren.type('mot ');
  const typed = `${words.slice(0, 12)}mot ${words.slice(12)}`;
  await vesna.holds(id, (now) => now === typed);
  await vesna.caret(id, 3);
  await vesna.press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp');
  const moved = (await agree(joren, vesna)).map((one) => one.id);
  expect(moved).not.toEqual(before.map((one) => one.id));
  await joren.pressUntil('Control+z', id, (now) => now === words);
  const order = async () => (await agree(joren, vesna)).map((one) => one.id);
  expect(await order()).toEqual(moved);
  await vesna.holds(id, (now) => now === words);
  await joren.pressUntil('Control+y', id, (now) => now === typed);
  await vesna.press('Control+z', 'Control+z');
  expect(await order()).toEqual(before.map((one) => one.id));
  await joren.pressUntil('Control+z', id, (now) => now === words);
  expect((await agree(joren, vesna)).map((one) => one.words)).toEqual(before.map((one) => one.words));
});

/** Presses the button beside the page, once what is beside it is about that paragraph. */
async function deleteAt(who: DraftWindow, id: string, label: string): Promise<void> {
  await who.caret(id, 3);
  const beside = who.seat.page.getByRole('complementary', { name: 'What concerns the selected bracket' });
  await beside.getByText(label, { exact: true }).first().waitFor();
  await beside.getByRole('button', { name: 'Delete the paragraph' }).click();
}

it('what is written in a paragraph that a colleague deletes stays in it, with a notice', async () => {
  const before = await agree(joren, vesna);
  const [id, previous] = ['L27.OP6', before[before.findIndex((one) => one.id === 'L27.OP6') - 1]];
  await joren.caret(id, 10);
  await joren.type('un ');
  await agree(joren, vesna);
  await deleteAt(vesna, id, 'OP6');
  await joren.seat.page.locator(`.ProseMirror > p[data-paragraph="${id}"]`).waitFor({ state: 'detached' });
  await joren.type('deux mots');
  const now = await agree(joren, vesna);
  expect(now.find((one) => one.id === id)?.words).toBe('deux mots');
  expect(now.find((one) => one.id === previous?.id)?.words).toBe(previous?.words);
  await joren.seat.page.getByText('A colleague has taken out the paragraph').waitFor();
  await joren.press('Control+z', 'Control+z');
});

it('what is written in a paragraph that a colleague deletes with words around it is in one of its own, with a notice', async () => {
  const before = await agree(joren, vesna);
  const words = (id: string) => before.find((one) => one.id === id)?.words ?? '';
  await joren.caret('L27.PP12', 10);
  await joren.type('un ');
  await agree(joren, vesna);
  await vesna.select('L27.PP11', 10, 'L27.PP13', 10);
  await vesna.press('Delete');
  await joren.seat.page.locator('.ProseMirror > p[data-paragraph="L27.PP12"]').waitFor({ state: 'detached' });
  await joren.type('deux mots');
  const now = await agree(joren, vesna);
  expect(now.find(({ id }) => id === 'L27.PP11')?.words).toBe(
    words('L27.PP11').slice(0, 10) + words('L27.PP13').slice(10),
  );
  expect(now[now.findIndex(({ id }) => id === 'L27.PP11') + 1]?.words).toBe('deux mots');
  await joren.seat.page.getByText('A colleague has taken out the paragraph').waitFor();
  await vesna.press('Control+z');
  await joren.holds('L27.PP12', (text) => text.includes('un '));
  await agree(joren, vesna);
  await joren.pressUntil('Control+z', 'L27.PP12', (text) => text === words('L27.PP12'));
  expect((await agree(joren, vesna)).map((one) => one.words)).toEqual(before.map((one) => one.words));
});

it('after Delete the paragraph the focus is in the text, and Ctrl+Z brings it back', async () => {
  const before = await agree(joren, vesna);
  await deleteAt(joren, 'L27.OP7', 'OP7');
  await vesna.holds('L27.OP7', (words) => words === '');
  expect(await joren.seat.page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true);
  await joren.press('Control+z');
  const now = await agree(joren, vesna);
  expect(now.map(({ id, words }) => [id, words])).toEqual(before.map(({ id, words }) => [id, words]));
});

it.each([3, 11])('two who type, split, join, delete and undo at random end with one text (seed %i)', async (seed) => {
  const roll = dice(seed);
  const ids = ['L27.PP1', 'L27.PP2', 'L27.PP3', 'L27.PP4'];
  const edit = async (who: DraftWindow) => {
    const id = ids[roll(ids.length)] ?? '';
    const kind = roll(10);
    if (kind < 2) return who.press(kind === 0 ? 'Control+z' : 'Control+y');
    const words = await who.own(id);
    if (words === '') return;
    await who.caret(id, roll(words.length)).catch(() => undefined);
    if (kind < 5) await who.type(['mot ', 'é', 'ab cd'][roll(3)] ?? '', 1);
    else if (kind === 5) await who.press('Enter');
    else if (kind === 6) await who.press('Home', 'Backspace');
    else await who.press(...Array.from({ length: 1 + roll(4) }, () => (kind === 7 ? 'Delete' : 'Backspace')));
  };
  for (let step = 0; step < 25; step++) await Promise.all([edit(joren), edit(vesna)]);
  await joren.says('saved');
  await vesna.says('saved');
  const text = await agree(joren, vesna);
  expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
  const late = new DraftWindow(await Seat.take(browser, server.url, 'Borvalia'));
  expect((await agree(joren, late)).length).toBe(text.length);
  expect(late.seat.faults).toEqual([]);
  await late.seat.page.context().close();
});

it('words that this browser kept in the first form of the text are offered, and can be taken over', async () => {
  const late = new DraftWindow(await Seat.take(browser, server.url, 'Dorlande'));
  const { page } = late.seat;
  const before = await late.own('L27.OP1.3');
  // What an earlier program kept: a text of one element for each paragraph, under the names of room and member alone.
  const nested = new Y.Doc();
  nestedRoot(nested).insert(0, [
    nestedParagraph({ id: 'L27.OP1.3', kind: 'subparagraph', level: '1' }, `${before} Écrit hors ligne.`),
  ]);
  await page.evaluate(
    async ([bytes]) => {
      const open = indexedDB.open('adref-texts');
      await new Promise((resolve) => (open.onsuccess = resolve));
      const database = open.result;
      const index = database.transaction('updates').objectStore('updates').index('text');
      const cursor = index.openKeyCursor();
      await new Promise((resolve) => (cursor.onsuccess = resolve));
      const name = String(cursor.result?.key).split(' ').slice(0, 2).join(' ');
      const writing = database.transaction('updates', 'readwrite');
      writing.objectStore('updates').add({ text: name, update: Uint8Array.from(bytes) });
      await new Promise((resolve) => (writing.oncomplete = resolve));
      database.close();
    },
    [[...Y.encodeStateAsUpdate(nested)]] as const,
  );
  await page.reload();
  const offer = page.locator('[data-kept-words]');
  await offer.waitFor();
  expect(await offer.innerText()).toContain('Écrit hors ligne.');
  expect(await late.own('L27.OP1.3')).toBe(before);
  await offer.getByRole('button', { name: 'Take over' }).click();
  await late.holds('L27.OP1.3', (words) => words === `${before} Écrit hors ligne.`);
  await late.says('saved');
  await page.reload();
  await late.holds('L27.OP1.3', (words) => words.endsWith('Écrit hors ligne.'));
  expect(await offer.count()).toBe(0);
  expect(late.seat.faults).toEqual([]);
  await page.context().close();
});
