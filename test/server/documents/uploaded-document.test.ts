import { dividedText } from '@adref/shared/negotiation';
import { describe, expect, test } from 'vitest';
import { chooseUpload, listUpload } from '../../../server/src/documents/uploaded-document.ts';

const encoder = new TextEncoder();

describe('a text with brackets', () => {
  const brackets = (many: number, one = (at: number) => `[a${at} / b${at}] `) =>
    `1. Decides ${Array.from({ length: many }, (_, at) => one(at)).join('')}and so on.\n`;

  // Each wording is its whole paragraph: 30 KB of brackets would be 22 MB that everybody is sent for ever.
  const kinds: Readonly<Record<string, (at: number) => string>> = {
    'alternatives that nobody holds': (at) => `[a${at} / b${at}] `,
    'words that may stay or go': () => '[may perhaps] act and ',
    'wordings that parties hold': (at) => `[a${at} – Land${at}ia / b${at} – Terra${at}ia] `,
  };
  test.each(Object.entries(kinds))('whose %s would be more than a negotiation begins with is refused', (_, one) => {
    const bytes = encoder.encode(`${brackets(10)}\n${brackets(4000, one).replace('1.', '2.')}`);
    const refused = { ok: false, code: 'invalid', key: 'brackets-say-too-much' };
    expect(listUpload(bytes, 'text.txt')).toMatchObject(refused);
    expect(chooseUpload(bytes, 'text.txt', null)).toMatchObject(refused);
  });

  test('that has sixty in each of many paragraphs is taken', () => {
    const bytes = encoder.encode(Array.from({ length: 50 }, () => brackets(60)).join('\n'));
    const choice = chooseUpload(bytes, 'text.txt', null);
    expect(choice.ok && choice.divided.wordings.length).toBe(50 * 60);
  });

  test('is divided up to where it is too much, and no further', () => {
    const paragraph = (id: string, text: string) => ({ id, kind: 'operative', level: 0, text }) as const;
    const read = [
      paragraph('a', 'We [act / wait].'),
      paragraph('b', brackets(4000)),
      paragraph('c', 'We [go / stay].'),
    ];
    const divided = dividedText(read, (name) => name);
    expect(divided).toMatchObject({ overfull: 'b', paragraphs: [{ id: 'a' }] });
    expect(divided.wordings.map(({ paragraph: id }) => id)).toEqual(['a']);
  });
});
