import { z } from 'zod';
import type { Visibility } from '../negotiation/index.ts';

/** An id of anything in a negotiation. */
export const idSchema = z.string().regex(/^[\w.:-]{1,100}$/, 'id-unfit');

/** The code of a party. */
export const partyCodeSchema = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,15}$/, 'party-code-unfit');

/** Who sees a conversation (negotiation/visibility.ts): `public`, `desk`, `chair:CODE` or `party:CODE`. */
export const audienceSchema = z
  .string()
  .regex(/^(?:public|desk|(?:chair|party):[A-Z0-9][A-Z0-9_-]{0,15})$/, 'audience-unfit') as z.ZodType as z.ZodType<
  Visibility,
  Visibility
>;
