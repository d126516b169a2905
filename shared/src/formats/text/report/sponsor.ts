import type { Sponsors } from '../../reading.ts';
import { symbolPattern } from '../../symbol.ts';
import { stateName, stateNames } from './state-name.ts';

/**
 * Who proposed a draft, from the paragraph of the report that says so.
 *
 *   "le représentant de X a déposé un projet de résolution intitulé « … » (SYMBOL) au nom des pays suivants : A, B et C.
 *    Par la suite, D et E se sont joints aux auteurs du projet de résolution."
 *   "… Par la suite, les pays suivants se sont joints aux auteurs du projet de résolution : D, E"
 *   "the representative of X, on behalf of A, B and C, introduced a draft resolution … (SYMBOL). Subsequently, D joined in sponsoring …"
 *
 * A dot in these patterns is any sign (`s`), so that a list always ends with its text: where a match can fail after a long run, each
 * further place to begin would read that run again. What has no end of its own is bounded.
 */
const symbol = new RegExp(symbolPattern);
const introduced =
  /(?:le|la) représentante? ((?:de la|du|des|de l['’]|d['’]|de)\s?.{1,200}?) a (?:déposé|présenté)|the representative of (.{1,200}?)(?:,| introduced| submitted)/s;
const original =
  /au nom (?:des pays|des États) suivants\s?:\s*(.+?)(?:\.\s+Par la suite|\.?$)|on behalf of (?:the following countries:\s*)?(.+?)(?:, introduced|, submitted|\.\s+Subsequently|\.?$)/s;
const later =
  /Par la suite, (?:les (?:pays|États) suivants se sont joints aux auteurs[^:]{0,200}:\s*(.+?)\.?$|(.{1,4000}?) s(?:e sont joints|['’]est jointe?) aux auteurs)|Subsequently, (.{1,4000}?) joined (?:in sponsoring|as sponsors)/s;

/** The sponsors that one paragraph of a report names; null where it names none. */
export function readSponsors(text: string): Sponsors | null {
  const list = original.exec(text);
  const document = symbol.exec(text)?.[0];
  if (!list || !document) return null;
  const introducer = introduced.exec(text);
  const joined = later.exec(text);
  return {
    document,
    introducedBy: stateName(introducer?.[1] ?? introducer?.[2] ?? ''),
    sponsors: stateNames(list[1] ?? list[2] ?? ''),
    joined: stateNames(joined?.[1] ?? joined?.[2] ?? joined?.[3] ?? ''),
  };
}
