import type { Setting } from '@adref/shared/formats';
import { asProposed, type RollingParagraph, withSignsSaid } from '@adref/shared/rolling';
import type { SetStretch } from './tracked-words.ts';
import { settingAt, settingWithin } from './word-settings.ts';

/** The items of a bracket as they are printed, and how what is in the place of the draft's words is set. */
interface PrintedBracket {
  readonly items: readonly string[];
  /** Whether the first item is the draft's words. */
  readonly drafted: boolean;
  readonly look: Setting | undefined;
}

/**
 * The words of a paragraph while its print is gone through, sign by sign: which of the draft's each is, and so how it is set. That is counted:
 * the print keeps all signs of the words in order, and only spaces change places.
 */
export class PrintedWords {
  /** Of each sign of the draft's words that is no space, how it is set. */
  readonly #looks: (Setting | undefined)[] = [];
  readonly #brackets: PrintedBracket[] = [];
  /** How many of those have been gone through, how many brackets begun. */
  #said = 0;
  #begun = 0;
  /** The bracket that is open, which of its items this is, and how many signs of it are to come. */
  #open: PrintedBracket | null = null;
  #item = 0;
  #left = 0;

  constructor(row: RollingParagraph, settings: readonly SetStretch[]) {
    // One object for each setting, so that words that are set alike are one run.
    const known = new Map<string, Setting>();
    const one = (setting: Setting | undefined): Setting | undefined => {
      if (!setting) return undefined;
      const key = JSON.stringify(setting);
      const same = known.get(key) ?? setting;
      known.set(key, same);
      return same;
    };
    let at = 0;
    for (const segment of asProposed(row).segments) {
      const text = segment.kind === 'text' ? segment.text : segment.draft;
      if (segment.kind === 'bracket') {
        const drafted = text !== '';
        const said = segment.alternatives.map((alternative) => withSignsSaid(alternative.text));
        const items = drafted ? [text, ...said] : said;
        this.#brackets.push({ items, drafted, look: one(settingWithin(settings, at, at + text.length)) });
      }
      for (const sign of text.split('')) {
        if (!isSpace(sign)) this.#looks.push(one(settingAt(settings, at)));
        at++;
      }
    }
  }

  /** Whether a dash or a stroke that comes now says something of the words before it, since none of these are to come. */
  get areAllSaid(): boolean {
    return this.#open ? this.#left === 0 : this.#said >= this.#looks.length;
  }

  /** The next bracket begins. */
  open(): void {
    this.#open = this.#brackets[this.#begun++] ?? null;
    this.#item = -1;
    this.next();
  }

  /** The next item of the bracket begins. */
  next(): void {
    this.#item++;
    this.#left = (this.#open?.items[this.#item] ?? '').replace(/\s/g, '').length;
  }

  /** The bracket ends. */
  close(): void {
    this.#open = null;
  }

  /** How the next sign is set. */
  settingOf(sign: string): Setting | undefined {
    const open = this.#open;
    if (open && this.#left > 0 && !isSpace(sign)) this.#left--;
    if (open && !(open.drafted && this.#item === 0)) return open.look;
    const look = this.#looks[this.#said];
    if (!isSpace(sign)) {
      this.#said++;
      return look;
    }
    return this.#said > 0 && this.#looks[this.#said - 1] === look ? look : undefined;
  }
}

const isSpace = (sign: string): boolean => /\s/.test(sign);
