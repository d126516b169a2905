import { applyChanges, changes, type RedlineOp, redline, sameWords, tokenise } from '@adref/shared/differences';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../growth.ts';
import { shown } from './notation.ts';
import { edited, sampleLanguages, textIn } from './sample-text.ts';

const joined = (ops: readonly RedlineOp[], ...kinds: RedlineOp['op'][]) =>
  ops
    .filter(({ op }) => kinds.includes(op))
    .map(({ text }) => text)
    .join('');

function expectExact(before: string, after: string): void {
  const ops = redline(before, after);
  expect(joined(ops, 'equal', 'delete')).toBe(before);
  expect(joined(ops, 'equal', 'insert')).toBe(after);
  expect(redline(before, after)).toEqual(ops);
}

/** Every place in `before` where an operation begins or ends, and the same in `after`. */
function expectUncut(before: string, after: string): void {
  const edges = (text: string) => new Set([0, ...tokenise(text).map(({ to }) => to)]);
  const [edgesBefore, edgesAfter] = [edges(before), edges(after)];
  let [atBefore, atAfter] = [0, 0];
  for (const { op, text } of redline(before, after)) {
    if (op !== 'insert') atBefore += text.length;
    if (op !== 'delete') atAfter += text.length;
    expect(edgesBefore.has(atBefore), `${before} cut at ${atBefore}`).toBe(true);
    expect(edgesAfter.has(atAfter), `${after} cut at ${atAfter}`).toBe(true);
  }
}

describe('a redline', () => {
  it('replaces whole words and draws the stop words between in', () => {
    expect(shown('Les États ne permettent pas sciemment', 'Les États ne devraient pas permettre sciemment')).toBe(
      'Les États ne [-permettent pas-]{+devraient pas permettre+} sciemment',
    );
  });

  it('keeps a word of meaning between two changes', () => {
    expect(shown('should respond promptly and fully', 'shall respond promptly or fully')).toBe(
      '[-should-]{+shall+} respond promptly [-and-]{+or+} fully',
    );
  });

  it('puts what is inserted at the leftmost place, with the space before it', () => {
    expect(shown('des menaces persistantes', 'des menaces cyber persistantes')).toBe(
      'des menaces{+ cyber+} persistantes',
    );
    expect(shown('menaces persistantes', 'menaces, y compris militaires, persistantes')).toBe(
      'menaces{+, y compris militaires,+} persistantes',
    );
    expect(shown('One. Two.', 'One. More. Two.')).toBe('One.{+ More.+} Two.');
    expect(shown('a b c', 'a b b c')).toBe('a{+ b+} b c');
    expect(shown('a b b c', 'a b c')).toBe('a[- b-] b c');
  });

  it('says nothing of equal texts', () => {
    expect(redline('Réaffirmant', 'Réaffirmant')).toEqual([{ op: 'equal', text: 'Réaffirmant' }]);
    expect(redline('', '')).toEqual([]);
    fc.assert(
      fc.property(edited(1), ({ draft }) => {
        expect(changes(draft, draft)).toEqual([]);
      }),
    );
  });

  it('begins and ends with nothing', () => {
    expect(shown('', 'Rappelant')).toBe('{+Rappelant+}');
    expect(shown('Rappelant', '')).toBe('[-Rappelant-]');
  });

  it.each(sampleLanguages)('is exact and cuts no token between any two texts (%s)', (language) => {
    fc.assert(
      fc.property(textIn(language), textIn(language), (before, after) => {
        expectExact(before, after);
        expectUncut(before, after);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact and cuts no token after edits', () => {
    fc.assert(
      fc.property(edited(1), ({ draft, wordings: [wording = ''] }) => {
        expectExact(draft, wording);
        expectUncut(draft, wording);
      }),
      { numRuns: 1000 },
    );
  });

  it('is exact for texts of any characters at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), expectExact));
  });

  it('gives changes that make the wording, ascending and never touching', () => {
    fc.assert(
      fc.property(edited(1), ({ draft, wordings: [wording = ''] }) => {
        const found = changes(draft, wording);
        expect(applyChanges(draft, found)).toBe(wording);
        for (const [at, change] of found.entries()) {
          expect(change.from).toBeGreaterThan(found[at - 1]?.to ?? -1);
          expect(draft.slice(change.from, change.to)).not.toBe(change.text);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pathological pairs', () => {
  const words = (sign: string, count: number) => Array.from({ length: count }, (_, at) => sign + at).join(' ');
  const costOf = ([a, b]: readonly [string, string]) => redline(a, b);

  it('are compared exactly, and cost in proportion to their length, without a common word', () => {
    expectExact(words('a', 20_000), words('b', 20_000));
    expect(growth((count): [string, string] => [words('a', count), words('b', count)], costOf, 5_000)).toBeLessThan(
      linear,
    );
  });

  // Both where the search for words that only moved is made, and where there is too much to search through.
  it.each([600, 5_000])('cost in proportion to their length with few words repeated, from %i words on', (size) => {
    const few = (count: number, sign: string) =>
      Array.from({ length: count }, (_, at) => sign[(at * at) % sign.length]).join(' ');
    expect(
      growth((count): [string, string] => [few(count, 'abcdefg'), few(count, 'gfedcbahi')], costOf, size),
    ).toBeLessThan(linear);
  });

  it('stay fine where long texts share most words', () => {
    const alike = (count: number): [string, string] => {
      const before = words('a', count);
      return [before, before.replace('a2000 ', '').replace('a4999', 'b')];
    };
    expect(changes(...alike(20_000))).toHaveLength(2);
    expect(growth(alike, costOf, 5_000)).toBeLessThan(linear);
  });

  it('have more distinct words than fit an encoding', () => {
    expectExact(words('a', 4_000), words('b', 70_000));
  });
});

describe('typography', () => {
  it('counts as the same words and still is redlined byte for byte', () => {
    expect(sameWords('l’eau\u202f;', "l'eau ;")).toBe(true);
    expect(sameWords('E\u0301tats', 'États')).toBe(true);
    expect(sameWords('États', 'états')).toBe(false);
    expect(shown('l’eau\u202f; oui', "l'eau ; oui")).toBe("[-l’-]{+l'+}eau[-\u202f-]{+ +}; oui");
  });

  it('does not hide where a text with the other encoding of accents was changed', () => {
    const [nfc, nfd] = [
      'Les États étaient très préoccupés'.normalize('NFC'),
      'Les États étaient préoccupés'.normalize('NFD'),
    ];
    expectExact(nfc, nfd);
    expect(changes(nfc, nfd).length).toBeGreaterThan(0);
  });
});
