import { z } from 'zod';

/** An id of anything in a negotiation. */
export const idSchema = z.string().regex(/^[\w.:-]{1,100}$/, 'id-unfit');

/** The code of a party. */
export const partyCodeSchema = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,15}$/, 'party-code-unfit');
