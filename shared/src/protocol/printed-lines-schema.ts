import { z } from 'zod';

/**
 * Where the lines of a printed draft begin, in their order: pages and lines counted from 1, lines anew on each page; the id of the paragraph, and the
 * offset of the line's first letter in its words, in UTF-16 code units. Lines of which it is not known are left out.
 */
export const printedLinesSchema = z.array(
  z.object({
    page: z.int().positive(),
    line: z.int().positive(),
    paragraph: z.string(),
    offset: z.int().nonnegative(),
  }),
);

export type PrintedLine = z.infer<typeof printedLinesSchema>[number];
