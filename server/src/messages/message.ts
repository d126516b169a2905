import { type ArgumentsOf, filled, type Params } from '@adref/shared/refusal';
import { english } from './en.ts';

/** Names one sentence; the catalogues (en.ts) have it in each language. */
export type MessageKey = keyof typeof english;

/** Something that whoever runs the server is told, as data: everyone reads it in their own language (`operatorSentence`). */
export interface OperatorMessage {
  readonly key: MessageKey;
  readonly params: Params;
}

/** A message with the parameters that its sentence needs. */
export function message<K extends MessageKey>(key: K, ...[params]: ArgumentsOf<(typeof english)[K]>): OperatorMessage {
  return { key, params: params ?? {} };
}

/** The message as a sentence. Parameters are put in as they are: it is text, not markup. */
export function operatorSentence(
  { key, params }: OperatorMessage,
  catalogue: Readonly<Record<MessageKey, string>> = english,
): string {
  return filled(catalogue[key], params);
}

/** The sentence of a key at once, where nothing else is done with the message. */
export function sentenceOfKey<K extends MessageKey>(key: K, ...params: ArgumentsOf<(typeof english)[K]>): string {
  return operatorSentence(message(key, ...params));
}
