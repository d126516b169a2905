import { z } from 'zod';

/** Characters that no font of a PDF has a shape for, one behind the other: in a draft, in what it changes in another, and on the table of its round. */
export const shapelessSignsSchema = z.object({ draft: z.string(), changed: z.string(), table: z.string() });

export type ShapelessSigns = z.infer<typeof shapelessSignsSchema>;
