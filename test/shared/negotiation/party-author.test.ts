import { authorForParty } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';

const called = (code: string, en = '', fr = en) => ({ code, name: { en, fr } });
const others = ['Ali', 'Jane Doe'];

describe('the author of changes who is a party', () => {
  it.each([
    ['KEN', called('KEN')],
    ['Kenya', called('KEN')],
    ['KENYA', called('KEN')],
    ['Delegation of Kenya', called('KEN')],
    ['Permanent Mission of Kenya to the United Nations', called('KEN')],
    ['Jane Doe (Kenya)', called('KEN')],
    ['KEN – Jane', called('KEN')],
    ['KEN-Jane', called('KEN')],
    ['Kenya / Jane', called('KEN')],
    ['UK delegation', called('GBR')],
    ['Délégation de la Falvère', called('FLV', 'Falvera', 'Falvère')],
    ['falvera', called('FLV', 'Falvera', 'Falvère')],
    ['Guinea-Bissau', called('GNB')],
    ['欧盟', called('EU')],
  ])('%s is known by code or name', (author, party) => {
    expect(authorForParty(party, [...others, author])).toBe(author);
  });

  it.each([
    ['Guinea-Bissau', called('GIN')],
    ['Equatorial Guinea', called('GIN')],
    ['Nigeria', called('NER')],
    ['Jordan, Michael', called('JOR')],
    ['Ken', called('KEN')],
    ['MARIE LE PEN', called('PEN', 'Penland')],
    ['', called('KEN')],
  ])('%s is not taken for another', (author, party) => {
    expect(authorForParty(party, [...others, author])).toBeNull();
  });

  it('is nobody where two are, and needs none where one has written alone', () => {
    expect(authorForParty(called('KEN'), ['Jane (Kenya)', 'Ali (Kenya)'])).toBeNull();
    expect(authorForParty(null, others)).toBeNull();
    expect(authorForParty(called('KEN'), ['Ali'])).toBe('');
    expect(authorForParty(called('KEN'), [])).toBe('');
  });

  it('is whom somebody has named', () => {
    expect(authorForParty(called('KEN'), ['KEN', ...others], 'Ali')).toBe('Ali');
    expect(authorForParty(called('KEN'), ['KEN', ...others], '')).toBe('');
    expect(authorForParty(called('KEN'), ['KEN', ...others], 'Aly')).toBeNull();
  });
});
