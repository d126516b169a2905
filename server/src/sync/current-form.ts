import { flatForm } from './flat-form.ts';
import { nestedForm } from './nested-form.ts';
import type { TextForm } from './text-form.ts';

/** The form in which texts are kept now. */
export { nestedForm as currentForm };

/** The form with this version; null for one of a later program. */
export function formOf(version: number): TextForm | null {
  return [nestedForm, flatForm].map((form) => form()).find((form) => form.version === version) ?? null;
}
