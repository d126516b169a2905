import { applyChanges, changes, type RedlineOp, redline, sameWords, tokenise } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
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

  // Up to 2,800 words a side the best redline is searched for, at a cost that is bounded and no share of anything.
  it('cost in proportion to their length with few words repeated', () => {
    const few = (count: number, sign: string) =>
      Array.from({ length: count }, (_, at) => sign[(at * at) % sign.length]).join(' ');
    expect(
      growth((count): [string, string] => [few(count, 'abcdefg'), few(count, 'gfedcbahi')], costOf, 5_000),
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

describe('a list of resolutions', () => {
  const shown = (before: string, after: string) =>
    redline(before, after)
      .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
      .join('');

  it.each([
    [
      'sera organisée du 27 au 30 juillet 2020 et du 11 au 15 janvier 2021, chacune pour une durée de cinq jours',
      'sera organisée du 24 au 28 mai 2021 et du 26 au 30 juillet 2021, en deux parties, pour une durée de cinq jours',
      'sera organisée du [-27 au 30 juillet 2020 et du 11 au 15 janvier 2021, chacune-]{+24 au 28 mai 2021 et du 26 au 30 juillet 2021, en deux parties,+} pour une durée de cinq jours',
    ],
    [
      'ses résolutions 72/1 du 2 mai 2016, 73/27 du 5 décembre 2018 et 75/564 du 28 avril 2021,',
      'ses résolutions 72/1 du 2 mai 2016 et 74/28 du 12 décembre 2021,',
      'ses résolutions 72/1 du 2 mai 2016[-, 73/27 du 5 décembre 2018 et 75/564 du 28 avril 2021-]{+ et 74/28 du 12 décembre 2021+},',
    ],
    [
      '2235 (2015) of 7 August 2015, 2254 (2015) of 18 December 2015,',
      '2235 (2015) of 7 August 2015, 2242 (2015) of 13 October 2015, 2254 (2015) of 18 December 2015,',
      '2235 (2015) of 7 August 2015{+, 2242 (2015) of 13 October 2015+}, 2254 (2015) of 18 December 2015,',
    ],
    [
      'резолюцию 74/28 от 12 декабря 2019 года',
      'резолюцию 75/30 от 7 декабря 2019 года',
      'резолюцию [-74/28 от 12 декабря 2019 года-]{+75/30 от 7 декабря 2019 года+}',
    ],
    [
      'قرارها 74/28 المؤرخ 12 كانون الأول/ديسمبر 2019',
      'قرارها 75/30 المؤرخ 7 كانون الأول/ديسمبر 2019',
      'قرارها [-74/28 المؤرخ 12 كانون الأول/ديسمبر 2019-]{+75/30 المؤرخ 7 كانون الأول/ديسمبر 2019+}',
    ],
    [
      '2019年12月12日第74/28号决议',
      '2019年12月7日第75/32号决议',
      '[-2019年12月12日第74/28-]{+2019年12月7日第75/32+}号决议',
    ],
    ['resolution 2371 (2017) of', 'resolution 2397 (2017) of', 'resolution [-2371-]{+2397+} (2017) of'],
    ['on 12 May 2021', 'on 14 May 2021', 'on [-12-]{+14+} May 2021'],
  ])('is cut between its members: %s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('is exact wherever it is cut', () => {
    const member = fc.tuple(
      fc.constantFrom('72/1', '73/27', '74/28 B', '2371 (2017)'),
      fc.constantFrom('2 mai 2016', '5 mai 2016', '2 mai 2017', ''),
    );
    const list = fc
      .array(member, { maxLength: 5 })
      .map(
        (all) =>
          `Rappelant ${all.map(([symbol, date]) => (date ? `${symbol} du ${date}` : symbol)).join(', ')} du 3 mai`,
      );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const ops = redline(before, after);
        const side = (gone: string) => ops.flatMap(({ op, text }) => (op === gone ? [] : [text])).join('');
        expect([side('insert'), side('delete')]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });
});
