import { calls } from './en/calls.ts';
import { derivation } from './en/derivation.ts';
import { documents } from './en/documents.ts';
import { serving } from './en/serving.ts';
import { storage } from './en/storage.ts';
import { verification } from './en/verification.ts';

/**
 * What whoever runs the server reads, as sentences by key; `{name}` is the place of a parameter. What people of a negotiation read is in the
 * catalogue of refusals. Another language is another file like this one, with its parts. No key is in two of them.
 */
export const english = { ...storage, ...verification, ...calls, ...derivation, ...documents, ...serving };
