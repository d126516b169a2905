/*
 * Where a text points to places by their number, and so changes when a text is renumbered and nothing else:
 *
 *   au paragraphe [3→4] ci-dessus       alinéas [a)→b)] et c)       paragraphs 4 [→and 5 ]above       第[3→4]段
 *   [1.→2.] Décide …                    [a)→b)] De coopérer …       a number at the head of a paragraph
 *
 * An article of a treaty is no such place: to cite another one is a change of substance.
 */

import { paragraphNouns } from '../../alignment/paragraph-noun.ts';

const number = String.raw`\(?(?:\d+(?:\.\d+)*|[\u0660-\u0669]+)(?: ?(?:bis|ter|quater))?\)?(?: ?\(?[\p{L}]\))*|\(?[a-zа-яأ-ي]{1,4}\)`;
const joint = `(?:,|;| et| à| and| to| y| a| al| и| по| و| إلى|、|和|至| ou| or| или| أو|-|–) ?(?:(?:les|le|the|los|el|aux?) )?(?:(?:al|sous-al)inéas? |(?:sub)?paragraphs? |пункт[а-я]* )?`;
const numbers = `(?:${number})(?:(?:${joint})?(?:${number}))*`;

const heads = [
  `(?:${paragraphNouns.fr}) |(?:sous-)?(?:section|chapitre|partie|point)s? `,
  `(?:${paragraphNouns.en}) |(?:sub)?(?:section|chapter|part|item)s? `,
  `(?:${paragraphNouns.es}) |(?:sección|capítulo)s? `,
  `(?:${paragraphNouns.ru}) |раздел(?:а|е|у|ы|ов)? `,
  `(?:${paragraphNouns.ar}) |(?:و|ب|ل|ال|لل|بال|وال|في ال)?فرع(?: الفرعية)? `,
].join('|');
const tail = '(?: (?:ci-dessus|ci-après|supra|infra|above|below|hereof|anteriore?s?|выше|ниже|أعلاه|أدناه))?';

const references = [
  new RegExp(`(?<![\\p{L}])(?:aux? |du |des |les? |the |al? |los |las |el |del )?(?:${heads})${numbers}${tail}`, 'giu'),
  /(?:上文|下文|以上|以下)?第 ?[\d一二三四五六七八九十百]+(?:[、和至及] ?(?:第 ?)?[\d一二三四五六七八九十百]+)* ?(?:段|分段|节|章|项)/gu,
  /^\s*(?:(?:OP|PP)?\d+(?:\.\d+)*(?: (?:bis|ter))?[.)]?|\(?[\p{L}]{1,4}\))(?=\s)/gu,
];

/** A range of a text in UTF-16 code units. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The ranges of `text`, in which spaces and hyphens are plain as in comparison keys, that point to a place by its number. */
export function referencesIn(text: string): Range[] {
  return references.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length })),
  );
}
