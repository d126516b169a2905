import type { Party } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { inEnglish, inFrench } from '../../../../shared/src/negotiation/committee-report/country-in-sentence.ts';

const of = (fr: string, code = 'XXX', kind: Party['kind'] = 'delegation') =>
  inFrench({ code, kind, name: { en: '', fr }, members: [] }).of;

it('a French name has its article in a sentence: that of a State is known, others go by their words', () => {
  expect([of('Guinée', 'GIN'), of('Israël', 'ISR'), of('Chypre', 'CYP'), of('Japon', 'JPN')]).toEqual([
    'de la Guinée',
    'd’Israël',
    'de Chypre',
    'du Japon',
  ]);
  expect([of('Arvénie'), of('Dorlande'), of('Oltor'), of('Calomar')]).toEqual([
    'de l’Arvénie',
    'de la Dorlande',
    'de l’Oltor',
    'de Calomar',
  ]);
  const groups = ['Groupe du littoral', 'Union africaine', 'États arabes', 'Îles du Pacifique', 'G77', 'Ligue arabe'];
  expect(groups.map((name) => of(name, 'GRP', 'group'))).toEqual([
    'du Groupe du littoral',
    'de l’Union africaine',
    'des États arabes',
    'des Îles du Pacifique',
    'de G77',
    'de la Ligue arabe',
  ]);
  const accented = ['Communauté des Caraïbes', 'Comité du littoral', 'Autorité du bassin', 'Principauté de Dorlande'];
  expect(accented.map((name) => of(name, 'GRP', 'group'))).toEqual([
    'de la Communauté des Caraïbes',
    'du Comité du littoral',
    'de l’Autorité du bassin',
    'de la Principauté de Dorlande',
  ]);
});

it('an English name has its article: that of a State is known, groups and others go by their words', () => {
  const named = (en: string, code = 'XXX') => inEnglish({ code, kind: 'group', name: { en, fr: '' }, members: [] });
  expect([
    named('Gambia', 'GMB'),
    named('Guinea', 'GIN'),
    named('Littoral Group'),
    named('Arvenia'),
    named('G77'),
  ]).toEqual(['the Gambia', 'Guinea', 'the Littoral Group', 'Arvenia', 'G77']);
});
