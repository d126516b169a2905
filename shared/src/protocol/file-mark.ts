import { z } from 'zod';

/** By which a page finds a file again that it has sent to be looked at (`keep`): the server keeps it for this session, for a while. */
export const fileMarkSchema = z.string().regex(/^[a-z0-9]{16,64}$/);
