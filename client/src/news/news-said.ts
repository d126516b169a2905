import type { Member, NewsItem, NewsKind, Party } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { entryKindName } from '../phrases/entry-kind.ts';
import { partyName, partyNames, roleName } from '../phrases/party-name.ts';

/** Whose names a sentence takes. */
export interface NewsNames {
  readonly parties: readonly Party[];
  /** By id. */
  readonly members: ReadonlyMap<string, Member>;
}

/** What the sentences are made of. */
interface Parts {
  readonly who: string;
  readonly of: string;
  readonly item: NewsItem;
}

/** A piece of news in a sentence, which names neither the paragraph nor the words: they stand beside it. */
export function newsSaid(names: NewsNames, item: NewsItem): string {
  return sentences[item.what]({ who: whoDid(names, item), of: partyNames(names.parties, item.of ?? []), item });
}

/** The party in whose name it was done, or what the member is at the desk. */
function whoDid({ parties, members }: NewsNames, { party, by }: NewsItem): string {
  if (party !== undefined) return partyName(parties, party);
  const member = members.get(by);
  return member ? roleName(member.role) : m.record_by_server();
}

const sentences: { readonly [K in NewsKind]: (parts: Parts) => string } = {
  tabled: m.news_tabled,
  withdrawn: m.news_withdrawn,
  'as-typed': m.news_as_typed,
  supported: m.news_supported,
  retained: withOthers(m.news_retained, m.news_retained_against),
  reserved: withOthers(m.news_reserved, m.news_reserved_against),
  lifted: m.news_lifted,
  commented: m.news_commented,
  answered: m.news_answered,
  rewritten: m.news_rewritten,
  'comment-withdrawn': m.news_comment_withdrawn,
  resolved: m.news_resolved,
  'conversation-reopened': m.news_conversation_reopened,
  decided: m.news_decided,
  'decision-reopened': m.news_decision_reopened,
  reasoned: m.news_reasoned,
  proposed: m.news_proposed,
  'proposal-withdrawn': m.news_proposal_withdrawn,
  reacted: ({ who, item }) => m.news_reacted({ who, answer: nameOf(answers, item) }),
  agreed: withOthers(m.news_agreed, m.news_agreed_pending),
  parked: withOthers(m.news_parked, m.news_parked_with),
  'left-out': m.news_left_out,
  reopened: withOthers(m.news_reopened, m.news_reopened_for),
  'state-lifted': m.news_state_lifted,
  'asked-to-reopen': m.news_asked_to_reopen,
  issued: withWords(m.news_issued),
  announced: withWords(m.news_announced),
  'called-off': m.news_called_off,
  'issue-failed': m.news_issue_failed,
  closed: m.news_closed,
  'new-words': m.news_new_words,
  'paragraph-gone': m.news_paragraph_gone,
  taken: m.news_taken,
  'not-taken': m.news_not_taken,
  carried: m.news_carried,
  pending: m.news_pending,
  kept: m.news_kept,
  'given-up': m.news_given_up,
  pen: m.news_pen,
  'pen-back': m.news_pen_back,
  'text-shown': m.news_text_shown,
  'result-shown': m.news_result_shown,
  silence: withWords(m.news_silence),
  'silence-broken': ({ who, item }) =>
    item.party === undefined ? m.news_silence_broken() : m.news_silence_broken_by({ who }),
  'silence-mended': m.news_silence_mended,
  'silence-over': ({ item }) => silenceOver[item.as as keyof typeof silenceOver]({ words: item.words ?? '' }),
  'breaks-published': m.news_breaks_published,
  committee: ({ who, item }) => {
    const entry = nameOf(entryKindName, item);
    return item.party === undefined ? m.news_committee({ entry }) : m.news_committee_of({ entry, who });
  },
  certified: m.news_certified,
  'committee-withdrawn': ({ item }) => m.news_committee_withdrawn({ entry: nameOf(entryKindName, item) }),
  linked: m.news_linked,
  library: m.news_library,
  baseline: m.news_baseline,
  numbering: m.news_numbering,
  party: m.news_party,
  'party-changed': m.news_party_changed,
  'party-gone': m.news_party_gone,
};

/** What a party can say to a proposal. */
const answers: Readonly<Record<string, () => string>> = {
  'live-with': m.news_live_with,
  cannot: m.news_cannot,
  'asks-time': m.news_asks_time,
};

const silenceOver = {
  kept: m.news_silence_kept,
  broken: m.news_silence_ended_broken,
  'called-off': m.news_silence_called_off,
  replaced: m.news_silence_replaced,
} as const;

/** The name of what the item is; what a later server says and this page does not know stays as it says it. */
function nameOf(names: Readonly<Record<string, () => string>>, { as = '' }: NewsItem): string {
  return names[as]?.() ?? as;
}

/** One sentence where other parties are named, another where none are. */
function withOthers(alone: (parts: { who: string }) => string, named: (parts: { who: string; of: string }) => string) {
  return ({ who, of }: Parts) => (of === '' ? alone({ who }) : named({ who, of }));
}

function withWords(sentence: (parts: { who: string; words: string }) => string) {
  return ({ who, item }: Parts) => sentence({ who, words: item.words ?? '' });
}
