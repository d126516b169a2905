import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { ReadableForm } from './text-form.ts';

/** SHA-256 of what a document reads as, and of how much it has of each client. */
export function digestOf(doc: Y.Doc, form: ReadableForm): string {
  const state = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return createHash('sha256')
    .update(JSON.stringify([form.read(doc), state]))
    .digest('hex');
}
