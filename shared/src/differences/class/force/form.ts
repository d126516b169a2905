/*
 * How the words of the scales are written down, for the six official languages together:
 *
 *   urge/urges/urging        any of these
 *   take/takes note          two words
 *   takes its/ note          the middle one may be missing
 *   requests*                a noun as well: see `isNoun` in lookalike.ts
 *   добровольн~              a Russian adjective in any case
 *   تنظر * في                one to three words in between: who does it
 *
 * Forms are divided by commas and lines. They are lower-case, without Arabic vowel signs, with plain apostrophes, and Russian е for ё.
 */

/** The scales on which words of force have a rank; `shade` is what strengthens or weakens the words beside it. */
export type Scale =
  | 'asking'
  | 'approval'
  | 'disapproval'
  | 'affirmation'
  | 'forbidding'
  | 'exemption'
  | 'duty'
  | 'deed'
  | 'compliance'
  | 'haste'
  | 'extent'
  | 'never'
  | 'permission'
  | 'concord'
  | 'trial'
  | 'conformity'
  | 'bound'
  | 'condition'
  | 'choice'
  | 'shade';

/** What a form says on each scale that it is on: the higher, the stronger. */
export type Ranks = Readonly<Partial<Record<Scale, number>>>;

/** Words that have a force. */
export interface Form {
  readonly words: readonly string[];
  readonly ranks: Ranks;
  /** The least rank that it may have on the scale of asking, where one word stands for several of another language. */
  readonly least?: number | undefined;
  /** Whether a sentence is one without it, so that adding or removing it alone changes the force: a modal verb. */
  readonly modal: boolean;
  /** Whether its last word is a noun as well. */
  readonly noun: boolean;
}

/** Some forms and their ranks. */
export interface FormTable {
  readonly ranks: Ranks;
  readonly least?: number;
  readonly forms: string;
  readonly modal?: boolean;
}

/** All wordings of a table. */
export function formsOf({ ranks, least, forms, modal = false }: FormTable): Form[] {
  return forms
    .split(/[,\n]/)
    .map((form) => form.trim())
    .filter((form) => form !== '')
    .flatMap((form) => {
      const noun = form.endsWith('*');
      return variants(noun ? form.slice(0, -1) : form).map((words) => ({ words, ranks, least, modal, noun }));
    });
}

/** Every wording of a form. French elided words are words of their own. */
function variants(form: string): string[][] {
  let found: string[][] = [[]];
  for (const choice of form.split(' ')) {
    found = found.flatMap((words) =>
      choice
        .split('/')
        .flatMap(declined)
        .map((word) => (word === '' ? words : [...words, ...word.split(/(?<=')/)])),
    );
  }
  return found;
}

const adjectiveEndings = 'ый ий ая ое ые ие ого ому ой ую ым им ом ых их ыми ими ен на но ны'.split(' ');

/** A Russian adjective in all its cases, where `~` is its ending. */
function declined(word: string): string[] {
  return word.endsWith('~') ? adjectiveEndings.map((ending) => word.slice(0, -1) + ending) : [word];
}
