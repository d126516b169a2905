import { type ArgumentsOf, filled, type Params } from '../../refusal/index.ts';
import { english } from './en.ts';

/** Names one thing that is doubtful in a file; the catalogues (en.ts) have a sentence for each. */
export type DoubtKey = keyof typeof english;

/** What is doubtful at a place of a file. As data, so that everyone reads it in their own language (`doubtSentence`). */
export interface Doubt {
  readonly key: DoubtKey;
  readonly params: Params;
}

/** A doubt with the parameters that its sentence needs. */
export function doubt<K extends DoubtKey>(key: K, ...[params]: ArgumentsOf<(typeof english)[K]>): Doubt {
  return { key, params: params ?? {} };
}

/** The doubt as a sentence. Parameters, which are words of the file, are put in as they are: it is text, not markup. */
export function doubtSentence({ key, params }: Doubt, catalogue: Readonly<Record<DoubtKey, string>> = english): string {
  return filled(catalogue[key], params);
}
