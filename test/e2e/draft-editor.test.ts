import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { agree, DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { ServerProcess } from './server-process.ts';

/** Typing in one's own text on the page: two delegates of Borvalia, and whoever else is in the room. */
let server: ServerProcess;
let browser: Browser;
let joren: DraftWindow;
let vesna: DraftWindow;

const enter = async (name: string) => new DraftWindow(await Seat.take(browser, server.url, name));

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
  [joren, vesna] = await Promise.all([enter('Borvalia'), enter('Borvalia')]);
});

afterAll(async () => {
  expect([...joren.seat.faults, ...vesna.seat.faults]).toEqual([]);
  await browser?.close();
  await server?.dispose();
});

describe('two delegates of one party', () => {
  it('type in the same paragraph at once, and no letter of either is lost', async () => {
    await joren.caret('L27.PP2', 40);
    await vesna.caret('L27.PP2', 6);
    await Promise.all([joren.type('abcdefghijklmno', 25), vesna.type('0123456789', 31)]);
    await joren.holds('L27.PP2', (words) => words.includes('abcdefghijklmno') && words.includes('0123456789'));
    await agree(joren, vesna);
    await vesna.seat.page.locator('.ProseMirror [class*="flag"]', { hasText: 'BRV' }).waitFor();
  });

  it('undo what they typed themselves, and nothing else', async () => {
    await vesna.pressUntil('Control+z', 'L27.PP2', (words) => !/\d/.test(words));
    await joren.holds('L27.PP2', (words) => !/\d/.test(words) && words.includes('abcdefghijklmno'));
    await vesna.pressUntil('Control+y', 'L27.PP2', (words) => words.includes('0123456789'));
    await joren.holds('L27.PP2', (words) => words.includes('0123456789'));
    await vesna.pressUntil('Control+z', 'L27.PP2', (words) => !/\d/.test(words));
    await joren.pressUntil('Control+z', 'L27.PP2', (words) => !/abc/.test(words));
    await agree(joren, vesna);
    expect(await joren.own('L27.PP2')).toMatch(/^Notant que des progrès considérables ont été faits/);
  });

  it('keep their carets when the other splits and joins paragraphs before them', async () => {
    await joren.caret('L27.PP5', 30);
    await vesna.caret('L27.PP5', 9);
    await vesna.press('Enter');
    await agree(joren, vesna);
    await joren.type('JJJ');
    await agree(joren, vesna);
    await vesna.press('Backspace');
    await agree(joren, vesna);
    await joren.type('KKK');
    const text = await agree(joren, vesna);
    expect(text.find(({ id }) => id === 'L27.PP5')?.words).toContain('JJJKKK');
    await joren.press('Control+z', 'Control+z', 'Control+z');
    await vesna.press('Control+z', 'Control+z');
  });

  it('do not break each other’s input method', async () => {
    const ime = await joren.inputMethod();
    await joren.caret('L27.PP3', 20);
    const before = await joren.own('L27.PP3');
    for (const text of ['に', 'にほ', 'にほん']) {
      await ime.compose(text);
      if (text === 'にほ') {
        await vesna.caret('L27.PP3', 4);
        await vesna.type('Z');
      }
      await joren.seat.page.waitForTimeout(120);
    }
    await ime.commit('日本');
    await joren.holds('L27.PP3', (words) => words.includes('Z'));
    await agree(joren, vesna);
    expect(await joren.own('L27.PP3')).toBe(`${before.slice(0, 4)}Z${before.slice(4, 20)}日本${before.slice(20)}`);
  });
});

describe('paragraphs', () => {
  it('keep their ids when they are split, joined and deleted', async () => {
    const before = (await joren.text()).map(({ id }) => id);
    await joren.caret('L27.OP4', 12);
    await joren.press('Enter');
    const split = await agree(joren, vesna);
    const at = split.findIndex(({ id }) => id === 'L27.OP4');
    expect(split[at]?.words).toHaveLength(12);
    expect(split[at + 1]?.label).toBe('OP4 bis');
    await joren.press('Backspace');
    expect((await agree(joren, vesna)).map(({ id }) => id)).toEqual(before);

    // A label that is typed says what the new paragraph is; one undo makes it words again.
    await joren.caret('L27.OP4', (await joren.own('L27.OP4')).length);
    await joren.press('Enter');
    await joren.type('(b) Faire rapport');
    const labelled = (await agree(joren, vesna))[at + 1];
    expect([labelled?.label, labelled?.words]).toEqual(['a) ante', 'Faire rapport']);
    const added = labelled?.id ?? '';
    await joren.pressUntil('Control+z', added, (words) => words === '(b) ');
    await joren.press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    expect((await agree(joren, vesna)).map(({ id }) => id)).toEqual(before);

    // So does one that is composed with an input method, once it is decided.
    const ime = await joren.inputMethod();
    await joren.caret('L27.OP4', (await joren.own('L27.OP4')).length);
    await joren.press('Enter');
    const composed = (await joren.text())[at + 1]?.id ?? '';
    for (const text of ['(', '(b', '(b)', '(b) ', '(b) Faire']) await ime.compose(text);
    expect(await joren.own(composed)).toBe('(b) Faire');
    await ime.commit('(b) Faire');
    await joren.holds(composed, (words) => words === 'Faire');
    for (const text of [' r', ' rapport']) await ime.compose(text);
    await ime.commit(' rapport');
    await joren.holds(composed, (words) => words === 'Faire rapport');
    const read = (await agree(joren, vesna))[at + 1];
    expect([read?.label, read?.words]).toEqual(['a) ante', 'Faire rapport']);
    await joren.pressUntil('Control+z', composed, (words) => words === '(b) Faire');
    await joren.pressUntil('Backspace', composed, (words) => words === '');
    await joren.press('Backspace');
    expect((await agree(joren, vesna)).map(({ id }) => id)).toEqual(before);

    // All of OP5 and the break behind it: OP5 is gone, and the words of the next one are still the next one.
    const text = await joren.text();
    const next = text[text.findIndex(({ id }) => id === 'L27.OP5') + 1];
    await joren.select('L27.OP5', 0, next?.id ?? '', 0);
    await joren.press('Delete');
    expect((await agree(joren, vesna)).map(({ id }) => id)).toEqual(before.filter((id) => id !== 'L27.OP5'));
    expect(await joren.own(next?.id ?? '')).toBe(next?.words);

    await joren.seat.page.locator('[data-paragraph="L27.OP5"] button').click();
    expect((await agree(joren, vesna)).map(({ id }) => id)).toEqual(before);
  });

  it('take the words of what is pasted from Word, and one undo takes them back', async () => {
    const before = await joren.text();
    await joren.caret('L27.PP6', 6);
    await joren.paste(
      `<html><head><style>p{color:red}</style></head><body><p class=MsoNormal><b>Premier</b>&nbsp;<i>mot</i><o:p></o:p></p>
       <p><span style='mso-list:Ignore'>1.&nbsp;</span>Second <del>ôté</del><a href="#_ftn1">[1]</a> alinéa</p></body></html>`,
    );
    const pasted = await agree(joren, vesna);
    const at = pasted.findIndex(({ id }) => id === 'L27.PP6');
    expect(pasted[at]?.words).toBe('NotantPremier mot');
    expect(pasted[at + 1]?.words).toMatch(/^Second alinéa qu'il est essentiel/);
    expect(new Set(pasted.map(({ id }) => id)).size).toBe(pasted.length);
    await joren.press('Control+z');
    await agree(joren, vesna);
    expect(await joren.text()).toEqual(before);
  });

  it('draw a bracket that opens while somebody types, and not the others again', async () => {
    const widgets = joren.seat.paragraph('L27.OP1.3').locator('.ProseMirror-widget');
    const before = await joren.own('L27.OP1.3');
    await joren.caret('L27.OP1.3', 4);
    const drawn = await widgets.elementHandles();
    await joren.type('tous les ');
    expect((await widgets.count()) - drawn.length).toBeGreaterThan(0);
    const still = await Promise.all(drawn.map((widget) => widget.evaluate(({ isConnected }) => isConnected)));
    expect(still).toEqual(drawn.map(() => true));
    await joren.pressUntil('Control+z', 'L27.OP1.3', (words) => words === before);
  });

  it('take what comes behind a mark that changed words are before: letters, a deletion, what is composed, what is pasted', async () => {
    const id = 'L27.PP15';
    const before = await joren.own(id);
    const [words = '', mark = ''] = /^(.*)(\p{Co}),$/u.exec(before)?.slice(1) ?? [];
    const ime = await joren.inputMethod();
    const behind: Readonly<Record<string, () => Promise<unknown>>> = {
      ' et ses': () => joren.type('et ses', 30),
      '': () => joren.press('Backspace'),
      ' 日本': () => ime.compose('にほ').then(() => ime.commit('日本')),
      ' de': () => joren.paste('', 'de'),
    };
    for (const [comes, act] of Object.entries(behind)) {
      await joren.caret(id, words.length);
      await joren.type(' ONU', 30);
      await joren.press('ArrowRight');
      await joren.seat.page.waitForTimeout(60);
      await joren.type(' ');
      await act();
      await joren.holds(id, (own) => own === `${words} ONU${mark}${comes},`);
      await joren.seat.page.waitForTimeout(150);
      await joren.pressUntil('Control+z', id, (own) => own === before);
    }
  });

  it('take keys at once in the place of what was selected just before', async () => {
    const [id, words] = ['L27.PP9', 'États'];
    const before = await joren.own(id);
    const from = before.indexOf(words);
    const keys: Readonly<Record<string, string>> = { p: 'p', Backspace: '', Delete: '', 'Control+x': '', Enter: '' };
    for (const [key, comes] of Object.entries(keys)) {
      await joren.caret(id, 3);
      // A page at work: the key is there before the editor is told of the selection.
      await joren.selectAtWork(id, from, words.length, key);
      const after = key === 'Enter' ? '' : comes + before.slice(from + words.length);
      await joren.holds(id, (own) => own === before.slice(0, from) + after);
      await joren.seat.page.waitForTimeout(150);
      await joren.pressUntil('Control+z', id, (own) => own === before);
    }
  });

  it('take what is composed over a selection with a bracket’s end in it, and go on taking keys', async () => {
    const id = 'L27.PP4';
    const before = await joren.own(id);
    const ime = await joren.inputMethod();
    await joren.caret(id, 'Notant '.length);
    await joren.type('mot', 30);
    // The letter behind the bracket, from its end: the bracket's sign is between the two ends.
    await joren.press('ArrowRight', 'Shift+ArrowLeft');
    await joren.seat.page.waitForTimeout(60);
    await ime.compose('に');
    await ime.compose('にほ');
    await ime.commit('日本');
    await joren.holds(id, (own) => own.startsWith('Notant mot日本ue '));
    await joren.seat.page.waitForTimeout(150);
    await joren.press('Backspace');
    await joren.holds(id, (own) => own.startsWith('Notant mot日ue '));
    await joren.pressUntil('Control+z', id, (own) => own === before);
  });

  it('copy with brackets and names for other programs, and as the own words for a page of Adref and on demand', async () => {
    const words = 'ne permettent pas sciemment que';
    const from = (await joren.own('L27.OP1.3')).indexOf(words);
    await joren.select('L27.OP1.3', from, 'L27.OP1.3', from + words.length);
    const { html, text, own } = await joren.copiedForms();
    expect(text).toMatch(/^\[ne permettent pas sciemment – maintenir.: BRV \/ .+ – .+\] que$/);
    expect(html.replaceAll('&nbsp;', '\u00a0')).toContain(text);
    await joren.caret('L27.PP9', 0);
    const before = await joren.own('L27.PP9');
    await joren.paste(html, text, own);
    expect(await joren.own('L27.PP9')).toBe(words + before);
    await joren.pressUntil('Control+z', 'L27.PP9', (now) => now === before);

    await joren.seat.page.context().grantPermissions(['clipboard-read']);
    const clipboard = () => joren.seat.page.evaluate(() => navigator.clipboard.readText());
    await joren.select('L27.OP1.3', from, 'L27.OP1.3', from + words.length);
    await joren.press('Control+c');
    expect(await clipboard()).toBe(text);
    await joren.press('Control+Alt+c');
    expect(await clipboard()).toBe(words);
  });

  it('cut words onto the clipboard and paste them', async () => {
    const before = await joren.own('L27.PP9');
    await joren.select('L27.PP9', 0, 'L27.PP9', 9);
    await joren.press('Control+x');
    expect(await joren.own('L27.PP9')).toBe(before.slice(9));
    await joren.press('Control+v');
    expect(await joren.own('L27.PP9')).toBe(before);
  });

  it('are tabled with Ctrl+Enter, and until then nobody else sees a word', async () => {
    const calomar = await enter('Calomar');
    const before = await calomar.seat.words('L27.PP8');
    await joren.caret('L27.PP8', 10);
    await joren.type(' secrètement');
    await joren.says('saved');
    expect(await calomar.seat.words('L27.PP8')).toBe(before);
    await joren.press('Control+Enter');
    await calomar.seat.reads('L27.PP8', /\[secrètement – BRV\]/);
    expect(await calomar.own('L27.PP8')).not.toContain('secrètement');
    await calomar.seat.page.context().close();
  });
});

describe('words on the way', () => {
  it('survive a killed server, and need no click to arrive', async () => {
    await joren.caret('L27.PP9', 3);
    await joren.type('alpha');
    await joren.says('saved');
    await server.end('SIGKILL');
    await joren.says('offline-saved');
    await joren.type('beta');
    await joren.says('offline-kept');
    await server.restart();
    await joren.says('saved');
    await vesna.holds('L27.PP9', (words) => words.includes('alphabeta'));
  });

  it('survive a page that was closed while the server was down', async () => {
    await server.end('SIGKILL');
    await joren.says('offline-saved');
    await joren.type('gamma');
    await joren.says('offline-kept');
    await joren.seat.page.goto('about:blank');
    await server.restart();
    await joren.seat.page.goBack();
    await joren.says('saved');
    await vesna.holds('L27.PP9', (words) => words.includes('alphabetagamma'));
    await agree(joren, vesna);
  });
});

describe('at random', () => {
  const seed = Number(process.env.SEED ?? 7);
  const steps = Number(process.env.STEPS ?? 60);

  it(`two delegates work for ${steps} steps while others table, and all see one text (seed ${seed})`, async () => {
    const calomar = await enter('Calomar');
    let state = seed;
    // Park and Miller's generator: enough for choosing steps, and the same everywhere.
    const below = (limit: number) => {
      state = (state * 48_271) % 0x7fffffff;
      return state % limit;
    };
    const work = async (window: DraftWindow) => {
      const text = await window.text();
      const { id, words } = text[2 + below(text.length - 2)] ?? { id: '', words: '' };
      const kind = below(10);
      if (kind < 5) await window.caret(id, below(words.length + 1)).catch(() => undefined);
      if (kind < 3) await window.type(['de ', 'x', ', y compris', ' ؟', '𝔸é'][below(5)] ?? '', 0);
      else if (kind === 3) await window.press('Backspace', 'Backspace', 'Delete');
      else if (kind === 4) await window.press(below(2) ? 'Enter' : 'Control+Backspace');
      else if (kind === 5) await window.press('Control+z');
      else if (kind === 6) await window.press('Control+y');
      else if (kind === 7) await window.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
      else if (kind === 8) await window.paste('<p>un</p><p>deux</p>');
      else await window.press('ArrowUp', 'End', 'Shift+Home');
    };
    for (let step = 0; step < steps; step++) {
      await Promise.all([work(joren), work(vesna)]);
      if (step % 10 === 9) {
        const text = await agree(joren, vesna);
        expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
        expect(text.every(({ id }) => id !== '')).toBe(true);
        await calomar.caret('L27.PP4', below(30));
        await calomar.type('t');
        await calomar.press('Control+Enter');
      }
    }
    const text = await agree(joren, vesna);
    await joren.says('saved');
    // What the page showed is what the server has.
    await joren.seat.page.reload();
    await joren.says('saved');
    expect(await joren.text()).toEqual(text);
    expect(calomar.seat.faults).toEqual([]);
  });
});
