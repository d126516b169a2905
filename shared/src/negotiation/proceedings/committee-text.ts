import type { TextDocument } from '../../document/index.ts';
import type { Negotiation } from '../negotiation.ts';
import type { ProceedingCommand } from './command.ts';

/** The text of a draft that was put before the committee: this negotiation's own, or else the one in its library; undefined for any other symbol. */
export function committeeText(
  { drafts, library }: Pick<Negotiation, 'drafts' | 'library'>,
  documents: ReadonlyMap<string, TextDocument>,
  symbol: string,
): TextDocument | undefined {
  const draft = drafts.find((one) => one.symbol === symbol);
  return draft ? draft.document : documents.get(library.find((one) => one.symbol === symbol)?.id ?? '');
}

/** Ids of the library documents whose words a command rests on: of rival drafts that are revised, or voted on in part. */
export function committeeDocuments(
  { drafts, library, proceedings }: Pick<Negotiation, 'drafts' | 'library' | 'proceedings'>,
  command: ProceedingCommand,
): string[] {
  const entry = command.kind === 'proceeding' ? command.said : proceedings.find(({ id }) => id === command.entry);
  if (entry?.symbol == null || drafts.some(({ symbol }) => symbol === entry.symbol)) return [];
  return library.filter(({ symbol }) => symbol === entry.symbol).map(({ id }) => id);
}
