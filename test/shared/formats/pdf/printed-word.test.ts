import { type PrintedLetter, pagesText, printedWords, unknownSign, withoutStretches } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

/** Letters as a program draws them from left to right: each half as wide as it is high, signs and what is in braces without a width. */
function drawn(text: string, { x = 70, y = 100, size = 10 } = {}): PrintedLetter[] {
  let at = x;
  return (text.match(/\{[^}]*\}|./gsu) ?? []).map((sign) => {
    const width = /^\{|\p{M}/u.test(sign) ? 0 : size / 2;
    const letter = { text: sign.replace(/[{}]/g, ''), x: at, y, width, size };
    at += width;
    return letter;
  });
}

const backwards = (text: string) => [...text].reverse().join('');
const textOf = (...letters: readonly (readonly PrintedLetter[])[]) =>
  pagesText([{ items: printedWords(letters.flat()) }]).replaceAll('\u2029', '');

describe('letters of a page', () => {
  test('are words by the spaces that are drawn, however narrow, and not by the gaps of kerning and of spaced type', () => {
    const narrow = drawn('the States').map((one) => ({ ...one, x: one.x * 0.8, width: one.width * 0.8 }));
    expect(textOf(narrow)).toBe('the States');
    const spaced = drawn('R e s o l u t i o n s').filter(({ text }) => text !== ' ');
    expect(
      textOf(
        spaced.map((one, at) => ({ ...one, x: 70 + at * 8 })),
        drawn('of all of the States', { y: 113 }),
      ),
    ).toBe('Resolutions\nof all of the States');
  });

  test('are marks of notes before what is in the gap below them, and between what is in the gap above', () => {
    const small = { y: 96, size: 6.5 };
    const comma = { text: ',', x: 93.5, y: 100, width: 2.5, size: 10 };
    const [one, two] = [drawn('1', { ...small, x: 90 }), drawn('2', { ...small, x: 96 })];
    const words = drawn('act as States', { x: 110 });
    expect(textOf(drawn('then', { x: 70 }), one, [comma], words)).toBe('then¹, act as States');
    expect(textOf(drawn('then', { x: 70 }), one, [comma], two, words)).toBe('then¹,² act as States');
    const zh = (text: string, x: number) =>
      drawn(text, { x }).map((sign, at) => ({ ...sign, x: x + at * 10, width: 10 }));
    expect(textOf(zh('审议报告', 70), drawn('1', { ...small, x: 110 }), zh('和其他', 114))).toBe('审议报告¹和其他');
  });

  test('that are raised with commas between them are several marks', () => {
    const small = { y: 96, size: 6.5 };
    expect(
      textOf(drawn('then', { x: 70 }), drawn('1,2', { ...small, x: 90 }), drawn('act as States', { x: 110 })),
    ).toBe('then¹,² act as States');
  });

  test('are words by the gaps between them where no space is drawn', () => {
    const letters = drawn('the States of all').filter(({ text }) => text !== ' ');
    expect(textOf(letters)).toBe('the States of all');
  });

  test('are read from the right in Arabic, with the signs of vowels on the letters that they are drawn before', () => {
    expect(textOf(drawn('ةلِثمملا لودلا'))).toBe('الدول الممثِلة');
  });

  test('are read from the right in Arabic, and the number on the right of a dash first, whatever its digits and what it is written with', () => {
    // As they are seen: the later year is on the left.
    expect(textOf(drawn('2024-2015 ةرتفلل'))).toBe('للفترة 2015-2024');
    expect(textOf(drawn('2024-2015و ةرتفلل'))).toBe('للفترة و2015-2024');
    expect(textOf(drawn('٢٠٢٤-٢٠١٥ ةرتفلل'))).toBe('للفترة ٢٠١٥-٢٠٢٤');
    expect(textOf(drawn('٢٠٢٤-٢٠١٥و ةرتفلل'))).toBe('للفترة و٢٠١٥-٢٠٢٤');
    expect(textOf(drawn(')2028-2018( ةرتفلل'))).toBe('للفترة (2018-2028)');
    expect(textOf(drawn('2021/2020 يف'))).toBe('في 2021/2020');
    expect(textOf(drawn('٣٫٥ ةبسن'))).toBe('نسبة ٣٫٥');
    expect(textOf(drawn('CCW/GGE-1/2023 ةقيثولا'))).toBe('الوثيقة CCW/GGE-1/2023');
  });

  test('of a range whose space is drawn behind it have none inside', () => {
    expect(textOf(drawn('2024-2015 ةرتفلل').map((one) => ({ ...one, width: 4.9 })))).toBe('للفترة 2015-2024');
  });

  test('are read the same in whatever order a file has them: as they are seen, or as they are read', () => {
    const seen = drawn('ةلِثمملا 2015 ماعل');
    const inOrder = seen.toReversed();
    expect(textOf(inOrder)).toBe(textOf(seen));
  });

  test('have each sign once, also where a program names the letter by its signs too', () => {
    expect(textOf(drawn('ة{مّ}{مّ}م'))).toBe('مّة');
    const [mark, letter, before] = [drawn('{رُّ}')[0], drawn('ر')[0], drawn('ض', { x: 65 })[0]];
    if (!mark || !letter || !before) throw new Error('no letters');
    expect(textOf([before, mark, { ...letter, text: 'رُّ' }])).toBe('رُّض');
  });

  test('that stand above each other a little, as in Arabic, are of one word', () => {
    const word = drawn(backwards('مجلس'));
    const raised = word.map((one) => (one.text === 'م' ? { ...one, y: one.y - 2.4 } : one));
    expect(textOf(raised)).toBe('مجلس');
  });
});

describe('letters that are drawn again where they are, for want of a bold font', () => {
  const again = (letters: readonly PrintedLetter[]) => letters.map((one) => ({ ...one, x: one.x + 0.4 }));

  test('are there once, and bold', () => {
    const words = drawn('all the States, of the U.N.');
    expect(textOf(words, again(words))).toBe('all the States, of the U.N.');
    expect(printedWords([...words, ...again(words)])[0]).toMatchObject({ text: 'all', bold: true });
    expect(textOf(words.flatMap((one) => [one, ...again([one])]))).toBe('all the States, of the U.N.');
  });

  test('are not dots and strokes that reach into each other', () => {
    const leader = Array.from(
      { length: 9 },
      (_, at): PrintedLetter => ({ text: '.', x: 95 + at * 0.9, y: 100, width: 2, size: 10 }),
    );
    expect(textOf(drawn('Peace'), leader)).toBe('Peace.........');
  });
});

describe('a space that a program draws upon a letter', () => {
  /** Letters as they are drawn, with a space where the one of this place begins. */
  const upon = (letters: readonly PrintedLetter[], at: number): PrintedLetter[] => [
    ...letters,
    { text: ' ', x: letters[at]?.x ?? 0, y: 100, width: 2.5, size: 10 },
  ];

  test('is behind that letter where there is room for one', () => {
    const letters = drawn('الاثملا').map((one, at) => ({ ...one, x: at < 2 ? one.x : one.x + 2.4 }));
    expect(textOf(upon(letters, 1))).toBe('المثا لا');
  });

  test('is none where there is no room, as at the end of a line', () => {
    expect(textOf(upon(drawn('19 ديفوك'), 0))).toBe('كوفيد 19');
    expect(textOf(upon(drawn('اهتارارق'), 0))).toBe('قراراتها');
    // The comma at the end of a line, beside a letter that begins a little behind it.
    const [comma, ...word] = drawn('،تاونس');
    const apart = [...(comma ? [comma] : []), ...word.map((one) => ({ ...one, x: one.x + 3 }))];
    expect(textOf(upon(apart, 0))).toBe('سنوات،');
  });
});

describe('Chinese brackets that reach into each other’s squares', () => {
  test('come in the order in which they are seen', () => {
    const square = (text: string, x: number) => ({ text, x, y: 100, width: 11, size: 11 });
    const narrow = (text: string, x: number) => ({ text, x, y: 100, width: 3.7, size: 11 });
    const letters = [square('件', 389), square('》', 400), square('《', 410.2), narrow('(', 411.7), square('核', 421)];
    expect(textOf(letters.toReversed())).toBe('件》(《核');
  });
});

describe('strokes that make Arabic words longer', () => {
  const page = (text: string) => ({ items: printedWords(drawn(backwards(text))) });
  const without = (text: string) => pagesText(withoutStretches([page(text)]));

  test('are no letters, whether they are named or not', () => {
    expect(without('الدــول في الأمـم')).toBe('الدول في الأمم');
    expect(without(`الدول في الأمم من الد${unknownSign}ول والأ${unknownSign}مم`)).toBe(
      'الدول في الأمم من الدول والأمم',
    );
  });

  test('are known in a short text by their places: only where letters are joined, and some drawn several times', () => {
    const stretched = (text: string) => text.replaceAll('+', unknownSign);
    expect(without(stretched('إذ تش++ير إلى ت+قرير ال+جمعية وم++ؤتمر الق++رن وتق+دم الش+عب'))).toBe(
      'إذ تشير إلى تقرير الجمعية ومؤتمر القرن وتقدم الشعب',
    );
    // Behind a letter that is joined to nothing, and at the end of a word, letters are missing.
    for (const lost of [
      'إذ تش++ير إلى ت+قرير ال+جمعية وم++ؤتمر الق++رن الد+ول',
      'إذ تش++ير إلى ت+قرير ال+جمعية وم++ؤتمر الق++رن الس+',
    ])
      expect(without(stretched(lost))).toContain(unknownSign);
    // None of them several times: a letter may be missing in each word.
    expect(without(stretched('إذ تش+ير إلى ت+قرير ال+جمعية وم+ؤتمر الق+رن وتق+دم الش+عب'))).toContain(unknownSign);
  });

  test('are not what nobody knows elsewhere: that is shown', () => {
    expect(without(`الدول في ال${unknownSign}مم`)).toContain(unknownSign);
  });

  test('that have only the number of another letter are not taken for it', () => {
    for (const sign of ['x', '"']) {
      const letters = drawn(backwards(`الد${sign}ول من الدول`)).map((one) =>
        one.text === sign ? { ...one, byNumber: true } : one,
      );
      expect(pagesText(withoutStretches([{ items: printedWords(letters) }])), sign).toBe('الدول من الدول');
    }
  });

  test('may be drawn several times, whatever letter or sign their number is', () => {
    for (const sign of ['x', '{', '\u00e9', '7', '(', '"']) {
      const letters = drawn(backwards(`الد${sign}${sign}ول من الد${sign}${sign}${sign}ول من الدول`)).map((one) =>
        one.text === sign ? { ...one, byNumber: true } : one,
      );
      expect(pagesText(withoutStretches([{ items: printedWords(letters) }])), sign).toBe('الدول من الدول من الدول');
    }
  });

  test('are not the signs between two words, nor words in other letters', () => {
    for (const between of ['/', '-', '7', 'UN']) {
      const words = `نيسان${between}أبريل`;
      const letters = drawn(backwards(words)).map((one) =>
        between.includes(one.text) ? { ...one, byNumber: true } : one,
      );
      expect(
        printedWords(letters).map(({ text }) => [...text].toSorted().join('')),
        between,
      ).toEqual([[...words].toSorted().join('')]);
    }
  });
});

describe('lines of a paragraph', () => {
  /** The lines of a paragraph below each other, as they are read: from the left, or from the right. */
  const lines = (...all: readonly string[]) => textOf(...all.map((line, at) => drawn(line, { y: 100 + at * 13 })));

  test('that end behind a stroke, a bracket that opens or the dash between numbers have no space behind it', () => {
    expect(
      lines('under resolution A/RES/', '73/27 of the year (', 'A/73/505) and of 2015-', '2024 and and/', 'or what'),
    ).toBe('under resolution A/RES/73/27 of the year (A/73/505) and of 2015-2024 and and/or what');
    expect(lines('a word / ', 'and one -', '7 of all')).toBe('a word /\nand one -\n7 of all');
  });

  test('that end behind a stroke of other letters in Arabic go on in the next one', () => {
    expect(textOf(drawn('C-SS-4/ رارقلا'), drawn('رداصلا DEC.3', { y: 113 }))).toBe('القرار C-SS-4/DEC.3 الصادر');
  });

  test('have words in brackets behind the number that is before them in Arabic', () => {
    expect(textOf(drawn('،)A/75/53( 53 مقر'))).toBe('رقم 53 (A/75/53)،');
    expect(textOf(drawn('Agenda 2030 ةيمنتلا ةطخ'))).toBe('خطة التنمية Agenda 2030');
  });
});

describe('paragraphs', () => {
  const lines = (...all: readonly [string, number][]) => textOf(...all.map(([line, y]) => drawn(line, { y })));

  test('of one line each are apart in Chinese too, where a line that ends has room for more', () => {
    expect(
      lines(['大会，', 100], ['回顾其决议及其所述内容，', 125], ['重申各国的权利和义务以及其他各项原则，', 150]),
    ).toBe('大会，\n\n回顾其决议及其所述内容，\n\n重申各国的权利和义务以及其他各项原则，');
  });

  test('below a heading in bold letters are apart from it, however close it is; those that open with bold letters are one', () => {
    const bold = (letters: readonly PrintedLetter[]) => letters.map((one) => ({ ...one, bold: true }));
    const text = (heading: number) =>
      textOf(
        bold(drawn('ةحلاصملاو مالسلا', { y: 100 })),
        drawn('نأ نم قلقلا نع بارعإلا رركت', { y: 100 + heading }),
        drawn('لودلا عيمج نواعتت', { y: 113 + heading }),
      ).replace(/<\/?b>/g, '');
    expect(text(15)).toContain('السلام والمصالحة\n\nتكرر');
    expect(text(13)).toContain('السلام والمصالحة\nتكرر');
  });

  test('that go on at the last page, which has few lines beside its head and foot, are as long as on others', () => {
    const full = 'Decides that all States shall act together in good faith,';
    const page = (...own: readonly [string, number, number?][]) => ({
      items: printedWords(own.flatMap(([line, y, x]) => drawn(line, { y, ...(x !== undefined && { x }) }))),
    });
    const first = Array.from({ length: 20 }, (_, at): [string, number] => [full, 100 + at * 13]);
    const text = pagesText([
      page(...first, ['1/2', 800, 480]),
      page([full, 100], ['Production and use of them.', 113], ['2/2', 800, 480]),
    ]);
    expect(text).toContain(`${full} Production and use of them.`);
  });
});

describe('a footnote that the next page goes on with', () => {
  const page = (foot: readonly [string, number][], number: string) => ({
    items: [
      ...drawn('and that they act together', { y: 100 }),
      ...drawn('in all of these matters and', { y: 113 }),
      ...foot.flatMap(([line, y]) => drawn(line, { y, size: 8 })),
      ...drawn(number, { y: 800, size: 8 }),
    ],
  });
  const text = (...pages: ReturnType<typeof page>[]) =>
    pagesText(pages.map(({ items }) => ({ items: printedWords(items) }))).replaceAll('\u2029', '');
  const note: readonly [string, number][] = [['¹ See the report of the Secretary-General and', 700]];

  test('is one note, also above the notes of that page', () => {
    const whole = '¹ See the report of the Secretary-General and\nthe annexes to it, in two\nparts.';
    const rest: readonly [string, number][] = [
      ['the annexes to it, in two', 690],
      ['parts.', 700],
    ];
    expect(text(page(note, '1/2'), page(rest, '2/2'))).toContain(`${whole}\n\n1/2`);
    expect(text(page(note, '1/2'), page([...rest, ['² Ibid.', 710]], '2/2'))).toContain(whole);
  });

  test('is not where the note is at its end, nor what comes again on each page', () => {
    const head: readonly [string, number][] = [['Lights of harbours and', 700]];
    expect(text(page([['¹ See the report.', 700]], '1/2'), page([['of all parts.', 700]], '2/2'))).toContain(
      'report.\n\n1/2',
    );
    expect(text(page(note, '1/3'), page(head, '2/3'), page(head, '3/3'))).toContain('Secretary-General and\n\n1/3');
  });
});

test('signs that are on no letter stay, however many a page has', () => {
  // More than a call takes arguments.
  const signs = drawn('\u064e'.repeat(200_000));
  expect(printedWords(signs).reduce((sum, { text }) => sum + text.length, 0)).toBe(signs.length);
  expect(printedWords([...signs, ...drawn('a', { x: 500 })]).at(-1)?.text).toMatch(/a$/);
});

describe('a page costs its share', () => {
  test.each([
    ['words in one line', (at: number) => ({ x: at * 8, y: 100, size: 10 })],
    ['small signs over one line', (at: number) => ({ x: at * 8, y: at % 2 ? 100 : 97, size: at % 2 ? 10 : 5 })],
    ['lines upon each other', (at: number) => ({ x: 70, y: 100 + (at % 997) / 70, size: 0.01 })],
    ['letters wider than the page', (at: number) => ({ x: 70, y: 100, size: at % 3 ? 0.001 : 10 })],
  ])('%s', (_, place) => {
    // One letter after the other, so that none is there twice.
    const letters = (n: number): PrintedLetter[] =>
      Array.from({ length: n }, (_, at) => ({
        text: String.fromCodePoint(0x12000 + (at % 922)),
        width: 5,
        ...place(at),
      }));
    const read = (items: readonly PrintedLetter[]) => {
      const places = new Set(items.map(({ text, x, y, size }) => `${text} ${x} ${Math.round(y * 1000)} ${size}`));
      expect(pagesText([{ items: printedWords(items) }]).match(/[\u{12000}-\u{1239f}]/gu)).toHaveLength(places.size);
    };
    expect(growth(letters, read, 6_000)).toBeLessThan(linear);
  });

  test('spaces behind one letter', () => {
    const row = (n: number): PrintedLetter[] => drawn(`a${' '.repeat(n)}b`);
    const read = (letters: readonly PrintedLetter[]) => expect(printedWords(letters)).toHaveLength(2);
    expect(growth(row, read, 1_500)).toBeLessThan(linear);
  });

  test('brackets before a word in an Arabic line', () => {
    const line = (n: number): PrintedLetter[] => [
      ...drawn(`${'('.repeat(n)}A`),
      ...drawn('رارق', { x: 70 + 5 * n + 60 }),
    ];
    const read = (letters: readonly PrintedLetter[]) =>
      expect(pagesText([{ items: printedWords(letters) }])).toContain('قرار');
    expect(growth(line, read, 4_000)).toBeLessThan(linear);
  });
});
