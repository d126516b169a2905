import type { TakenWords } from './agreed-words.ts';

/**
 * From where words of a party's own text were taken, from the moment when somebody took them: for those who write for the party alone, and for
 * whoever tables them, from whichever browser. What is on the table says it for itself (`TabledWording.agreed`).
 */
export interface NotedSource extends TakenWords {
  readonly party: string;
  /** Paragraph of the own text that the words were put into. */
  readonly paragraph: string;
}

/** Sources that are kept of one party's text, the latest: each has the words of an adopted paragraph. */
const mostOfParty = 200;

/** The same paragraph of the own text with the words of the same adopted one. */
export function notedKey({ party, paragraph, source }: Pick<NotedSource, 'party' | 'paragraph' | 'source'>): string {
  return JSON.stringify([party, paragraph, source.document, source.paragraph]);
}

/** The one that goes when another of the party has come; null where there is room. */
export function oldestBeyond(noted: readonly NotedSource[], party: string): NotedSource | null {
  const own = noted.filter((one) => one.party === party);
  return own.length > mostOfParty ? (own[0] ?? null) : null;
}
