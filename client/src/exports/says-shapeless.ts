import type { shapelessHeader } from '@adref/shared/protocol';

/** The header that names characters without a shape; said here too, so that a page has it without what reads answers. */
export const saysShapeless: typeof shapelessHeader = 'adref-shapeless';
