import type { TextDocument } from '@adref/shared/document';
import { writeAkn } from '@adref/shared/formats';

/** A draft of a negotiation that is written as Akoma Ntoso, with what is said of it there. */
export interface AknRequest {
  readonly made: string;
  readonly document: TextDocument;
  /** Day on which it was issued. */
  readonly issued: string;
  readonly agendaItem: string;
  /** Names of those who sponsor it at present. */
  readonly sponsors: readonly string[];
}

/** A draft as an Akoma Ntoso file. */
export function aknFile({ made, document, issued, agendaItem, sponsors }: AknRequest): Uint8Array {
  const { symbol } = document;
  const date = issued.slice(0, 10);
  const xml = writeAkn(document, {
    made,
    adoption: { document: symbol, body: '', session: '', date, manner: 'draft', agendaItem, basis: '', steps: [] },
    ...(sponsors.length > 0 && { sponsors: { document: symbol, introducedBy: '', sponsors, joined: [] } }),
  });
  return new TextEncoder().encode(xml);
}
