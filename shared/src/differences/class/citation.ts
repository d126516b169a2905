/*
 * Documents and resolutions that a text names, by their symbols:
 *
 *   73/266   A/RES/73/266   ES-10/2   A/C.1/73/L.27/Rev.1   S/2020/1   S/RES/1540   1540 (2004)   1540(2004)   2131 (XX)   2758 (د-26)   2005/55   第73/266号
 */
import { daysIn } from './update.ts';

const symbol =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{N}/.-])(?:(?:[A-Z]{1,6}(?:\/[A-Z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)+)|(?:\d{2,4}\/\d{1,4}\/(?:EU|EC|EEC|UE|CE|CEE)(?!\p{L}))|(?:(?:[A-Z]{1,2}-)?(?:\d{1,2}\/\d{1,4}|\d{4}\/\d{1,3})(?: [A-Z](?![\p{L}\p{N}]))?)|(?:\d{1,4} ?\((?:\d{4}|[IVXLC]+|د ?(?:إ|إ ?ط)? ?- ?\d{1,2})\)))(?![\p{sc=Latin}\p{sc=Cyrillic}\p{N}/])/gu;

/** A symbol and its range in a text, in UTF-16 code units. */
export interface Citation {
  readonly symbol: string;
  readonly from: number;
  readonly to: number;
}

/** The symbols named in `text`, in order, each as often as it is there. Spaces and hyphens are plain, as in comparison keys. */
export function citationsIn(text: string): Citation[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(symbol)].flatMap(({ index, 0: found }) =>
    // Names joined by a stroke have no figures: FAO/ILO/IMO.
    /\d/.test(found) && !isPeriod(text, index, found) ? [{ symbol: found, from: index, to: index + found.length }] : [],
  );
}

/** What a resolution is called by, or another symbol, near before one; or its date at once behind it. */
const cited = /(?:resol|décis|decis|résol|резолюц|решени|قرار|مقرر|决议|决定|第|\d\/\d)[^;]{0,60}$/iu;
const dated = /^(?: [A-Z])?,? (?:of|du|en date du|de|del|от|المؤرخ|وتاريخ) \d/u;

/** Whether what looks like a symbol is two years that follow each other: the 2024/25 season. Resolutions 2024/25 are cited as such. */
function isPeriod(text: string, at: number, found: string): boolean {
  const [, year, next] = /^(?:19|20)(\d\d)\/(\d\d)$/.exec(found) ?? [];
  if (year === undefined || (Number(year) + 1) % 100 !== Number(next)) return false;
  return !cited.test(text.slice(0, at)) && !dated.test(text.slice(at + found.length));
}

function withoutDays(text: string): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of daysIn(text).sort((x, y) => x.from - y.from)) {
    if (from < at) continue;
    rest += `${text.slice(at, from)} `;
    at = to;
  }
  return rest + text.slice(at);
}

/** What is around symbols in a list of them: dates, ranks of parts, and the words that join them. */
const company =
  /(?<![\p{L}\p{N}])(?:\d{1,2}|\d{4}|1er|1re|[IVXLC]+|\p{Lu}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|года?|г|كانون|الثاني|الأول|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|المؤرخ|المؤرخة|المؤرخين|ses|sa|leurs?|its|sus?|ее|его|сво[а-я]+|قرارها|قراراتها|قراريها|قراري|القرار|القرارين|القراران|القرارات|المقررات|المقررين|قرار|قرارين|قراران|قرارات|وقرارها|du|de|la|des|le|les|en date|datée?s?|et|à|of|the|and|to|y|e|del|el|los|las|и|от|و|на|résolutions?|resolutions?|resoluci(?:ón|ones)|резолюци[а-я]*|décisions?|decisions?|decisi(?:ón|ones)|решени[а-я]*|مقررها|notamment|including|ainsi que|as well as|así como|а также|وكذلك)(?![\p{L}\p{N}])|第|号|决议|决定|年|月|日|和|及|以及|其|的|[\p{P}\p{S}\s]|(?<=\s)و/gu;

/** What gathers the rest of a list behind the symbols that it names: `its resolution 74/9 and all its resolutions`. */
const others =
  /(?<![\p{L}\p{N}])(?:all|tou(?:te)?s|tod[ao]s|все|всех|всем|جميع|وجميع|كل|وكل)(?![\p{L}\p{N}])|所有|一切/giu;

/** Whether `text`, a comparison key, is a list of symbols with their dates and nothing else. */
export function isCitationList(text: string): boolean {
  const plain = text.replace(/[\s\u00a0\u202f]/g, ' ');
  const undated = withoutDays(plain);
  const rest = undated.replace(symbol, '');
  return (rest === undated ? rest : rest.replace(others, '')).replace(company, '') === '';
}
