/*
 * Rolling text as negotiators write it. One paragraph on a line, blank lines between.
 *
 *   OP5⇥States [should – retain: Japan / shall – EU, Kenya / delete – China] not …     draft's words first, then alternatives
 *   OP5⇥States should [always – EU / delete – Japan] not …      only inserted: the first words have holders; `delete` keeps the draft
 *   OP5⇥[States should not … – reserve: Cuba]                   a reservation without other words
 *   [OP5 bis⇥Encourages … [all – US] … – EU, Kenya; delete: China]      a paragraph added; who deletes, retains or reserves it whole
 *   [OP5⇥States should not … – delete: China; retain: EU]       a draft's paragraph deleted, retained or reserved whole
 *
 *   OP5⇥States should act. [Agreed ad ref; pending: Cuba]                               settled (agreed-mark.ts)
 *
 *   OP5⇥States should act; [moved to after OP7 – EU]            the EU has it behind OP7 (breaks/move-mark.ts)
 *   OP5⇥States should act [¶ – EU] and report;                  the EU begins a new paragraph here
 *   OP6⇥[no ¶ – EU] States should report;                       the EU goes on with it in the paragraph before
 *
 * ⇥ is a tab after the label. Punctuation that changes is inside the bracket, the space before it outside: "not[, ever, – EU] allow",
 * "should [always – EU] not" (there the space belongs to the insertion; readers of the notation take it back).
 *
 * A backslash makes the next character an ordinary one: brackets of the source text, a dash or a slash with spaces around it, a comma in
 * a name, a space at the edge of an alternative, a word "delete" that is meant as a word.
 */
import type { Language } from '../document/index.ts';

/** The verbs of positions and the sign that follows one. */
export interface NotationWords {
  readonly retain: string;
  readonly delete: string;
  readonly reserve: string;
  readonly colon: string;
  /** Behind which paragraph one is moved, `¤`, and that it is moved to the beginning. */
  readonly movedAfter: string;
  readonly movedFirst: string;
}

/** How each language writes a position; `readRolling` understands all of them. */
export const notationWords: Readonly<Record<Language, NotationWords>> = {
  ar: {
    retain: 'إبقاء',
    delete: 'حذف',
    reserve: 'تحفظ',
    colon: ':',
    movedAfter: 'نُقل إلى ما بعد ¤',
    movedFirst: 'نُقل إلى البداية',
  },
  zh: { retain: '维持', delete: '删除', reserve: '保留', colon: '：', movedAfter: '移至¤之后', movedFirst: '移至开头' },
  en: {
    retain: 'retain',
    delete: 'delete',
    reserve: 'reserve',
    colon: ':',
    movedAfter: 'moved to after ¤',
    movedFirst: 'moved to the beginning',
  },
  fr: {
    retain: 'maintenir',
    delete: 'supprimer',
    reserve: 'réserve',
    colon: '\u00a0:',
    movedAfter: 'déplacé après ¤',
    movedFirst: 'déplacé au début',
  },
  ru: {
    retain: 'сохранить',
    delete: 'исключить',
    reserve: 'оговорка',
    colon: ':',
    movedAfter: 'перенесен после ¤',
    movedFirst: 'перенесен в начало',
  },
  es: {
    retain: 'mantener',
    delete: 'suprimir',
    reserve: 'reserva',
    colon: ':',
    movedAfter: 'trasladado después de ¤',
    movedFirst: 'trasladado al principio',
  },
};

/** What a party says in a bracket instead of words. */
export type PositionVerb = 'retain' | 'delete' | 'reserve';

const verbs: ReadonlyMap<string, PositionVerb> = new Map(
  Object.values(notationWords).flatMap((words) =>
    (['retain', 'delete', 'reserve'] as const).map((verb) => [words[verb], verb] as const),
  ),
);

/** The verb that `word` is in any of the languages, in any case; null for other words. */
export function verbOf(word: string): PositionVerb | null {
  return verbs.get(word.toLowerCase()) ?? null;
}

/** Labels as people type them, without the tab: `OP3bis We`, `2.bis We`, `1.1. States`, `(a) To`. */
export const typedLabel =
  /^(?:((?:PP|OP)\s?\d+(?:\.\d+)*)|(\d+(?:\.\d+)*)\.|(\(?[a-z]{1,2}\)))\s?((?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|ante|alt)(?:\s\d+)?)?[.:]?\s+/i;
