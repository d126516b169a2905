import { redline, sameWords } from '@adref/shared/differences';
import { expect, it } from 'vitest';
import { shown } from './notation.ts';

/** French cases in which differences are known to cut words, to lose spaces or to double text; each with how it must read. */
const cases: readonly (readonly [name: string, before: string, after: string, reads: string])[] = [
  ['an accent inside a word', 'ils répondent vite', 'ils répondront vite', 'ils [-répondent-]{+répondront+} vite'],
  ['an accent at the edge of a word', 'État touché', 'État touche', 'État [-touché-]{+touche+}'],
  ['one elision for another', "l'utilisation", "d'utilisation", "[-l'-]{+d'+}utilisation"],
  ['the word after an elision', "l'emploi", "l'usage", "l'[-emploi-]{+usage+}"],
  ['an elision for an article', "l'effort commun", 'le travail commun', "[-l'effort-]{+le travail+} commun"],
  ['qu’ before a compound', "qu'elle-même", "qu'elles-mêmes", "qu'[-elle-même-]{+elles-mêmes+}"],
  [
    'a compound',
    'normes non-contraignantes',
    'normes contraignantes',
    'normes [-non-contraignantes-]{+contraignantes+}',
  ],
  ['a word with an apostrophe of its own', "dès aujourd'hui", 'dès maintenant', "dès [-aujourd'hui-]{+maintenant+}"],
  ['the number of a resolution', 'résolution 71/28', 'résolution 70/237', 'résolution [-71/28-]{+70/237+}'],
  ['the symbol of a document', 'voir A/68/98,', 'voir A/70/174,', 'voir [-A/68/98-]{+A/70/174+},'],
  ['the number of a paragraph', 'norme 1.1 ;', 'norme 1.10 ;', 'norme [-1.1-]{+1.10+} ;'],
  ['a narrow no-break space', 'ce domaine ;', 'ce domaine\u202f;', 'ce domaine[- -]{+\u202f+};'],
  ['a no-break space in guillemets', '« norme »', '«\u00a0norme\u00a0»', '«[- -]{+\u00a0+}norme[- -]{+\u00a0+}»'],
  ['a curly apostrophe', "l'eau", 'l’eau', "[-l'-]{+l’+}eau"],
  ['the other encoding of an accent', 'e\u0301tats', 'états', '[-e\u0301tats-]{+états+}'],
  ['a soft hyphen', 'coopération', 'coo\u00adpération', '[-coopération-]{+coo\u00adpération+}'],
  ['a hyphen that does not break', 'sous-comité', 'sous\u2011comité', '[-sous-comité-]{+sous\u2011comité+}'],
  ['two spaces', 'mot  suivant', 'mot suivant', 'mot[-  -]{+ +}suivant'],
  ['a comma', 'au monde et ailleurs', 'au monde, et ailleurs', 'au monde{+,+} et ailleurs'],
  ['a word deleted with its space', 'internationale ainsi que', 'internationale que', 'internationale[- ainsi-] que'],
];

it.each(cases)('keeps tokens whole and every byte: %s', (_, before, after, reads) => {
  expect(shown(before, after)).toBe(reads);
  const without = (op: string) => redline(before, after).flatMap((one) => (one.op === op ? [] : [one.text]));
  expect([without('insert').join(''), without('delete').join('')]).toEqual([before, after]);
});

it('tells what differs in typography only', () => {
  const only = new Set(['a narrow no-break space', 'a curly apostrophe', 'a soft hyphen', 'two spaces']);
  for (const [name, before, after] of cases) if (only.has(name)) expect(sameWords(before, after), name).toBe(true);
  expect(sameWords("l'emploi", "l'usage")).toBe(false);
});
