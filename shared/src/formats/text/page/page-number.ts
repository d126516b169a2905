import { isAnySymbol } from '../../symbol.ts';
import type { Line } from '../source/line.ts';
import { numeric, romanValue } from '../source/marker.ts';

/*
 * What says by its form that it is of a page: its number, that of a job, a plea to recycle, a rule.
 *
 *   18-21992   2/4   Page 3   p. 3   3 | Page   3 of 54   - 4 -   第3页   A/RES/73/901 | 3
 *   18-17000 (E) 181018   *1817000*   Please recycle
 *   Advance version – page 2 of 3                            where it comes again and counts
 *   ii   iii   iv                                            alone beside the end of a page, where they count
 */
const digits = '\\p{Nd}{1,4}';
const between = '(?:of|de|sur|из|من|/)';
const pageName = '(?:pages?|p\\.|página|pág\\.|страница|стр\\.|الصفحة|صفحة)';
const pageNumber = [
  `${pageName}\\s*\\|?\\s*${digits}(?:\\s*${between}\\s*${digits})?`,
  `${digits}\\s*${between}\\s*${digits}`,
  `${digits}\\s*\\|\\s*p ?a ?g ?e`,
  `[-–—]\\s*${digits}\\s*[-–—]`,
  `第\\s*${digits}(?:\\s*/\\s*${digits})?\\s*页(?:\\s*[，,(（]?\\s*共\\s*${digits}\\s*页[)）]?)?`,
].join('|');
const jobNumber =
  '(?:[A-Z]{1,5}\\.)?\\d{2}-\\d{5,6}(?:\\s*\\(\\p{L}{1,3}\\))?(?:\\s+\\d{6}){0,2}|\\*\\d{6,9}\\*|' +
  'please recycle|merci de recycler|se ruega reciclar|просьба отправить на вторичную переработку|请回收|الرجاء إعادة استعمال الورق';
const onPage = new RegExp(`^(?:(?:${pageNumber}|${jobNumber})(?:\\s+|$))+$`, 'iu');
const anyNumber = new RegExp(pageNumber, 'iu');
const beside = new RegExp(
  `^(?:(\\S+)\\s+(?:${pageNumber}|${jobNumber})|(?:${pageNumber}|${jobNumber})\\s+(\\S+))$`,
  'iu',
);

/** `A/RES/73/901 | 2`, `A/RES/73/901      2` */
const beyondStroke = /^(?:(\S+)(?:\s*\|\s*|\s{3,})\p{Nd}{1,4}|\p{Nd}{1,4}(?:\s*\|\s*|\s{3,})(\S+))$/u;

const rule = /^[_‗―]{3,}$|^[-–—]{5,}$|^(?:_ ){3,}_?$/;

/** A number alone, maybe between dashes. */
export const bareNumber = /^[-–—]?\p{Nd}{1,4}[-–—]?$/u;

/** Longest line of page numbers, with a symbol, a job number and a plea to recycle beside them, spaces left out of account. */
const longestNumber = 80;

/** Longest line with a page number at all, in characters: spaces may be most of it. */
const longestSpaced = 240;

/** Longest line of words with the name of a page behind them, in characters. */
const longestNamed = 120;

/** Whether a line is a rule above notes or below a text. */
export function isRule(text: string): boolean {
  return rule.test(text);
}

/** Whether a line is a page's or a job's number and nothing else. */
export function isPageNumber(text: string): boolean {
  if (text.length > longestSpaced || text.replace(/\s{2,}/g, ' ').length > longestNumber) return false;
  if (onPage.test(text)) return true;
  const found = beside.exec(text) ?? beyondStroke.exec(text);
  return isAnySymbol(found?.[1] ?? found?.[2] ?? '');
}

/** The number of the page that a line says: `2` of `2/4`; null where it says none. */
export function pageNumberIn(text: string): number | null {
  const own = anyNumber.exec(text)?.[0] ?? (bareNumber.test(text) ? text : '');
  const digits = isPageNumber(text) || own === text ? /\p{Nd}+/u.exec(own)?.[0] : undefined;
  return digits === undefined ? null : numeric(digits);
}

/** Roman numbers alone at the head or foot of pages, each one more than the one before. */
export function romanPages(lines: readonly Line[]): Set<number> {
  const found = lines.flatMap(({ text, gap }, at) => {
    const value = /^[-–—]?\s*[ivxlc]{1,7}\s*[-–—]?$/.test(text) ? romanValue(text.replace(/[^ivxlc]/g, '')) : 0;
    const atEdge = (gap === 'page' && at > 0) || lines[at + 1]?.gap === 'page' || at === lines.length - 1;
    return value > 0 && atEdge ? [{ at, value }] : [];
  });
  const counts = found.filter(
    ({ value }, nth) => found[nth - 1]?.value === value - 1 || found[nth + 1]?.value === value + 1,
  );
  return new Set(counts.map(({ at }) => at));
}

/** Lines of the same words with the name of a page behind them, which count: `Advance version – page 2 of 3`. */
export function namedPages(lines: readonly Line[]): Set<number> {
  const by = new Map<string, { at: number; number: number }[]>();
  for (const [at, { text }] of lines.entries()) {
    const said = text.length <= longestNamed && /\p{Nd}$/u.test(text) ? namedPage.exec(text) : null;
    if (!said) continue;
    const key = said[1] ?? '';
    const all = by.get(key) ?? [];
    all.push({ at, number: numeric(said[2]) });
    by.set(key, all);
  }
  const counting = [...by.values()].filter(
    (all) => all.length > 1 && all.every(({ number }, nth) => nth === 0 || number === (all[nth - 1]?.number ?? 0) + 1),
  );
  return new Set(counting.flat().map(({ at }) => at));
}

/** Only of a line that ends in a number: looking for a name behind every part of any other takes time. */
const namedPage = new RegExp(`^(.{3,70}?)[\\s,–—|-]+${pageName}\\s*(${digits})(?:\\s*${between}\\s*${digits})?$`, 'iu');
