import { memberStates } from '@adref/shared/negotiation';
import { partyCodeSchema } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';

describe('the list of States', () => {
  it('has the 193 Members and two observers, each once', () => {
    expect(memberStates.filter(({ observer }) => !observer)).toHaveLength(193);
    expect(memberStates.filter(({ observer }) => observer).map(({ code }) => code)).toEqual(['VAT', 'PSE']);
    for (const key of [(s: (typeof memberStates)[number]) => s.code, (s: (typeof memberStates)[number]) => s.name.fr]) {
      expect(new Set(memberStates.map(key)).size).toBe(195);
    }
  });

  it('names every State in both languages, under a code that a party can have', () => {
    for (const { code, name } of memberStates) {
      expect(partyCodeSchema.safeParse(code).success, code).toBe(true);
      expect(name.en && name.fr, code).toBeTruthy();
    }
  });
});
