import type { Language } from '@adref/shared/document';
import { goesOnWith } from '../vocabulary/continuation.ts';
import { isKnownFormula } from '../vocabulary/enacting-formula.ts';
import { openingKey, opensAs, opensInForm } from '../vocabulary/opening-phrase.ts';
import { closers } from './closers.ts';
import { type Block, unwrap } from './line.ts';

const comma = new RegExp(`[,،，][${closers}]*[¹²³⁰⁴-⁹*]*$`, 'u');

/** Characters at the end of a paragraph in which its comma is, with brackets and marks after it. */
const longestEnd = 40;

/** Fewest paragraphs of a document that open alike before their opening is taken for one. */
const fewest = 2;

/** Whether a formula and a paragraph in small letters follow each other in a block, line by line. */
function opensSmall(block: Block): boolean {
  return block.some(({ text }, at) => {
    const next = block[at + 1]?.text ?? '';
    return /^\p{Ll}/u.test(next) && comma.test(next.slice(-longestEnd)) && isKnownFormula(text);
  });
}

/** Words that a cut sentence goes on with, and no paragraph opens with. */
const goesOn =
  /^(?:and|with|that|which|including|particularly|especially|from|this|those|these|their|such|also|dans|avec|ainsi|notamment|pour|leur|leurs|cette|dont|incluso|incluida|incluidos|entre|para|como|esta|este|которые|также|включая|который|которая|чтобы)$/u;

/**
 * How the paragraphs of one document open.
 *
 * What is on the list of its language opens one, and so does what comes again and again at the head of a run of paragraphs that end in
 * commas: a document shows its own openings.
 */
export class Openings {
  readonly language: Language;
  /** Whether its preambular paragraphs begin with a small letter, which in others only the rest of a sentence does. */
  readonly small: boolean;
  readonly #repeated: ReadonlySet<string>;

  constructor(blocks: readonly Block[], language: Language) {
    this.language = language;
    const seen = new Map<string, Set<string>>();
    let small = false;
    let before = '';
    for (const block of blocks) {
      const text = unwrap(block.map((line) => line.text));
      const afterFormula = isKnownFormula(before);
      small ||= opensSmall(block);
      if (afterFormula || (comma.test(before.slice(-longestEnd)) && block[0]?.gap !== 'page')) {
        if (afterFormula && /^\p{Ll}/u.test(text)) small = true;
        const key = comma.test(text.slice(-longestEnd)) ? openingKey(text, language) : '';
        if (key && !goesOn.test(key)) seen.set(key, (seen.get(key) ?? new Set()).add(text.slice(0, 80)));
      }
      before = text;
    }
    this.small = small || language === 'ru';
    this.#repeated = new Set([...seen].filter(([, texts]) => texts.size >= fewest).map(([key]) => key));
  }

  /** Whether a text opens a preambular paragraph, for certain: by the list, or as others of its document. */
  knows(text: string): boolean {
    return opensAs('preambular', text, this.language) || this.#repeated.has(openingKey(text, this.language));
  }

  /** Whether a text may open a preambular paragraph: known, or in the form of one. A small letter only where the document has them. */
  opens(text: string): boolean {
    // What begins in quotation marks is quoted in the sentence before it.
    if (/^\s*[“”"«‘„]/u.test(text)) return false;
    if (!this.small && /^[\s[({]*\p{Ll}/u.test(text)) return false;
    if (goesOnWith(text, this.language)) return false;
    return this.knows(text) || opensInForm(text, this.language);
  }

  /** Whether a text opens an operative paragraph. */
  acts(text: string): boolean {
    return opensAs('operative', text, this.language);
  }
}
