import { nestedRoot, readNestedText } from '@adref/shared/crdt';
import type { ReadableForm } from './text-form.ts';

/** The form of version 1, an element for each paragraph, which is only read any more. */
export function nestedForm(): ReadableForm {
  return { version: 1, prepare: nestedRoot, read: readNestedText };
}
