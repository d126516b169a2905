import type { Line } from '../source/line.ts';
import { numeric } from '../source/marker.ts';

/**
 * Which of the lines at the edges of pages that come again are heads or feet of these pages, by what they mean:
 *
 *   Security of harbour lights    the same words on page after page, on every other one, or on half of all: a head
 *   Further measures              the same words on two pages far from each other, set apart from the head above: a paragraph
 *   Lights of harbours 3          another number on each page, its own: a head
 *   Article 5   Lights 2          another number, and not that of the page: a paragraph, of which the next comes on another page
 */
export interface EdgeLine {
  readonly at: number;
  /** The way from the edge of the page into its text. */
  readonly step: 1 | -1;
  /** What it has in common with others, whatever their numbers. */
  readonly key: string;
}

/** What is known of the pages: which lines are theirs for certain, and the number that a line says a page has. */
export interface KnownPages {
  readonly found: readonly boolean[];
  readonly numberIn: (text: string) => number | null;
}

/** How many pages from one on which a head is the next one is: those of odd and of even pages differ. */
const near = [-2, -1, 1, 2];

/** What begins a division of a text, counted through it and not through its pages. */
const division =
  /^(?:article|annex|appendix|chapter|section|part|option|table|figure|goal|target|principle|norm|draft|title|item|paragraph|annexe|appendice|chapitre|partie|tableau|objectif|principe|norme|titre|point|paragraphe|artículo|anexo|apéndice|capítulo|sección|parte|opción|cuadro|objetivo|principio|norma|título|tema|párrafo|статья|приложение|добавление|глава|раздел|часть|вариант|таблица|цель|принцип|норма|пункт|المادة|المرفق|التذييل|الفصل|الفرع|الجزء|الخيار|الجدول|الهدف|المبدأ|البند|الفقرة|附件|附录|第.{1,4}[条章节部]|章|节|部分|备选案文|表|图|目标|原则|项目|段)(?![\p{L}\p{M}])/iu;

/** The lines that are heads or feet. */
export function runningHeads(lines: readonly Line[], edges: readonly EdgeLine[], pages: KnownPages): Set<number> {
  const own = new Set(edges.map(({ at }) => at));
  const ofPage = lines.map((_, at) => pages.found[at] === true || own.has(at));
  const pageOf = pagesBetween(lines, ofPage);
  const heads = new Set<number>();
  const last = pageOf.reduce((most, page) => Math.max(most, page), -1);
  for (const group of Map.groupBy(edges, ({ step, key }) => `${step} ${key}`).values()) {
    if (group.length < 2 || group[0]?.key === '') continue;
    const texts = new Set(group.map(({ at }) => lines[at]?.text));
    const on = new Set(group.map(({ at }) => pageOf[at] ?? 0));
    const many = 2 * on.size > last;
    for (const one of group) {
      const page = pageOf[one.at] ?? 0;
      const again = near.some((distance) => on.has(page + distance));
      const isHead =
        texts.size === 1
          ? many || again || !isSetApart(lines, one)
          : isPaged(lines, one, group, pageOf, ofPage, pages.numberIn);
      if (isHead) heads.add(one.at);
    }
  }
  return heads;
}

/** For each line the page break that it is at, counted: lines of pages that are next to each other are at one. */
function pagesBetween(lines: readonly Line[], ofPage: readonly boolean[]): number[] {
  let page = -1;
  let inside = false;
  return lines.map(({ gap }, at) => {
    const isPage = ofPage[at] === true;
    if ((isPage && !inside) || (gap === 'page' && !inside && at > 0)) page++;
    inside = isPage;
    return page;
  });
}

function isSetApart(lines: readonly Line[], { at, step }: EdgeLine): boolean {
  return lines[step > 0 ? at : at + 1]?.gap !== 'none';
}

/** Whether the number in a line is that of its page: another line of the page says so, or where none does it counts with the pages. */
function isPaged(
  lines: readonly Line[],
  one: EdgeLine,
  group: readonly EdgeLine[],
  pageOf: readonly number[],
  ofPage: readonly boolean[],
  numberIn: KnownPages['numberIn'],
): boolean {
  const { at } = one;
  const text = lines[at]?.text ?? '';
  if (division.test(text)) return false;
  const own = numberBeside(text);
  const said: number[] = [];
  for (const step of [-1, 1]) {
    for (let next = at + step; ofPage[next] && Math.abs(next - at) <= mostLines; next += step) {
      const number = numberIn(lines[next]?.text ?? '');
      if (number !== null) said.push(number);
    }
  }
  // What is above a head may be the foot of the page before. Two lines below the heads may have the numbers of their pages by chance.
  if (said.length > 0) {
    const sure = group.length >= fewestPages || !isSetApart(lines, one);
    return sure && said.some((number) => own === number || own === number + 1);
  }
  const before = group[0]?.at === at ? group.at(-1) : group[0];
  if (!before || before.at === at) return false;
  const counted = numberBeside(lines[before.at]?.text ?? '') - own;
  return pageOf[before.at] !== pageOf[at] && counted === (pageOf[before.at] ?? 0) - (pageOf[at] ?? 0);
}

/** Pages on which the numbers of lines are those of the pages by no chance. */
const fewestPages = 3;

/** Lines of a page that are next to its head. */
const mostLines = 6;

/** The number that a line begins or ends with; NaN where it does neither. */
function numberBeside(text: string): number {
  const digits = /^\p{Nd}+(?=\s)|(?<=\s)\p{Nd}+$/u.exec(text)?.[0];
  return digits === undefined ? Number.NaN : numeric(digits);
}
