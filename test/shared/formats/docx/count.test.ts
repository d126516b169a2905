import { expect, test } from 'vitest';
import { countIn } from '../../../../shared/src/formats/docx/count.ts';
import { marker } from '../../../../shared/src/formats/text/source/marker.ts';

test('Chinese lists count in words or digit by digit, as Word does', () => {
  const counted = (format: string) => [1, 9, 10, 11, 20, 35].map((n) => countIn(format, n));
  expect(counted('chineseCounting')).toEqual(['一', '九', '十', '十一', '二十', '三十五']);
  expect(counted('ideographDigital')).toEqual(['一', '九', '一〇', '一一', '二〇', '三五']);
});

test.each(['chineseCounting', 'ideographDigital'])('numbers of %s in parentheses are read by their value', (format) => {
  for (const n of [1, 10, 11, 20, 35])
    expect(marker(`（${countIn(format, n)}） 报告；`), String(n)).toMatchObject({ roman: n });
});
