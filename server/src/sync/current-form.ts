import { flatForm } from './flat-form.ts';
import { nestedForm } from './nested-form.ts';
import type { ReadableForm } from './text-form.ts';

/** The form in which texts are kept now. */
export { flatForm as currentForm };

/** All forms that this program reads, the oldest first. */
export function knownForms(): readonly ReadableForm[] {
  return [nestedForm(), flatForm()];
}

/** The form with this version; null for one of a later program. */
export function formOf(version: number): ReadableForm | null {
  return knownForms().find((form) => form.version === version) ?? null;
}
