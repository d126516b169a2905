import { expect, it } from 'vitest';
import { partyInName } from '../../../client/src/exports/party-in-name.ts';

it('finds the party that a file is named after, and none where that is not certain', () => {
  const codes = ['EU', 'KEN', 'FR'];
  const named = (name: string) => partyInName(name, codes);
  expect(named('A-C.1-73-L.27 (ken) final.docx')).toBe('KEN');
  expect(named('EU.docx')).toBe('EU');
  expect(named('Europe.docx')).toBe('');
  expect(named('EU and KEN.docx')).toBe('');
  expect(named('text.fr')).toBe('');
});
