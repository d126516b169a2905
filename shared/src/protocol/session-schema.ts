import { z } from 'zod';
import { roleSchema } from './command-schema.ts';

/* Who somebody is, as the server answers it. */

/** A name in the languages of the pages. */
export const namesSchema = z.object({ en: z.string(), fr: z.string() });

/** Somebody in a negotiation, as others see them. */
export const memberSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  party: z.string().nullable(),
  link: z.string().nullable(),
});

/** What a browser is signed in to. */
export const sessionSchema = z.object({
  signedIn: z.boolean(),
  memberships: z.array(
    z.object({
      member: memberSchema,
      negotiation: z.object({ id: z.string(), title: z.string(), symbol: z.string(), demonstration: z.boolean() }),
    }),
  ),
  mayCreate: z.boolean(),
  demonstration: z
    .object({
      id: z.string(),
      title: z.string(),
      symbol: z.string(),
      seats: z.array(z.object({ role: roleSchema, party: z.string().nullable(), name: namesSchema })),
    })
    .nullable(),
});

/** What an invitation link offers. */
export const invitationSchema = z.object({
  negotiation: z.object({ id: z.string(), title: z.string() }).nullable(),
  role: roleSchema,
  party: z.object({ code: z.string(), name: namesSchema }).nullable(),
});

/** Where somebody has come in, and as which member. */
export const joinedSchema = z.object({ negotiation: z.string().nullable(), member: z.string().nullable() });
