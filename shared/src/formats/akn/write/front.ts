import type { TextDocument } from '../../../document/index.ts';
import type { Adoption, Zone } from '../../reading.ts';
import type { XmlElement, XmlNode } from '../../xml-tree.ts';
import { NoteBook, writtenWords } from './words.ts';
import { xmlElement } from './xml-text.ts';

/** A fact that is printed on a page, and the element that says what it is. */
interface Printed {
  readonly text: string;
  readonly as: (text: string) => XmlElement;
}

/** What is above the words: the lines of the source's own cover page, or the symbol, session and agenda item; null where nothing is known. */
export function coverPage(
  { symbol }: Pick<TextDocument, 'symbol'>,
  adoption: Adoption | null | undefined,
  zones: readonly Zone[],
): XmlElement | null {
  const known: readonly Printed[] = [
    { text: symbol, as: (text) => xmlElement('docNumber', { refersTo: '#symbol' }, text) },
    { text: adoption?.agendaItem ?? '', as: (text) => xmlElement('inline', { name: 'agenda item' }, text) },
    { text: adoption?.basis ?? '', as: (text) => xmlElement('inline', { name: 'originating document' }, text) },
  ];
  const facts = known.filter(({ text }) => text !== '');
  const blocks = zones.filter((zone) => zone.kind === 'front matter' && !isPreface(zone)).flatMap(linesOf);
  const session = adoption?.session ? [xmlElement('p', {}, xmlElement('session', { value: adoption.session }))] : [];
  const lines = [...marked(blocks, facts), ...session];
  return lines.length === 0 ? null : xmlElement('coverPage', { eId: 'coverPage' }, lines);
}

/** What the source prints between cover page and text beside the title: its number. */
export function prefaceLines(zones: readonly Zone[]): XmlElement[] {
  return zones
    .filter(isPreface)
    .flatMap(linesOf)
    .map((line) => xmlElement('p', {}, xmlElement('docNumber', {}, words(line))));
}

/** What is behind the words: the lines of the source, or the day; null where nothing is known. */
export function conclusions(zones: readonly Zone[]): XmlElement | null {
  const lines = zones.filter(({ kind }) => kind === 'conclusions').flatMap(linesOf);
  return lines.length === 0
    ? null
    : xmlElement(
        'conclusions',
        { eId: 'conclusions' },
        lines.map((line) => xmlElement('p', {}, words(line))),
      );
}

const isPreface = ({ kind, source }: Zone) => kind === 'front matter' && 'path' in source && source.path === 'preface';

const linesOf = ({ blocks }: Zone) => blocks.map(({ text }) => text);

const words = (line: string): XmlNode[] => writtenWords({ text: line }, new NoteBook([]));

/** Lines with each fact marked where it is printed first; a fact that no line has is a line of its own. */
function marked(lines: readonly string[], facts: readonly Printed[]): XmlElement[] {
  const places = facts.map(({ text }) => lines.findIndex((line) => line === text || line.includes(text)));
  const own = facts.filter((_, at) => places[at] === -1).map(({ text, as }) => xmlElement('p', {}, as(text)));
  const printed = lines.map((line, at) => {
    const fact = facts.find((_, nth) => places[nth] === at);
    if (!fact) return xmlElement('p', {}, words(line));
    const from = line.indexOf(fact.text);
    const [before, after] = [line.slice(0, from), line.slice(from + fact.text.length)];
    return xmlElement('p', {}, words(before), fact.as(fact.text), words(after));
  });
  return [...own, ...printed];
}
