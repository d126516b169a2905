import { type NewsItem, newsOf, newsReader, redactState } from '@adref/shared/negotiation';
import { member, type Round, type Speaker } from '../round.ts';

/** The news of a round for one speaker, from what it may see of the acts after number `after`. */
export function newsFor(round: Round, speaker: Speaker, after = 0, until = Number.POSITIVE_INFINITY): NewsItem[] {
  const who = member(speaker);
  const acts = round.seenBy(speaker).acts.filter(({ seq }) => seq > after && seq <= until);
  const state = redactState(round.state, who);
  return newsOf(state, newsReader(state, who), acts);
}

/** One piece of news as a line: `supported P1 JPN of KEN: TWO`. */
export function line({ what, paragraph, party, of = [], words }: NewsItem): string {
  const about = [what, paragraph, party, of.length > 0 ? `of ${of.join(' ')}` : undefined].filter(Boolean).join(' ');
  return words ? `${about}: ${words}` : about;
}

/** The news of what `does` does, as lines. */
export function told(round: Round, speaker: Speaker, does: () => void): string[] {
  const who = member(speaker);
  const { seq } = redactState(round.state, who);
  does();
  return newsFor(round, speaker, seq).map(line);
}
