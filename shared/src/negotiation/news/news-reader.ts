import type { Negotiation } from '../negotiation.ts';
import type { Member } from '../participants/party.ts';
import { atDesk } from '../policy.ts';
import type { NewsItem, NewsKind } from './news-item.ts';

/** For whom news are told. */
export interface NewsReader {
  readonly member: string;
  readonly desk: boolean;
  /** Codes of the own delegation and of the groups that it belongs to. */
  readonly parties: ReadonlySet<string>;
}

/** The reader that a member is; also an observer reads for its delegation, where it has one. */
export function newsReader({ parties }: Pick<Negotiation, 'parties'>, member: Member): NewsReader {
  const own = member.party;
  const codes = parties.filter(({ code, members }) => code === own || (own !== null && members.includes(own)));
  return { member: member.id, desk: atDesk(member), parties: new Set(codes.map(({ code }) => code)) };
}

/** Whether a colleague did it before everybody: in the name of one of the reader's parties, or at the desk where the reader is there. */
export function isOurs({ members }: Pick<Negotiation, 'members'>, reader: NewsReader, item: NewsItem): boolean {
  if (outcomes.has(item.what) || item.among !== undefined) return false;
  if (item.party !== undefined) return reader.parties.has(item.party);
  return reader.desk && members.some((member) => member.id === item.by && atDesk(member));
}

/** Whether it concerns the reader's parties: names them, is in a paragraph in which they have had something to say, or is about the whole text. */
export function isOfConcern(reader: NewsReader, places: ReadonlySet<string>, item: NewsItem): boolean {
  if (item.among !== undefined) return true;
  if (item.party !== undefined && reader.parties.has(item.party)) return true;
  if (item.of?.some((code) => reader.parties.has(code))) return true;
  return item.paragraph === undefined ? forEverybody.has(item.what) : places.has(item.paragraph);
}

/** Paragraphs in which one of these parties has ever tabled, taken a position, commented, asked or had the pen; they are added to and never left. */
export function ownPlaces(negotiation: Negotiation, parties: ReadonlySet<string>): ReadonlySet<string> {
  const { record, positions, formerPositions, comments, pens, reopenRequests, outcomes: ended } = negotiation;
  const places = new Set<string>();
  for (const list of [record, positions, formerPositions, comments, pens, reopenRequests, ended]) {
    for (const { party, paragraph } of list)
      if (party !== null && paragraph !== null && parties.has(party)) places.add(paragraph);
  }
  return places;
}

/** What the issue of a draft says of a party's words: the chair's doing and not the party's. */
const outcomes: ReadonlySet<NewsKind> = new Set(['taken', 'not-taken', 'carried', 'pending']);

/** What concerns every delegation although it names none. */
const forEverybody: ReadonlySet<NewsKind> = new Set([
  ...(['issued', 'announced', 'called-off', 'closed'] as const),
  ...(['silence', 'silence-broken', 'silence-mended', 'silence-over', 'text-shown'] as const),
]);
