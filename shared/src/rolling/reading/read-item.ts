/*
 * One of the alternatives between two brackets:
 *
 *   shall – EU, Kenya      shall (EU, Kenya)      EU: shall            words and who holds them
 *   delete – China         China deletes          delete: China        no words: the others' are to go
 *   to delete "shall": China                                           an instruction, with the words it is about
 *   shall EU, Kenya                                                    no dash: the names become a note, and nobody a holder
 */
import { allNamed, readAttribution, unattributed } from './attribution.ts';
import { behindDash } from './behind-dash.ts';
import type { Item } from './bracket-item.ts';
import { isCode, isKnownHolder } from './holder-name.ts';
import { instruction, namedInstruction } from './instruction.ts';
import { type Marked, part, trimmed } from './marked-text.ts';
import { inParentheses, nameFirst, withoutDash } from './names-without-dash.ts';
import type { Stance } from './position-words.ts';

/** Reads one alternative. `verb` says which words alone are a stance in the notation. */
export function readItem(item: Marked, verb: (word: string) => Stance | null): Item {
  const whole = withoutAlt(trimmed(item));
  return (
    behindDash(whole, verb) ??
    bareStance(whole, verb) ??
    instruction(whole) ??
    namedInstruction(whole) ??
    inParentheses(whole) ??
    nameFirst(whole) ??
    withoutDash(whole) ?? { ...unattributed, words: whole, bare: null }
  );
}

/** `Alt: should`: what is said of words that are an alternative is none of them. */
export const altHead =
  /^\(?(?:(?:PP|OP|ПП|ОП)?\s?\d{0,3}\s?(?:alt|alternative|alternativ[ao]|variante?|вариант|альтернатива|альт)|alternative text|texto? (?:alternativ[oe]?|de remplacement|sustitutivo)|texte (?:alternatif|de remplacement)|libellé proposé|альтернативный текст|بديل|نص بديل|备选(?:案文)?|替代案文)\.?\)?\s*:\s*|^(?:(?:PP|OP)?\s?\d{1,3}\s?)?alt\.\s+(?=\p{L})|^\(alt\.?\)\s*(?=\p{L})/iu;

function withoutAlt(whole: Marked): Marked {
  return part(whole, altHead.exec(whole.shape)?.[0].length ?? 0);
}

/** A verb alone or with names: `delete`, `China deletes`, `delete: JPN, KEN`. Only names that are known or codes make one. */
function bareStance(whole: Marked, verb: (word: string) => Stance | null): Item | null {
  const alone = verb(whole.shape);
  if (alone) return { ...unattributed, words: part(whole, 0, 0), bare: alone };
  if (whole.shape.includes('[') || whole.text.length > 200) return null;
  const said = readAttribution(whole);
  const names = allNamed(said);
  const certain = names.every((name) => isKnownHolder(name) || isCode(name));
  const stance = (['delete', 'oppose', 'retain', 'reserve'] as const).find((one) => said.held[one].length > 0);
  // Of "delete: China; Cuba" only the list is unclear, and noted.
  const listed = said.notes.every((note) => isKnownHolder(note) || isCode(note));
  if (!stance || !listed || said.held.support.length > 0 || !certain) return null;
  return { ...said, words: part(whole, 0, 0), bare: stance };
}
