/**
 * What a person must look at in a file, as a sentence, by key; `{name}` is the place of a parameter. Another language is another file like
 * this one.
 */
export const english = {
  'bracket-not-understood':
    '"{words}" in a bracket is not understood. It is kept as a note, and nobody holds words for it.',
  'bracket-unpaired': 'A bracket at "{words}" has no other half. It is kept as a sign of the text.',
  'character-left-out':
    'U+{character} in line {line} was left out: no text may hold it, since it changes what one sees or cannot be stored.',
  'footnote-unused': 'It is not certain which mark of the text, if any, calls footnote {marker} "{words}".',
  'mark-cites-another-year':
    'Footnote mark {marker} after "{words}": its note cites another year; the year {year} before it fits {fitting}.',
  'mark-not-here': 'Footnote mark {marker} after "{words}": its note is not in this document.',
  'mark-not-here-year':
    'Footnote mark {marker} after "{words}": its note is not in this document; the year {year} before it fits {fitting}.',
  'mark-several-times': 'Footnote mark {marker} after "{words}": its note is there several times.',
  'mark-several-times-year':
    'Footnote mark {marker} after "{words}": its note is there several times; the year {year} before it fits {fitting}.',
  'number-printed': 'The file prints {printed} where the paragraph counts as {counted}.',
  'number-printed-uncounted': 'The file prints {printed} where the paragraph is not counted.',
  'number-skips': 'The source numbers this paragraph {printed}; counted in order it is {counted}.',
  'opening-unknown': '{paragraph} "{words}" opens no preambular paragraph we know.',
  'page-damaged':
    'The file is damaged on page {page}: some of its words, or all, could not be read. Get the file again, or type what is missing.',
  'page-in-disorder':
    'Most words of page {page} are cut into letters, lie on each other or are no words. Compare it with the page, and type it where it is wrong.',
  'page-letters-unknown':
    'Page {page} draws letters without saying which they are; each is shown as \ufffd. Compare it with the page, and type them.',
  'page-scan':
    'Page {page} is a picture, as of a scan: nothing of it was read. Type its words, or have it read by a program that recognises letters.',
  'page-struck':
    'Words are struck out on page {page}, and were read like all others. Take out what is no longer of the text, or read the file that the page was made from.',
  'page-with-remarks':
    'Readers have put remarks or marks on page {page}, which say what the words do not. Look at them; they are not of the text.',
  'symbol-missing': 'The file does not say its own symbol. Give it, or name the file after it (A-73-505.fr.txt).',
  'text-decoded':
    'The file does not say how its letters are encoded. By its words it is {encoding}, and it was read as that.',
  'unnumbered-paragraph': '{paragraph} is among numbered paragraphs and has no number.',
  'unnumbered-paragraphs': '{paragraph} and {more} after it are among numbered paragraphs and have no numbers.',
  'unread-hidden': 'Words are hidden here and were left out.',
  'unread-hidden-words': 'Words are hidden here and were left out: {words}',
  'unread-object': 'An object of another program is here, which is not read.',
  'unread-other-format': 'A part in another format is here, which is not read. Paste its words into the text.',
  'unread-picture': 'There is a picture here. Words in it are not read: type them in.',
  'unread-placeholder': 'A field that nobody has filled in is here; what it asks for was left out: {words}',
  'unread-struck': 'Words are struck out here by hand and were left out: {words}',
  'unread-symbol': 'A sign of a font of symbols is here, whose meaning is not known.',
  'unread-symbol-words': 'A sign of a font of symbols is here, whose meaning is not known: {words}',
  'unread-unknown': 'Here is an element that is not known, "{element}". Its words were read as those of the paragraph.',
  'vote-abstaining': '{document}: abstentions announced: {announced}; in the list: {listed}.',
  'vote-against': '{document}: votes against announced: {announced}; in the list: {listed}.',
  'vote-in-favour': '{document}: votes in favour announced: {announced}; in the list: {listed}.',
} as const satisfies Readonly<Record<string, string>>;
