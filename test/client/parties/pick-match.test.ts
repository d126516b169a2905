import { memberStates } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { foundPicks, meantPick } from '../../../client/src/parties/pick-match.ts';

const states = memberStates.map(({ code, name }) => ({ code, name: name.en }));
const meant = (query: string) => meantPick(states, query)?.name ?? null;

describe('a delegation that is searched by its name', () => {
  it.each([
    ['guinea', 'Guinea'],
    ['Niger', 'Niger'],
    ['sudan', 'Sudan'],
    ['congo', 'Congo'],
    ['dominica', 'Dominica'],
    ['ken', 'Kenya'],
    ['cote d’iv', 'Côte d’Ivoire'],
    ['GBR', 'United Kingdom of Great Britain and Northern Ireland'],
    ['uae', 'United Arab Emirates'],
    ['dprk', 'Democratic People’s Republic of Korea'],
  ])('%s is %s', (query, name) => {
    expect(meant(query)).toBe(name);
    expect(foundPicks(states, query)[0]?.name).toBe(name);
  });

  it('is nobody where nothing is searched, or where it may be several', () => {
    for (const query of ['', '  ', 'korea', 'uk', 'republic', 'zz']) expect(meant(query), query).toBeNull();
    expect(foundPicks(states, 'uk').map(({ code }) => code)).toEqual(expect.arrayContaining(['GBR', 'UKR']));
    expect(foundPicks(states, '')).toEqual(states);
  });
});
