import { allNamed, readAttribution, unattributed } from './attribution.ts';
import type { Item } from './bracket-item.ts';
import { isCertainHolder } from './holder-name.ts';
import { type Marked, part, trimmed } from './marked-text.ts';

/** What is to be done with words, and the words: `told` is `delete` for words that are to go. */
export interface Instruction extends Item {
  readonly told: 'support' | 'delete';
}

const quoted = `["“«„‘'][^"“”«»„]*["”»“’']`;
const instructions: readonly (readonly ['support' | 'delete', RegExp])[] = [
  [
    'delete',
    new RegExp(
      String.raw`^(?:to\s+)?(?:deletes?|removes?|strikes?(?: out)?|omits?|supprimer|retirer|suprimir|eliminar|исключить|удалить|حذف|删除|删去)\s*(?:the words?|the term|the phrase|les? mots?|les? termes?|las? palabras?|слов[оа]|كلمة|عبارة)?\s*(${quoted})`,
      'iu',
    ),
  ],
  [
    'support',
    new RegExp(
      String.raw`^(?:to\s+)?(?:adds?|inserts?|ajouter|insérer|añadir|agregar|insertar|добавить|включить|إضافة|增加|添加|插入)\s*(?:the words?|les? mots?|las? palabras?|слов[оа]|كلمة|عبارة)?\s*(${quoted})`,
      'iu',
    ),
  ],
];

/** `to delete "shall": China`: what is to be done in words. Read, and noted as read. */
export function instruction(whole: Marked): Instruction | null {
  for (const [stance, pattern] of instructions) {
    const match = pattern.exec(whole.shape);
    if (!match) continue;
    const quote = match[1] ?? '';
    const from = match[0].length - quote.length + 1;
    const words = part(whole, from, match[0].length - 1);
    const rest = trimmed(part(whole, match[0].length));
    const end = /^\([^()]*\)$/.test(rest.shape) ? rest.shape.length - 1 : rest.shape.length;
    const behind = trimmed(part(rest, /^\s*[:,(–-]?\s*/.exec(rest.shape)?.[0].length ?? 0, end));
    const said = behind.text === '' ? unattributed : readAttribution(behind);
    const held = { ...unattributed.held, [stance]: [...new Set([...said.held.support, ...said.held[stance]])] };
    const clear = said.notes.length === 0 && allNamed(said).length === held[stance].length;
    const note = part(whole, 0, match[0].length).text;
    return {
      told: stance,
      words,
      bare: null,
      nameless: [],
      held: clear ? held : unattributed.held,
      notes: [clear ? note : whole.text],
    };
  }
  return null;
}

/** `China proposes to delete "shall"`: an instruction behind the name of whoever gives it, all known or codes. */
export function namedInstruction(whole: Marked): Item | null {
  const match =
    /^([^"“«[:]{1,120}?)\s+(?:(?:proposes?|wants?|wishes|wish|suggests?|asks?|requests?|would like)\s+)?(?=(?:to\s+)?(?:delete|remove|strike|omit|add|insert)s?\s)/iu.exec(
      whole.shape,
    );
  const told = match && instruction(part(whole, match[0].length));
  return told && instructed(told, trimmed(part(whole, 0, (match[1] ?? '').length)), whole);
}

/** What these parties want done with words; null where they are not surely parties. */
export function instructed({ told, ...item }: Instruction, by: Marked, whole: Marked): Item | null {
  const said = readAttribution(by);
  if (said.notes.length > 0 || said.held.support.length === 0 || !said.held.support.every(isCertainHolder)) return null;
  return { ...item, held: { ...unattributed.held, [told]: said.held.support }, notes: [whole.text] };
}

/** What is to be done with other words or paragraphs, and no words of a text: `replace "shall" by "should"`, `move to OP7`. */
export const editing =
  /^(?:to\s+)?(?:(?:replace|change|substitute|amend|remplacer|modifier|reemplazar|sustituir|заменить|استبدال|替换|将)\s*[^"“«]{0,40}["“«]|(?:move|merge|combine|split|swap|déplacer|fusionner|trasladar|mover|fusionar|перенести|объединить|نقل|دمج|移至|合并)(?:\s*$|\s.*?(?:OP|PP|para|paragraph|article|пункт|párrafo|الفقرة|段)))/iu;
