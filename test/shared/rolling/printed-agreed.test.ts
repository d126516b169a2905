import { printRolling, readBrackets, readRolling, rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { operatives } from './notation.ts';
import { readable } from './readable.ts';

describe('what is agreed ad ref', () => {
  const mark = fc.record({
    level: fc.constantFrom('informals' as const, 'committee' as const),
    part: fc.boolean(),
    pending: fc.uniqueArray(fc.constantFrom('EU', 'Korea, Republic of', 'G77; pending: all', 'delete', '[Cuba]')),
    conditions: fc.uniqueArray(fc.constantFrom('OP5', 'PP3 bis', '(a)')),
  });

  it('stands at the end of its paragraph', () => {
    const agreed = { level: 'committee', part: true, pending: ['IR', 'CU'], conditions: ['OP5'] } as const;
    const [first, second] = rollingText(operatives('States should act', 'Decides to meet'), [], []);
    if (!first || !second) throw new Error('Two paragraphs are two');
    expect(printRolling([{ ...first, agreed }, second])).toBe(
      'OP1\tStates should act [Agreed ad ref in part in committee; pending: IR, CU; subject to: OP5]\n\nOP2\tDecides to meet',
    );
  });

  it.each([
    ['States act. [Agreed in informals]', 'informals'],
    ['States act. [Provisionally agreed]', 'informals'],
    ['States act. (AGREED)', 'informals'],
    ['States act. [Agreed in committee]', 'committee'],
    ['Les États agissent. [Agréé ad referendum]', 'informals'],
    ['Les États agissent. [Agréé en commission]', 'committee'],
    ['Los Estados actúan. [Convenido ad referendum]', 'informals'],
    ['Los Estados actúan. [Acordada]', 'informals'],
    ['Государства действуют. [согласована]', 'informals'],
    ['各国合作。［商定］', 'informals'],
    ['تتعاون الدول. [متفق عليها]', 'informals'],
  ])('is read in other spellings: %s', (text, level) => {
    expect(readBrackets([{ id: 'p', text }]).get('p')?.agreed?.level).toBe(level);
  });

  it.each(['States act. [not agreed]', 'States act as [agreed]ly said', 'States do what they have [agreed in Paris]'])(
    'is not what only says the word: %s',
    (text) => {
      expect(readBrackets([{ id: 'p', text }]).get('p')?.agreed ?? null).toBeNull();
    },
  );

  it('reads back, whatever the words before it are', () => {
    const words = fc.constantFrom(
      'States act',
      'act ',
      ' ',
      '',
      'see [Agreed ad ref]',
      'back\\ ',
      'back\\',
      'a\u00a0',
      '[a] ',
    );
    fc.assert(
      fc.property(words, fc.option(words), fc.boolean(), mark, (text, held, deleted, agreed) => {
        const wordings = [
          ...(held === null ? [] : [{ party: 'EU', paragraph: 'p1', text: held }]),
          ...(deleted ? [{ party: 'CN', paragraph: 'p1', text: null }] : []),
        ];
        const heading = { id: 'h', kind: 'heading', level: 0, text } as const;
        const rolling = rollingText([...operatives(text), heading], wordings, []).map((one) => ({ ...one, agreed }));
        const plain = rolling.map(({ agreed: _, ...one }) => one);
        // What does not read back without the mark is not the mark's to mend.
        fc.pre(JSON.stringify(readRolling(printRolling(plain))) === JSON.stringify(plain.map(readable)));
        expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
      }),
      { numRuns: inputs(800) },
    );
  });
});
