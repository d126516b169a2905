import { beforeAll, describe, expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Everyday pasting: what a delegate brings from Word, a mail, a PDF or this very page. */
const stage = setStage();
let window: DraftWindow;

beforeAll(async () => {
  window = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Calomar'));
});

/** Runs with the caret at a place of a paragraph, and takes back what was done. */
async function at(id: string, offset: number | 'end', work: () => Promise<void>): Promise<void> {
  const before = await window.text();
  const length = (await window.own(id)).length;
  await window.caret(id, offset === 'end' ? length : offset);
  await work();
  for (let undone = 0; undone < 6 && JSON.stringify(await window.text()) !== JSON.stringify(before); undone++) {
    await window.press('Control+z');
    await window.seat.page.waitForTimeout(30);
  }
  expect(await window.text()).toEqual(before);
}

/** The paragraphs from this one on, as label and words. */
async function from(id: string, count: number): Promise<string[]> {
  const text = await window.text();
  const index = text.findIndex((paragraph) => paragraph.id === id);
  return text.slice(index, index + count).map(({ label, words }) => `${label}: ${words}`);
}

/** What the page says that it could not take over. */
async function said(): Promise<string> {
  const notice = window.seat.page.getByText(/Left out of what you pasted|Each row of the table/);
  await notice.first().waitFor();
  return (await notice.allInnerTexts()).join(' ');
}

describe('a word or two', () => {
  it.each([
    ['donc ', ''],
    ['donc ', '<meta charset="utf-8"><span>donc </span>'],
    ['donc ', '<!--StartFragment--><p>donc </p><!--EndFragment-->'],
    ['', '<span>donc&nbsp;</span>'],
  ])('keep the space behind them (%j, %j)', async (text, html) => {
    await at('L27.OP6', 0, async () => {
      const words = await window.own('L27.OP6');
      await window.paste(html, text);
      expect(await window.own('L27.OP6')).toBe(`donc ${words}`);
    });
  });

  it('keep the space before them', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste('', ' donc');
      expect(await window.own('L27.OP6')).toBe(`${words} donc`);
    });
  });

  it('keep it also when they were copied on the page itself', async () => {
    const words = await window.own('L27.OP6');
    const space = words.indexOf(' ') + 1;
    await window.select('L27.OP6', 0, 'L27.OP6', space);
    const copied = await window.copiedForms();
    await at('L27.OP6', 'end', async () => {
      await window.paste(copied.html, copied.text, copied.own);
      expect(await window.own('L27.OP6')).toBe(words + words.slice(0, space));
    });
  });
});

describe('a word that is dragged', () => {
  it('leaves one space where it was and has one where it comes to; one undo brings it back', async () => {
    await at('L27.OP6', 0, async () => {
      const { page } = window.seat;
      const words = await window.own('L27.OP6');
      const [first = '', second = '', third = ''] = words.split(' ');
      const offset = first.length + 1;
      await window.select('L27.OP6', offset, 'L27.OP6', offset + second.length);
      // Taken by its middle, to the end of the word after it.
      const ends = await page.evaluate(() => {
        const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await window.select('L27.OP6', offset + second.length + 1, 'L27.OP6', offset + second.length + 1 + third.length);
      const target = await page.evaluate(() => {
        const { right, y, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { x: right, y: y + height / 2 };
      });
      await window.select('L27.OP6', offset, 'L27.OP6', offset + second.length);
      const copied = await window.copiedForms();
      const dragged = page.evaluate(
        () =>
          new Promise<[html: string, text: string, own: string]>((resolve) =>
            document.addEventListener(
              'dragstart',
              ({ dataTransfer: data }) => {
                const [html = '', text = '', own = ''] = ['text/html', 'text/plain', 'application/x-adref-words'].map(
                  (type) => data?.getData(type),
                );
                resolve([html, text, own]);
              },
              { once: true },
            ),
          ),
      );
      await page.mouse.move(ends.x, ends.y);
      await page.mouse.down();
      await page.mouse.move(target.x - 10, target.y, { steps: 5 });
      await page.mouse.move(target.x, target.y, { steps: 3 });
      await page.mouse.up();
      expect(await dragged).toEqual([copied.html, copied.text, copied.own]);
      const rest = words.split(' ').slice(3);
      await window.holds('L27.OP6', (now) => now === [first, third, second, ...rest].join(' '));
      await window.press('Control+z');
      await window.holds('L27.OP6', (now) => now === words);
    });
  });
});

describe('lines', () => {
  it('of one sentence, wrapped at their width, are one paragraph', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste('', ' et décide que les États\ndevraient coopérer entre eux\npour la paix ;');
      expect(await window.own('L27.OP6')).toBe(
        `${words} et décide que les États devraient coopérer entre eux pour la paix ;`,
      );
    });
  });

  it('with labels are paragraphs of their own, and the labels no words', async () => {
    await at('L27.OP5', 'end', async () => {
      const words = await window.own('L27.OP5');
      await window.paste('', '5 bis. Decides\n(b) To report');
      expect(await from('L27.OP5', 3)).toEqual([`OP5: ${words}`, 'OP5 bis: Decides', 'a): To report']);
    });
  });

  it('with one label are a paragraph behind the one with the caret, wherever in it the caret is', async () => {
    await at('L27.OP5', 4, async () => {
      const words = await window.own('L27.OP5');
      await window.paste('', '5 bis. Decides');
      expect(await from('L27.OP5', 2)).toEqual([`OP5: ${words}`, 'OP5 bis: Decides']);
    });
    await at('L27.OP5', 'end', async () => {
      await window.paste('', '(b) To report');
      expect((await from('L27.OP5', 2))[1]).toMatch(/^a\): To report$/);
    });
  });
});

describe('from Word and the web', () => {
  it('struck words stay behind, and it is said', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste(
        "<span style='text-decoration:line-through'>Invites</span><span> Requests</span><s> all</s><span style='text-decoration-line: underline line-through'> x</span>",
      );
      expect(await window.own('L27.OP6')).toBe(`${words} Requests`);
      expect(await said()).toContain('struck words');
    });
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste(
        '<head><style><!-- @namespace x url(urn:x); x|b {display: none} span.s2 {text-decoration: line-through} .away {display: none} --></style></head><body><!--StartFragment--><span class="s2">Invites</span><span> Requests</span><span role="deletion"> all</span><b class="away"> x</b><i hidden> y</i><!--EndFragment--></body>',
      );
      expect(await window.own('L27.OP6')).toBe(`${words} Requests`);
      expect(await said()).toContain('struck words');
    });
  });

  it('paragraphs at the end of one are new ones, not glued to it', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste(
        '<p class="MsoNormal">Demande un rapport ;</p>\n<p class="MsoNormal">Décide de rester saisie.</p>',
      );
      expect(await from('L27.OP6', 3)).toEqual([
        `OP6: ${words}`,
        'OP6 bis: Demande un rapport ;',
        'OP6 ter: Décide de rester saisie.',
      ]);
    });
  });

  it('lines that a mail breaks are paragraphs where they end like one', async () => {
    await at('L27.OP6', 'end', async () => {
      await window.paste('<div>Demande :<br>1. Un rapport<br>annuel ;<br>(b) Un débat.<br></div>');
      expect((await from('L27.OP6', 4)).slice(1)).toEqual([
        'OP6 bis: Demande :',
        'OP6 ter: Un rapport annuel ;',
        'a): Un débat.',
      ]);
    });
  });

  it('lists keep their levels', async () => {
    await at('L27.OP6', 'end', async () => {
      await window.paste(
        '<ol><li style="list-style-type:decimal"><p>Demande :</p></li><ol><li style="list-style-type:lower-roman"><p>un rapport ;</p></li></ol></ol>',
      );
      expect((await from('L27.OP6', 3)).slice(1)).toEqual(['OP6 bis: Demande :', 'i): un rapport ;']);
    });
    await at('L27.OP6', 'end', async () => {
      await window.paste(
        '<p>Demande :</p><ol type="a"><li>un rapport<ol type="i"><li>annuel ;</li></ol></li><li>un débat.</li></ol>',
      );
      expect((await from('L27.OP6', 5)).slice(1)).toEqual([
        'OP6 bis: Demande :',
        'a): un rapport',
        'i): annuel ;',
        'b): un débat.',
      ]);
    });
    await at('L27.OP6', 'end', async () => {
      await window.paste(
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(b)<span>&nbsp;&nbsp; </span></span>rendre compte ;</p><p>Décide.</p>",
      );
      expect((await from('L27.OP6', 3)).slice(1)).toEqual(['a): rendre compte ;', 'OP6 bis: Décide.']);
    });
  });

  it('a row of a table is a paragraph with its cells apart, and it is said', async () => {
    await at('L27.OP6', 'end', async () => {
      await window.paste(
        '<table><tr><td>Un</td><td>deux</td></tr><tr><td>Trois</td><td><p>quatre</p></td></tr></table>',
      );
      expect((await from('L27.OP6', 3)).slice(1).map((row) => row.split(': ')[1])).toEqual([
        'Un | deux',
        'Trois | quatre',
      ]);
      expect(await said()).toContain('Each row of the table');
    });
  });

  it('notes and their calls stay behind, and it is said; powers and brackets of a proposal are words', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste(
        '<span> States<sup>1</sup> shall,<sup><a href="#fn2">2</a></sup> within [30] days[3] and 5 km<sup>2</sup>,</span><a role="doc-noteref" href="#x">4</a><span> act</span>',
      );
      expect(await window.own('L27.OP6')).toBe(`${words} States shall, within [30] days and 5 km2, act`);
      expect(await said()).toContain('footnotes');
    });
  });

  it('a picture stays behind, and it is said', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste('<span>.</span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">');
      expect(await window.own('L27.OP6')).toBe(`${words}.`);
      expect(await said()).toContain('pictures');
    });
  });

  it('control characters, halves of characters and overrides of direction are taken out, and it is said', async () => {
    await at('L27.OP6', 'end', async () => {
      const words = await window.own('L27.OP6');
      await window.paste('', ' a\u0001b\u202ec\u202dd\ud83d');
      expect(await window.own('L27.OP6')).toBe(`${words} abcd`);
      expect(await said()).toMatch(/control characters.*another order|another order.*control characters/);
    });
  });
});

describe('typed', () => {
  it('an addition that Tab makes deeper is a) in the margin, the outline and the panel', async () => {
    const { page } = window.seat;
    await at('L27.OP6', 'end', async () => {
      await window.press('Enter');
      await window.type('to report');
      await window.press('Tab');
      await expect.poll(async () => (await from('L27.OP6', 2))[1]).toBe('a): to report');
      const outline = page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /to report/ });
      await expect.poll(() => outline.innerText()).toMatch(/^a\)/);
      await expect
        .poll(() => page.getByRole('region', { name: 'Selected' }).getByRole('heading', { level: 2 }).innerText())
        .toMatch(/^OP6.* a\)$/);
    });
  });
});
