import { flatForm } from './flat-form.ts';
import { nestedForm } from './nested-form.ts';
import type { ReadableForm } from './text-form.ts';

/** The form in which texts are kept now. */
export { flatForm as currentForm };

/** The form with this version; null for one of a later program. */
export function formOf(version: number): ReadableForm | null {
  return [nestedForm, flatForm].map((form) => form()).find((form) => form.version === version) ?? null;
}
