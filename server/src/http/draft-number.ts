import { z } from 'zod';

/** A draft's number in an address: `00` or `1e0` is no number of one. */
export const draftNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,3})$/)
  .transform(Number);
