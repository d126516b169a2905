import { printRolling, readRolling, rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { addition, operatives } from './notation.ts';
import { readable } from './readable.ts';

describe('printing', () => {
  const draft = operatives('States should not knowingly allow', 'Decides to meet', 'Invites [as in A/76/135] all');
  const rolling = rollingText(
    draft,
    [
      { party: 'EU', paragraph: 'p1', text: 'States shall not allow' },
      { party: 'KE', paragraph: 'p1', text: 'States shall not knowingly allow' },
      { party: 'CN', paragraph: 'p1', text: 'States not allow' },
      { party: 'CN', paragraph: 'p2', text: null },
      addition('EU', 'x', 'Requests a report', 'p2'),
      addition('KE', 'x', 'Requests a short report', 'p2'),
    ],
    [
      { party: 'JP', paragraph: 'p1', stance: 'retain', from: 7, to: 13 },
      { party: 'JP', paragraph: 'p2', stance: 'retain', from: null, to: null },
    ],
  );

  it('writes brackets, whole paragraphs and the source’s own brackets as notation.ts says', () => {
    expect(printRolling(rolling)).toBe(
      [
        'OP1\tStates [should – retain: JP / shall – EU, KE / delete – CN] not [knowingly / delete – EU, CN] allow',
        '[OP2\tDecides to meet – delete: CN; retain: JP]',
        '[OP2 bis\tRequests a [short – KE] report – EU]',
        'OP3\tInvites \\[as in A/76/135\\] all',
      ].join('\n\n'),
    );
  });

  it('has a backslash before words of a whole paragraph that would be notation', () => {
    const words = operatives('Decides on rights / duties – EU standards', ...Array(2).fill('Option 1: States act'));
    const deleted = ['p1', 'p2'].map((paragraph) => ({ party: 'CN', paragraph, text: null }));
    const added = [addition('KE', 'x', 'Decides to act / wait', 'p2'), addition('KE', 'y', 'delete - Kenya ;;', 'p3')];
    const rolled = rollingText(words, [...deleted, ...added], []);
    expect(printRolling(rolled)).toBe(
      [
        '[OP1\tDecides on rights \\/ duties \\– EU standards – delete: CN]',
        '[OP2\t\\Option \\1\\: \\States act – delete: CN]',
        '[OP2 bis\tDecides to act \\/ wait – KE]',
        'OP3\t\\Option 1: States act',
        '[OP3 bis\tdelete \\- Kenya ;; – KE]',
      ].join('\n\n'),
    );
    expect(readRolling(printRolling(rolled))).toEqual(rolled.map(readable));
  });

  it('speaks French and names parties', () => {
    const names: Record<string, string> = { JP: 'Japon', CN: 'Chine' };
    expect(printRolling(rolling.slice(1, 2), { language: 'fr', name: (party) => names[party] ?? party })).toBe(
      '[OP2\tDecides to meet – supprimer\u00a0: Chine; maintenir\u00a0: Japon]',
    );
  });

  it('can leave attribution out', () => {
    expect(printRolling(rolling.slice(2, 3), { attribution: false })).toBe('[OP2 bis\tRequests a [short] report]');
  });
});

describe('a bracket on a list of resolutions', () => {
  const rolled = (draft: string, text: string) =>
    printRolling(rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []));

  it.each([
    [
      'its resolutions 73/27 of 5 December 2017 and 75/564 of 28 April 2021,',
      'its resolutions 74/28 of 12 December 2021,',
      'OP1\tits resolutions [73/27 of 5 December 2017 and 75/564 of 28 April 2021 / 74/28 of 12 December 2021 – EU],',
    ],
    ['as said in A/65/201.', 'as said in A/65/201 and A/68/98.', 'OP1\tas said in A/65/201 [and A/68/98 – EU].'],
  ])('is cut between its members: %s', (draft, text, printed) => {
    expect(rolled(draft, text)).toBe(printed);
  });
});

describe('spaces', () => {
  const print = (draft: string, text: string) =>
    printRolling(rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []));

  it.each([
    ['of 2015 and 71/28 of 2016', 'of 2015, 71/28 of 2016', 'OP1\tof 2015 [and / , – EU] 71/28 of 2016'],
    ['the use of l’utilisation', 'the use of cette utilisation', 'OP1\tthe use of [l’ / cette – EU] utilisation'],
    ['découlant de l’utilisation', 'découlant de cette utilisation', 'OP1\tdécoulant de [l’ / cette – EU] utilisation'],
    ['act – EU, act', 'must act – EU, act', 'OP1\t[must – EU] act – EU, act'],
    ['the resolution 2371 (2017)', 'the resolution 2397 (2017)', 'OP1\tthe resolution [2371 / 2397 – EU] (2017)'],
    ['COVID-19', 'COVID', 'OP1\t[COVID-19 / COVID – EU]'],
  ])('%s → %s is written without a backslash, and read back', (draft, text, printed) => {
    expect(print(draft, text)).toBe(printed);
    const rolling = rollingText(operatives(draft), [{ party: 'EU', paragraph: 'p1', text }], []);
    expect(readRolling(printed)).toEqual(rolling.map(readable));
  });
});
