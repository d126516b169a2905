import type { Negotiation, Take } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyNames, roleName } from './party-name.ts';
import { moment } from './when.ts';

/** What the desk decided, as one would say it: who, which words, from whom, and when. */
export function decisionSaid({ members, parties }: Pick<Negotiation, 'members' | 'parties'>, take: Take): string {
  const member = members.find(({ id }) => id === take.by);
  const who = member ? `${roleName(member.role)} (${member.name})` : take.by;
  const source =
    take.source.kind === 'party'
      ? m.biography_source_party({ parties: partyNames(parties, take.source.holders) })
      : take.source.kind === 'draft'
        ? m.biography_source_draft()
        : m.biography_source_chair();
  return `${decided(take, who, source)}, ${moment(take.time)}`;
}

function decided({ text, from }: Take, who: string, source: string): string {
  if (text === null) return m.biography_decides_out({ who, source });
  if (from === null) return m.biography_decides_whole({ who, source });
  const words = text.trim();
  return words === '' ? m.biography_decides_nothing({ who, source }) : m.biography_decides({ who, words, source });
}
