/**
 * The key word of a PDF in which words look like notation and are none: its brackets, strokes and bars are those of the notation where they are bold,
 * and words where they are not. Of other files, whoever made them, every bracket may be notation.
 */
export const notationKey = 'Adref notation';
