import { type Negotiation, type ReportLanguage, reportLanguages } from '@adref/shared/negotiation';
import { message } from '../messages/message.ts';
import { type Misuse, misuse } from './call.ts';
import { dataFolder } from './data-folder.ts';

/** The options of a command that writes a document about a negotiation of a data folder. */
export const documentOptions = {
  negotiation: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
} as const;

/** What such a command was called with. */
export interface DocumentCall {
  readonly ok: true;
  readonly negotiation: string;
  readonly folder: string;
  /** Where null, that of the negotiation if such documents are written in it, else English. */
  readonly language: ReportLanguage | null;
}

/** Reads the options that these commands have in common, or says which is wrong. */
export function documentCall(values: {
  readonly negotiation?: string | undefined;
  readonly language?: string | undefined;
  readonly data?: string | undefined;
}): DocumentCall | Misuse {
  const { negotiation, language, data } = values;
  if (!negotiation) return misuse(message('say-negotiation'));
  const known = reportLanguages.find((one) => one === language);
  if (language !== undefined && !known) return misuse(message('report-language', { language }));
  return { ok: true, negotiation, folder: dataFolder(data), language: known ?? null };
}

/** The language of the document. */
export function documentLanguage(
  { language }: Pick<DocumentCall, 'language'>,
  state: Pick<Negotiation, 'language'>,
): ReportLanguage {
  return language ?? (state.language === 'fr' ? 'fr' : 'en');
}
