import { doubt, doubtSentence, readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { english } from '../../../../shared/src/formats/doubt/en.ts';

describe('what is doubtful in a file', () => {
  it('is data, of which every language makes its own sentence', () => {
    const text = 'The General Assembly,\n\nNoting it,\n\n1. Notes;\n\n4. Decides.\n';
    const result = readDocument(new TextEncoder().encode(text), { name: 'text.txt' });
    const flags = result.ok ? result.reading.flags : [];
    expect(flags).toMatchObject([{ kind: 'number', key: 'number-skips', params: { printed: 'OP4', counted: 'OP2' } }]);
    const french = { ...english, 'number-skips': 'Le document imprime {printed} au lieu de {counted}.' };
    expect(flags.map((flag) => doubtSentence(flag, french))).toEqual(['Le document imprime OP4 au lieu de OP2.']);
  });

  it('takes words of the file for text, whatever is in them', () => {
    const said = doubt('bracket-unpaired', { words: '$& {words} <b>' });
    expect(doubtSentence(said)).toBe(
      'A bracket at "$& {words} <b>" has no other half. It is kept as a sign of the text.',
    );
  });

  it('is a whole sentence for every key', () => {
    for (const [key, sentence] of Object.entries(english)) {
      expect(`${key}: ${sentence}`).toMatch(/: [A-Z{"].*(\.|: \{\w+\})$/s);
    }
  });
});
