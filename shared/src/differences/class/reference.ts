/*
 * Where a text points to places by their number, and so changes when a text is renumbered and nothing else:
 *
 *   au paragraphe [3→4] ci-dessus       alinéas [a)→b)] et c)       paragraphs 4 [→and 5 ]above       第[3→4]段
 *
 * and the number at the head of a paragraph itself: `[1.→2.] Décide …`, `[a)→b)] De coopérer …`.
 *
 * An article of a treaty is no such place, nor is a paragraph of another text (`paragraph 5 of its resolution 73/27`): to cite another
 * one is a change of substance. A number at the head that has no stop is a sum: `[25→30] States`.
 */

import { paragraphNouns } from '../../alignment/paragraph-noun.ts';
import type { Range } from '../range.ts';

const arabicOrdinal =
  'ال(?:أول|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|سادسة|سابع|سابعة|ثامن|ثامنة|تاسع|تاسعة|عاشر|عاشرة)';

const number = String.raw`\(?(?:\d+(?:\.\d+)*|[\u0660-\u0669]+|[IVX]+(?![\p{L}']))(?: ?(?:bis|ter|quater))?\)?(?: ?\(?[\p{L}]\))*|\(?[a-zа-яأ-ي]{1,4}\)`;
const joint = `(?:,|;| et| à| and| to| y| a| al| и| по| و| إلى|、|和|至| ou| or| или| أو|-|–) ?(?:(?:les|le|the|los|el|aux?) )?(?:(?:al|sous-al)inéas? |(?:sub)?paragraphs? |пункт[а-я]* )?`;
const numbers = `(?:${number})(?:(?:${joint})?(?:${number}))*`;

const heads = [
  `(?:${paragraphNouns.fr}) |(?:par|al)\\. |(?:sous-)?(?:section|chapitre|partie|point)s? `,
  `(?:${paragraphNouns.en}) |paras?\\. |(?:sub)?(?:section|chapter|part|item)s? `,
  `(?:${paragraphNouns.es}) |párrs?\\. |secci(?:ón|ones) |(?:capítulo|parte|tema)s? `,
  `(?:${paragraphNouns.ru}) |раздел[а-я]{0,3} |глав[а-я]{1,3} |част[а-я]{1,3} `,
  `(?:${paragraphNouns.ar}) |(?:و|ب|ل|ال|لل|بال|وال|في ال)?فرع(?: الفرعية)? `,
].join('|');
const behind = 'ci-dessus|ci-après|supra|infra|above|below|hereof|anteriore?s?|выше|ниже|أعلاه|أدناه';
const tail = `(?: (?:${behind}))?`;

/** What says behind a number that the place is in another text. */
const others = [
  '(?:of|in|to) (?:(?:the|its|their|that|annex [A-Z] to) )?(?:annex to )?(?:(?:General Assembly|Security Council|Council|Assembly|Human Rights Council|Economic and Social Council) )?(?:resolutions?|decisions?|reports?|articles?|Charter|Conventions?|Covenants?|Statute|Agenda|Declaration|Protocol|Treaty|Agreement|Outcome|Programme) ',
  "(?:de la|de sa|de leur|de l'|du|des|de ses|de son) ?(?:résolutions?|décisions?|rapports?|articles?|Charte|Conventions?|Pactes?|Statut|Déclaration|Protocole|Traité|Accord|Programme) ",
  '(?:de la|de su|del|de sus|de las) (?:resoluci(?:ón|ones)|decisi(?:ón|ones)|informes?|artículos?|Carta|Convenci(?:ón|ones)|Convenio|Pactos?|Estatuto|Declaración|Protocolo|Tratado|Acuerdo|Programa) ',
  '(?:своей |ее |ее |этой )?(?:резолюци|решени|доклад|стать|Устав|Конвенци|Пакт|Статут|Деклараци|Протокол|Договор|Соглашени)',
  'من (?:المادة|القرار|قرارها|قراره|المقرر|التقرير|تقرير|الميثاق|ميثاق|الاتفاقية|اتفاقية|العهد|النظام الأساسي|الإعلان|إعلان|البروتوكول|المعاهدة) ',
].join('|');

/** Nothing without it has a reference. */
const numbered = /[\d\u0660-\u0669第]|\p{L}\)|فرع|(?<!\p{L})[IVX]+(?!\p{L})/u;

const references = [
  /(?<![\p{L}\p{N}])(?:OP|PP) ?\d+(?:\.\d+)*(?: ?(?:bis|ter|quater))?(?!\p{L})/gu,
  new RegExp(
    `(?<![\\p{L}])(?:aux? |du |des |les? |the |al? |los |las |el |del )?(?:${heads})${numbers}(?![\\d\\p{L}])(?! (?:${others}))${tail}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:و|ب|ل|ال|لل|بال|وال)?فرع(?:ين|ان)? ${arabicOrdinal}(?:(?: إلى|,)? ?و?${arabicOrdinal})*${tail}`,
    'gu',
  ),
  /(?:上文|下文|以上|以下)?(?:\([a-z]{1,3}\)|\([一二三四五六七八九十]+\))(?:[、和至及] ?(?:\([a-z]{1,3}\)|\([一二三四五六七八九十]+\)))* ?(?:分段|项)/gu,
  /(?:本(?:决议|决定|报告|公约|协定|条约|议定书)|(?<![决议定告约章书》] ?))(?:上文|下文|以上|以下)?第 ?[\d一二三四五六七八九十百]+(?:\([a-z]{1,3}\))?(?:[、和至及] ?(?:第 ?)?[\d一二三四五六七八九十百]+(?:\([a-z]{1,3}\))?)* ?(?:段|分段|节|章|项)/gu,
];

const longReferable = new RegExp(`^(?:${heads}|(?:${behind}|quater|الفرعية|و?${arabicOrdinal}) )$`, 'iu');

/** Whether a word can be part of what `referencesIn` finds: a short word, a number, or a noun of places; most words cannot. */
export function isReferable(word: string): boolean {
  return word.length <= 5 || /\d/.test(word) || longReferable.test(`${word} `);
}

const label =
  /^\s*(?:(?:OP|PP)\d+(?:\.\d+)*(?: ?(?:bis|ter|quater))?[.)]?|\d+(?:\.\d+)*(?: ?(?:bis|ter|quater))?[.)]|\d+(?:\.\d+)+(?= \p{Lu})|\d+(?= - )|\(?(?:\d{1,3}|[\p{L}]{1,4})(?: ?(?:bis|ter|quater))?\)|(?:[IVXLC]+|\p{Lu})[.)]|[IVX]+(?= \p{Lu})|[一二三四五六七八九十]{1,3})(?=\s)|^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)(?= ?[-–:]))/gu;

/** The ranges of `text`, in which spaces and hyphens are plain as in comparison keys, that point to a place by its number. */
export function referencesIn(text: string): Range[] {
  return numbered.test(text) ? references.flatMap((pattern) => ranges(text, pattern)) : [];
}

/** The range of the number that `text` begins with, if there is one. */
export function labelAtHead(text: string): Range[] {
  return ranges(text, label);
}

function ranges(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}
