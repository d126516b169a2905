import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { at, Round } from '../round.ts';
import { agree, reopen } from './states.ts';

const drafted = 'one two three four five'.split(' ');
/** P1 with some words left out, replaced or preceded by others. */
const wording = fc
  .array(fc.constantFrom('keep', 'drop', 'replace', 'insert'), { minLength: 5, maxLength: 5 })
  .map((how) => ({
    how,
    text: drafted
      .flatMap((word, n) => ({ keep: [word], drop: [], replace: [`x${n}`], insert: [`y${n}`, word] })[how[n] ?? 'keep'])
      .join(' '),
  }));
const place = fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('whatever is agreed and written', () => {
  it('agreed words are never missing from what is tabled, other words never wait, and reopening frees all', () => {
    fc.assert(
      fc.property(wording, place, ({ how, text }, [first, last]) => {
        const words = drafted.slice(first, last + 1).join(' ');
        const round = new Round();
        round.does('chair', agree(at('P1', words)));
        round.write('KEN', 'P1', text);
        const changed = how.some((one) => one !== 'keep');
        if (!changed) return;
        const decision = round.decide('KEN', table('KEN', ['P1']));
        const inside = how.slice(first, last + 1);
        const broken = inside.some((one, n) => one === 'drop' || one === 'replace' || (one === 'insert' && n > 0));
        if (broken) expect(decision.ok, `${text} | ${words}`).toBe(false);
        // What only borders on agreed words may be read as a change of them or beside them; the words themselves are there.
        if (decision.ok) expect(text).toContain(words);
        const beside = how.every((one, n) => one === 'keep' || n < first - 1 || n > last + 1);
        if (beside) expect(decision.ok, `${text} | ${words}`).toBe(true);
        round.does('chair', reopen(at('P1', words), 'KEN'));
        round.does('KEN', table('KEN', ['P1']));
        // Of a paragraph without words nothing is left to say: it is deleted.
        expect(round.table()).toEqual([`KEN P1 v1: ${text || null}`]);
      }),
      { numRuns: 150 },
    );
  });
});
