import { type Ballot, ballots, type Statement } from '../../reading.ts';
import { symbolPattern } from '../../symbol.ts';
import { stateName } from './state-name.ts';

/** A decision that a report announces before its vote lists. */
export interface Announced {
  readonly document: string;
  /** Number of the draft in the report's recommendations, `II`; empty where there is one draft only. */
  readonly numeral: string;
  readonly counts: Readonly<Record<Ballot, number>> | null;
}

const adopted = new RegExp(
  `(?:adopté le projet de résolution|adopted (?:the )?draft resolution)\\s+(${symbolPattern})`,
);
const counted = [
  /par (\d+) voix contre (\d+|zéro), avec (\d+) abstentions?/,
  /by a (?:recorded )?vote of (\d+) (?:votes )?to (\d+|none), with (\d+) abstentions?/,
] as const;
const numeral = /(?:projet de résolution|draft resolution) ([IVX]+)\s*\)/;

/** What a paragraph announces: "a adopté le projet de résolution SYMBOL par 109 voix contre 45, avec 16 abstentions (voir par. 11, projet de résolution I)". */
export function readAnnouncement(text: string): Announced | null {
  const document = adopted.exec(text)?.[1];
  if (!document) return null;
  const match = counted.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const [inFavour = 0, against = 0, abstaining = 0] = (match ?? []).slice(1).map((count) => Number(count) || 0);
  return { document, numeral: numeral.exec(text)?.[1] ?? '', counts: match ? { inFavour, against, abstaining } : null };
}

const french =
  /(?:la délégation|les délégations) (.{1,300}?) (?:a|ont) (?:indiqué|informé).{1,200}?l['’]intention (?:de (voter pour|voter contre)|de s['’](abstenir))/g;
const english =
  /delegations? of (.{1,300}?) (?:informed|indicated|advised).{1,200}?intended to (vote in favour|vote against|abstain)/g;

const intentions: readonly (readonly [RegExp, Ballot])[] = [
  [/pour|favour/, 'inFavour'],
  [/contre|against/, 'against'],
  [/abst/, 'abstaining'],
];

/** Statements read from one footnote: twice as many as there are States, so that no footnote can fill the memory of many votes. */
const mostStatements = 400;

/** How delegations said afterwards that they had meant to vote, as a footnote reports it; empty for any other footnote. */
export function readStatements(footnote: string, text: string): Statement[] {
  const statements = [...text.matchAll(french), ...text.matchAll(english)].flatMap((match) => {
    const words = match[2] ?? match[3] ?? '';
    const intention = intentions.find(([pattern]) => pattern.test(words))?.[1] ?? ballots[2];
    const parties = (match[1] ?? '').split(/,\s+|\s+(?:et|and)\s+(?=(?:du|des|de|d['’]|the)\b|\p{Lu})/u);
    return parties.map((party) => ({ party: stateName(party), intention, footnote }));
  });
  return statements.slice(0, mostStatements);
}
