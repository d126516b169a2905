/*
 * How much a sentence asks, by its modal verb; the words are in modal-word.ts.
 *
 *   States [should→shall] respond                       should → shall
 *   [permettent pas→devraient pas permettre]            present → should
 *   Les États [doivent→peuvent] coopérer                shall → may
 *   各国[应→必须]遵守                                     should → must
 *   [must respond→should answer]                        must → should, and other words besides
 *   should, [→and may ]consult                          nothing: a clause with a modal of its own is new, none has changed
 */

import { isStopWord } from '../align/stop-word.ts';
import { isSpace, type Token } from '../token.ts';
import { type Force, modals } from './modal-word.ts';

/** A modal verb as it is in a text; without words for the plain present tense. */
export interface Modal {
  readonly force: Force | 'present';
  readonly words: string;
}

/** A change of what is asked; the two forces or at least the words differ. */
export interface ModalityChange {
  readonly from: Modal;
  readonly to: Modal;
}

const present: Modal = { force: 'present', words: '' };

/**
 * What the two sides of a hunk make of modality, and whether they differ in nothing else; null where no modal verb changes.
 *
 * A modal on one side only is a change where the words beside it are the same, up to their endings, or where there are none.
 */
export function modalityChange(
  before: readonly Token[],
  after: readonly Token[],
): { readonly change: ModalityChange; readonly only: boolean } | null {
  const [a, b] = [modals(before), modals(after)];
  if (a.found.length === 0 && b.found.length === 0) return null;
  const only = sameStems(a.rest, b.rest);
  for (let at = 0; at < Math.max(a.found.length, b.found.length); at++) {
    const [from, to] = [a.found[at], b.found[at]];
    if (from && to) {
      if (from.force !== to.force) return { change: { from, to }, only };
    } else if (only) return { change: { from: from ?? present, to: to ?? present }, only };
  }
  return null;
}

/** Whether two lists of words have the same words of meaning, up to their endings and their order. */
function sameStems(a: readonly Token[], b: readonly Token[]): boolean {
  const bag = (tokens: readonly Token[]) =>
    tokens
      .filter((token) => !isSpace(token) && /[\p{L}\p{N}]/u.test(token.key) && !isStopWord(token.key))
      .map(({ key }) => key.toLowerCase().replace(arabicArticle, '').slice(0, stemLength))
      .sort()
      .join(' ');
  return bag(a) === bag(b);
}

/** What Arabic writes together with a noun: the article, and "to", "and", "by" before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=.{2})/;

/** Five letters tell most verbs apart and bear most of their endings: permettent, permettre; respond, responding. */
const stemLength = 5;
