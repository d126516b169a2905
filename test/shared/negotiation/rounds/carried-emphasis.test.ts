import type { Emphasis } from '@adref/shared/document';
import { carriedEmphasis } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';

/** `*Demande* aux États` as words and what is set apart in them. */
function read(written: string): { text: string; emphasis: Emphasis[] } {
  const parts = written.split('*');
  const emphasis: Emphasis[] = [];
  let text = '';
  parts.forEach((part, at) => {
    if (at % 2 === 1) emphasis.push({ kind: 'italic', from: text.length, to: text.length + part.length });
    text += part;
  });
  return { text, emphasis };
}

function written(text: string, emphasis: readonly Emphasis[]): string {
  return emphasis
    .toSorted((a, b) => b.from - a.from)
    .reduce((said, { from, to }) => `${said.slice(0, from)}*${said.slice(from, to)}*${said.slice(to)}`, text);
}

function carried(before: string, after: string): string {
  const { text, emphasis } = read(before);
  return written(after, carriedEmphasis(emphasis, text, after));
}

describe('what is set apart in a paragraph', () => {
  it.each([
    ['*Demande* aux États d’agir', 'Demande aux États de réagir', '*Demande* aux États de réagir'],
    ['*Demande* aux États d’agir', 'Prie aux États d’agir', '*Prie* aux États d’agir'],
    ['*Demande* aux États d’agir', 'Prie les États d’agir', 'Prie les États d’agir'],
    ['*Demande* aux États d’agir', 'Demande instamment aux États d’agir', '*Demande* instamment aux États d’agir'],
    ['*Prend note avec satisfaction* du rapport', 'Prend note du rapport', '*Prend note* du rapport'],
    ['*Prend note* du rapport', 'Prend également note du rapport', '*Prend également note* du rapport'],
    [
      'le rapport *Our Common Agenda* et',
      'le rapport Our Common Agenda de 2021 et',
      'le rapport *Our Common Agenda* de 2021 et',
    ],
    ['*Decides* to meet', 'to meet', 'to meet'],
  ])('%s, as it is in other words', (before, after, expected) => {
    expect(carried(before, after)).toBe(expected);
  });

  it('is exactly as it was where the words are', () => {
    const words = fc.array(fc.constantFrom('the', 'States', '*shall*', '*Calls upon*', 'act,'), { maxLength: 12 });
    fc.assert(
      fc.property(words, (list) => {
        const { text, emphasis } = read(list.join(' '));
        expect(carriedEmphasis(emphasis, text, text)).toEqual(emphasis);
      }),
    );
  });

  it('is in the new words, in order, and on none that only came beside it', () => {
    const words = fc.array(fc.constantFrom('the', 'States', '*shall*', '*Calls upon*', 'act', 'now'), {
      maxLength: 10,
    });
    const others = fc.array(fc.constantFrom('the', 'States', 'shall', 'Urges', 'act', 'soon'), { maxLength: 10 });
    fc.assert(
      fc.property(words, others, (list, other) => {
        const { text, emphasis } = read(list.join(' '));
        const after = other.join(' ');
        const found = carriedEmphasis(emphasis, text, after);
        for (const { from, to } of found) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(after.length);
        }
        expect(carriedEmphasis([], text, after)).toEqual([]);
        expect(found.length).toBeLessThanOrEqual(2 * emphasis.length + other.length);
      }),
      { numRuns: 100 },
    );
  });
});
