import type { BallotCast, Negotiation, Proceeding } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';

/** What an entry of the committee's proceedings says, in a sentence. */
export function entrySaid({ parties }: Negotiation, names: ReadonlyMap<string, string>, entry: Proceeding): string {
  const symbol = entry.symbol ?? '';
  const who = 'party' in entry ? partyName(parties, entry.party) : '';
  const labelled = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  switch (entry.kind) {
    case 'item':
      return m.entry_item();
    case 'introduction':
      return m.entry_introduction({ party: who, symbol });
    case 'sponsor':
      return entry.leaves
        ? m.entry_sponsor_leaves({ party: who, symbol })
        : m.entry_sponsor({ party: who, symbol, role: sponsorName[entry.role]() });
    case 'oral-revision': {
      const { before, after } = entry;
      return m.entry_revision({ party: who, symbol, paragraph: labelled([entry.paragraph]), before, after });
    }
    case 'implications': {
      const statement = entry.statement ?? '–';
      return entry.how === 'published'
        ? m.entry_implications_published({ symbol, statement })
        : m.entry_implications_read({ symbol, statement });
    }
    case 'separate-vote': {
      const about = { symbol, paragraphs: labelled(entry.paragraphs), result: resultSaid(entry.result) };
      return entry.result.adopted ? m.entry_part_kept(about) : m.entry_part_out(about);
    }
    case 'adoption': {
      if (entry.how === 'consensus') return m.entry_adopted({ symbol });
      const about = { symbol, result: resultSaid(entry.result) };
      return entry.result.adopted ? m.entry_adopted_vote(about) : m.entry_rejected_vote(about);
    }
    case 'intention':
      return m.entry_intention({ party: who, vote: ballotName[entry.intended]() });
    case 'explanation':
      return entry.when === 'before'
        ? m.entry_explained_before({ party: who, symbol })
        : m.entry_explained_after({ party: who, symbol });
  }
}

/** What each kind of sponsor is called. */
export const sponsorName = { main: m.role_main, co: m.role_co, additional: m.role_additional } as const;

/** What each vote is called. */
export const ballotName: { readonly [B in BallotCast]: () => string } = {
  for: m.vote_for,
  against: m.vote_against,
  abstain: m.vote_abstain,
};

function resultSaid(result: { readonly for: number; readonly against: number; readonly abstain: number }): string {
  return m.entry_result({ yes: result.for, no: result.against, abstain: result.abstain });
}
