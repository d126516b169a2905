import { asKept, dividedAmong, threeWay, threeWayStatuses } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from './sample-text.ts';

/** Three wordings in one reading: `{+…+}` before, `{++…++}` now, `[-…-]` before, `[--…--]` now, `(…)` came and went, `<…>` restored. */
function shown(agreed: string, previous: string, current: string): string {
  const signs: Record<string, readonly [string, string]> = {
    kept: ['', ''],
    'added before': ['{+', '+}'],
    'added now': ['{++', '++}'],
    'left out before': ['[-', '-]'],
    'left out now': ['[--', '--]'],
    'added, then left out': ['(', ')'],
    restored: ['<', '>'],
  };
  return threeWay(agreed, previous, current)
    .map(({ text, status }) => `${signs[status]?.[0]}${text}${signs[status]?.[1]}`)
    .join('');
}

describe('typography in three wordings', () => {
  it.each([
    ['States act.', 'States act;', 'States act.'],
    ['States act.', 'States act;', 'States act;'],
    ['l’eau', "l'eau", 'l’eau'],
  ])('is not marked: %s → %s → %s', (agreed, previous, current) => {
    expect(asKept(threeWay(agreed, previous, current)).map(({ status }) => status)).not.toContain('left out before');
    expect(new Set(asKept(threeWay(agreed, previous, current)).map(({ status }) => status))).toEqual(new Set(['kept']));
  });

  it('is not marked in what came or went', () => {
    const read = (agreed: string, previous: string, current: string) =>
      asKept(threeWay(agreed, previous, current)).map(({ status, text }) => `${status}: ${text}`);
    const [typed, set] = ["bien qu'il incombe à l'État", 'bien qu’il incombe à l’État'];
    expect(read(`Soulignant, ${typed}, que`, `Soulignant, ${set}, que`, 'Soulignant que')).toEqual([
      'kept: Soulignant',
      `left out now: , ${set},`,
      'kept:  que',
    ]);
    expect(read(`Soulignant, ${typed}, que`, 'Soulignant que', `Soulignant, ${set}, que`)).toEqual([
      'kept: Soulignant',
      `restored: , ${set},`,
      'kept:  que',
    ]);
  });

  it('is none where a list begins', () => {
    const read = asKept(threeWay('States act.', 'States act:', 'States act:'));
    expect(read.map(({ status }) => status)).toEqual(['kept', 'left out before', 'added before']);
  });
});

describe('three wordings in one reading', () => {
  it('say what came and went when', () => {
    expect(
      shown(
        'States should cooperate on ICTs',
        'States should cooperate closely on ICTs',
        'States shall cooperate closely on technologies',
      ),
    ).toBe('States [--should--]{++shall++} cooperate{+ closely+} on [--ICTs--]{++technologies++}');
  });

  it('are one change where a space or a sign is all that is between, and no figure is cut', () => {
    expect(
      shown(
        'l’utilisation de ces technologies peut nuire',
        'l’utilisation du numérique peut nuire',
        'l’utilisation de ces technologies peut nuire',
      ),
    ).toBe('l’utilisation (du numérique)<de ces technologies> peut nuire');
    expect(shown('soit 3,2 pour cent', 'soit 0,9 pour cent', 'soit 3,9 pour cent')).toBe(
      'soit [-3,2-](0,9){++3,9++} pour cent',
    );
    expect(shown('élections en juin 2015', 'élections en juillet 2017', 'élections en février 2019')).toBe(
      'élections en [-juin 2015-](juillet 2017){++février 2019++}',
    );
  });

  it('show a clause that only changed its place as moved, when it did', () => {
    const [first, last] = [
      'Calls upon States, in accordance with their national laws and obligations, to protect critical infrastructure',
      'Calls upon States to protect critical infrastructure, in accordance with their national laws and obligations',
    ];
    const moves = (texts: readonly [string, string, string]) =>
      threeWay(...texts).flatMap(({ text, status, move }) => (move ? [`${move} ${status}: ${text.trim()}`] : []));
    const clause = 'to protect critical infrastructure';
    expect(moves([first, first, last])).toEqual([`1 added now: ${clause}`, `1 left out now: , ${clause}`]);
    expect(moves([first, last, last])).toEqual([`1 added before: ${clause}`, `1 left out before: , ${clause}`]);
    expect(moves([first, first, first.replace('national', 'domestic')])).toEqual([]);
  });

  it('say what the previous draft alone had', () => {
    expect(shown('Les États coopèrent', 'Les États membres coopèrent', 'Les États coopèrent')).toBe(
      'Les États( membres) coopèrent',
    );
  });

  it('say what this draft restores', () => {
    expect(shown('States should act', 'States must act', 'States should act')).toBe('States (must)<should> act');
    expect(shown('Recalls its resolution', 'Recalls resolution', 'Recalls its resolution')).toBe(
      'Recalls< its> resolution',
    );
  });

  it('keep the words of each text together where they go apart in small pieces', () => {
    expect(
      shown(
        'held in New York from 10 to 14 July 2021',
        'held in New York during 11 and 15 June 2022',
        'held in New York from 10 to 12 May 2023',
      ),
    ).toBe('held in New York [-from 10 to 14 July 2021-](during 11 and 15 June 2022){++from 10 to 12 May 2023++}');
    expect(shown('du 15 au 17 avril 2019', 'les 10 et 11 mai 2020', 'du 15 au 18 juin 2021')).not.toMatch(
      /\) ?\[.*\) ?\[/,
    );
  });

  it('leave words that two texts share where they are, when there is something to read between them', () => {
    expect(
      shown(
        'States should respond promptly to requests',
        'States should respond to appropriate requests',
        'All States shall respond promptly to appropriate requests',
      ),
    ).toBe('{++All ++}States [--should--]{++shall++} respond< promptly> to{+ appropriate+} requests');
  });

  it('say nothing of three equal texts, or of none', () => {
    expect(shown('Rappelant', 'Rappelant', 'Rappelant')).toBe('Rappelant');
    expect(threeWay('', '', '')).toEqual([]);
  });

  it('give back each of the three, byte for byte, and end at once where all are equal', () => {
    fc.assert(
      fc.property(edited(2), ({ draft, wordings: [second = '', third = ''] }) => {
        for (const [agreed, previous, current] of [
          [draft, second, third],
          [second, draft, third],
          [draft, second, draft],
        ] as const) {
          const spans = threeWay(agreed, previous, current);
          const of = (flag: 'inAgreed' | 'inPrevious' | 'inCurrent') =>
            spans.flatMap((span) => (span[flag] ? [span.text] : [])).join('');
          expect([of('inAgreed'), of('inPrevious'), of('inCurrent')]).toEqual([agreed, previous, current]);
          expect(threeWay(agreed, previous, current)).toEqual(spans);
          for (const [at, span] of spans.entries()) {
            expect(span.text).not.toBe('');
            expect(threeWayStatuses).toContain(span.status);
            expect(spans[at - 1]?.status).not.toBe(span.status);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text that was split', () => {
  it('is divided where its halves part', () => {
    const agreed = 'Requests the Secretary-General to report to the Assembly and to convene a meeting in Geneva;';
    expect(
      dividedAmong(agreed, [
        'Requests the Secretary-General to report to the Assembly;',
        'Also requests the Secretary-General to convene a meeting in Geneva;',
      ]),
    ).toEqual(['Requests the Secretary-General to report to the Assembly', ' and to convene a meeting in Geneva;']);
    expect(dividedAmong(agreed, [agreed])).toEqual([agreed]);
  });

  it('is whole when its parts are put together, whatever they answer to', () => {
    fc.assert(
      fc.property(edited(3), ({ draft, wordings }) => {
        const parts = dividedAmong(draft, wordings);
        expect(parts.join('')).toBe(draft);
        expect(parts).toHaveLength(Math.max(1, wordings.length));
      }),
      { numRuns: 300 },
    );
  });
});
