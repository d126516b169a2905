import type { Party, Role } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';

/** A name in the language of the interface. */
export function inLanguage(name: { readonly en: string; readonly fr: string }): string {
  const locale: string = getLocale();
  return locale === 'fr' ? name.fr : name.en;
}

/** The full name of the party with this code; the code itself where there is no such party. */
export function partyName(parties: readonly Party[], code: string): string {
  const party = parties.find((candidate) => candidate.code === code);
  return party ? inLanguage(party.name) : code;
}

/** The full names of several parties, in the order given, as a list is said: `Kenya, Norway and Chile`. */
export function partyNames(parties: readonly Party[], codes: readonly string[]): string {
  const names = codes.map((code) => partyName(parties, code));
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(names);
}

/** What a role is called. */
export function roleName(role: Role): string {
  return {
    chair: m.role_chair,
    secretariat: m.role_secretariat,
    delegate: m.role_delegate,
    observer: m.role_observer,
  }[role]();
}
