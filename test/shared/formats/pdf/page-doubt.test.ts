import { type PrintedItem, type PrintedPage, pageDoubts, unknownSign } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';

const sentence =
  'Recalling that all States shall act together in good faith, and that none of them acts alone, as was said in resolution 73/27 of 5 December 2018,';

/** Lines of words side by side on a page. */
function page(...lines: readonly string[]): PrintedPage {
  return {
    items: lines.flatMap((line, at) => {
      let x = 70;
      return line.split(' ').map((text): PrintedItem => {
        const item = { text, x, y: 100 + at * 14, width: text.length * 5, size: 10 };
        x += item.width + 3;
        return item;
      });
    }),
  };
}

const none = new Set<number>();
const good = page(sentence, sentence, sentence);

describe('a page that reads badly is told by its number', () => {
  test('one that is a picture, between good ones', () => {
    expect(pageDoubts([good, { items: [] }, good, { items: [] }], new Set([2]))).toEqual([
      { page: 2, key: 'page-scan' },
    ]);
  });

  test('one whose font does not say which letters it draws', () => {
    const nameless = page(sentence.replace(/[aeo]/g, unknownSign), sentence);
    expect(pageDoubts([good, nameless], none)).toEqual([{ page: 2, key: 'page-letters-unknown' }]);
  });

  test.each([
    ['letter by letter', page(...[sentence, sentence].map((line) => [...line.replaceAll(' ', '')].join(' ')))],
    // Each sign is the one that is 29 places before it, as where a font has lost its table.
    [
      'with other letters',
      page(
        ...[sentence, sentence].map((line) =>
          line.replace(/\S/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 29)),
        ),
      ),
    ],
    ['words on words', { items: [...good.items, ...good.items.map((item) => ({ ...item, x: item.x + 2 }))] }],
  ])('one that is no words: %s', (_, broken) => {
    expect(pageDoubts([good, broken as PrintedPage, good], none)).toEqual([{ page: 2, key: 'page-in-disorder' }]);
  });

  test('and nothing of pages that read well, whatever is on them', () => {
    const marks = page(
      ...Array.from({ length: 30 }, (_, at) => `(${String.fromCharCode(97 + (at % 26))}) a) item ${at} of the list;`),
    );
    const symbols = page('A/RES/73/27 A/C.1/73/L.27/Rev.1 CO2 A/76/135 McDonald E/CN.4/2000/1 e-mail@un.org', sentence);
    const french = page(
      'L’Assemblée générale, a décidé à l’unanimité qu’il y a eu à ce jour de 1 à 3 États parties ;',
      sentence,
    );
    const chinese = page(...Array.from({ length: 9 }, () => '大 会 ， 重 申 各 国 权 利'));
    const title = page('A', 'R E S');
    const oneBullet = page(`${unknownSign} ${sentence}`);
    expect(pageDoubts([good, marks, symbols, french, chinese, title, oneBullet, { items: [] }], none)).toEqual([]);
  });
});
