/** Longest running head, in characters: longer lines are text. */
export const longestHead = 120;

/** Most lines that a page has above or below its text. */
export const mostLines = 5;
