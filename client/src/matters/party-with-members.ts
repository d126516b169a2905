import type { Party } from '@adref/shared/negotiation';

/** The codes that a choice among parties names: one party; of a group with its members (`+CODE`) all of them. None where the group is not there. */
export function partyWithMembers(parties: readonly Party[], chosen: string): readonly string[] {
  if (!chosen.startsWith('+')) return [chosen];
  const group = parties.find(({ code }) => code === chosen.slice(1));
  return group ? [group.code, ...group.members] : [];
}
