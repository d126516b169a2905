import { type Form, type FormTable, formsOf } from './form.ts';

/** Words that only add or repeat may be inside a form, and commas: `notes also with concern`, `notes, with concern,`. */
const adding = new Set(
  ', ، not pas muy très also further again once more likewise également aussi encore en outre à de nouveau même une fois plus par ailleurs fois una vez más igualmente también además asimismo igualmente nuevamente также далее вновь снова أيضا كذلك مجددا'.split(
    ' ',
  ),
);

/** How many of them may follow each other. */
const together = 3;

/** How many words `*` may be in a form. */
const widest = 3;

/** The first sign of the words that have several spellings. */
const arabic = '\u0600';

const isWord = (word: string | undefined) => word !== undefined && /^\p{L}/u.test(word);

/** What follows the words of a form so far. */
interface Branch {
  form: Form | null;
  readonly next: Map<string, Branch>;
}

/** A form that is in a text, and where it ends. */
interface FormMatch {
  readonly form: Form;
  readonly end: number;
}

/** What is found at most words: no form begins with them. */
const none: readonly FormMatch[] = [];

/** Forms word by word: thousands of wordings of a form share their beginnings. Chinese forms, without spaces, are one word each. */
export class FormIndex {
  readonly #first = new Map<string, Branch>();

  constructor(tables: readonly FormTable[]) {
    for (const table of tables) for (const form of formsOf(table)) this.#add(form);
  }

  /** What forms begin with. */
  get firstWords(): string[] {
    return [...this.#first.keys()];
  }

  /** The form that is just one word. */
  one(word: string): Form | null {
    return this.#first.get(word)?.form ?? null;
  }

  /** The form that has just these words. */
  exactly(words: readonly string[]): Form | null {
    let branch = this.#first.get(words[0] ?? '');
    for (const word of words.slice(1)) branch = branch?.next.get(word);
    return branch?.form ?? null;
  }

  /**
   * The forms that begin with `first` and go on in `words` behind a place, the longest first.
   *
   * @param spellings what a word may be without what a language writes together with it
   */
  matches(
    first: string,
    words: readonly string[],
    at: number,
    spellings: (word: string) => readonly string[],
  ): readonly FormMatch[] {
    const branch = this.#first.get(first);
    if (!branch) return none;
    if (branch.next.size === 0) return branch.form ? [{ form: branch.form, end: at + 1 }] : none;
    const found: FormMatch[] = [];
    const walk = ({ form, next }: Branch, end: number) => {
      if (form) found.push({ form, end });
      if (next.size === 0) return;
      const beyond = next.get('*');
      for (let gap = 1; beyond && gap <= widest && isWord(words[end + gap - 1]); gap++) walk(beyond, end + gap);
      for (let skipped = 0; skipped <= together; skipped++) {
        const word = words[end + skipped] ?? '';
        if (word < arabic) {
          const following = next.get(word);
          if (following) walk(following, end + skipped + 1);
        } else {
          for (const one of spellings(word)) {
            const following = next.get(one);
            if (following) walk(following, end + skipped + 1);
          }
        }
        if (!adding.has(word)) break;
      }
    };
    walk(branch, at + 1);
    return found.length > 1 ? found.sort((x, y) => y.form.words.length - x.form.words.length) : found;
  }

  #add(form: Form): void {
    let branches = this.#first;
    let branch: Branch = { form: null, next: new Map() };
    for (const word of form.words) {
      branch = branches.get(word) ?? { form: null, next: new Map() };
      branches.set(word, branch);
      branches = branch.next;
    }
    const same = branch.form;
    // A word on several scales: to note is the least approval, the least concern and the least affirmation.
    branch.form = same ? { ...same, ranks: { ...same.ranks, ...form.ranks }, modal: same.modal || form.modal } : form;
  }
}
