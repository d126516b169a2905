import type { Negotiation } from '../../negotiation.ts';
import { calledBy } from '../../numbering/paragraph-names.ts';
import type { BallotCast, Proceeding, SponsorRole } from '../../proceedings/proceeding.ts';
import { partyNamed } from './party-named.ts';
import type { RecordSayings } from './record-sayings.ts';
import type { RecordSpeech } from './record-speech.ts';

/** What an entry of the committee's proceedings says, in a sentence. */
export function entrySaid(
  negotiation: Negotiation,
  names: ReadonlyMap<string, string>,
  entry: Proceeding,
  speech: Pick<RecordSpeech, 'sayings' | 'language'>,
): string {
  const { sayings } = speech;
  const symbol = entry.symbol ?? '';
  const who = 'party' in entry ? partyNamed(negotiation, entry.party, speech) : '';
  const labelled = (ids: readonly string[]) => ids.map((id) => calledBy(names, id, sayings)).join(', ');
  switch (entry.kind) {
    case 'item':
      return sayings.entryItem();
    case 'introduction':
      return sayings.entryIntroduction({ party: who, symbol });
    case 'sponsor':
      return entry.leaves
        ? sayings.entrySponsorLeaves({ party: who, symbol })
        : sayings.entrySponsor({ party: who, symbol, role: sponsorName(entry.role, sayings) });
    case 'oral-revision': {
      const { before, after } = entry;
      return sayings.entryRevision({ party: who, symbol, paragraph: labelled([entry.paragraph]), before, after });
    }
    case 'implications': {
      const statement = entry.statement ?? '';
      return entry.how === 'published'
        ? sayings.entryImplicationsPublished({ symbol, statement })
        : sayings.entryImplicationsRead({ symbol, statement });
    }
    case 'separate-vote': {
      const { paragraphs, result } = entry;
      const about = {
        symbol,
        paragraphs: labelled(paragraphs),
        count: paragraphs.length,
        result: resultSaid(result, sayings),
      };
      return result.adopted ? sayings.entryPartKept(about) : sayings.entryPartOut(about);
    }
    case 'adoption': {
      if (entry.how === 'consensus') return sayings.entryAdopted({ symbol });
      const about = { symbol, result: resultSaid(entry.result, sayings) };
      return entry.result.adopted ? sayings.entryAdoptedVote(about) : sayings.entryRejectedVote(about);
    }
    case 'intention':
      return sayings.entryIntention({ party: who, vote: ballotName(entry.intended, sayings) });
    case 'explanation':
      return entry.when === 'before'
        ? sayings.entryExplainedBefore({ party: who, symbol })
        : sayings.entryExplainedAfter({ party: who, symbol });
  }
}

/** What a kind of sponsor is called. */
export function sponsorName(role: SponsorRole, { roleMain, roleCo, roleAdditional }: RecordSayings): string {
  return { main: roleMain, co: roleCo, additional: roleAdditional }[role]();
}

/** What a vote is called. */
export function ballotName(ballot: BallotCast, { voteFor, voteAgainst, voteAbstain }: RecordSayings): string {
  return { for: voteFor, against: voteAgainst, abstain: voteAbstain }[ballot]();
}

function resultSaid(
  result: { readonly for: number; readonly against: number; readonly abstain: number },
  sayings: RecordSayings,
): string {
  return sayings.entryResult({ yes: result.for, no: result.against, abstain: result.abstain });
}
