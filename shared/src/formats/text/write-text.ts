import {
  documentStyle,
  type Footnote,
  type LabelStyle,
  labels,
  type Paragraph,
  plainLabels,
  type TextDocument,
} from '@adref/shared/document';
import { isAnySymbol } from '../symbol.ts';
import { isPageNumber, isRule } from './page/page-number.ts';
import { sheet } from './page/sheet.ts';
import { readSource } from './read-source.ts';
import { type SetSign, setSigns } from './set-sign.ts';
import { isDefinition, pin, raised, superscripts } from './source/definition.ts';
import { flow } from './source/flow.ts';
import { enclosedMarker } from './source/marker.ts';
import { looksLikeHeading } from './structure/heading.ts';
import { formulaForm, isKnownFormula } from './vocabulary/enacting-formula.ts';
import { ballotOpenedBy, draftHeading, masthead, zoneOpenedBy } from './vocabulary/section-name.ts';

/**
 * A document as plain text, which reads back to the same paragraphs.
 *
 *   A/C.1/73/L.37              the symbol, where there is one
 *   Favoriser le …             the title; `# …` where it would not be taken for one
 *   L'Assemblée générale,
 *   Rappelant ses …,
 *   1. Demande …               1.1. …   a) …   i) …   as the language marks them, `(a) …`
 *   I. Introduction            `## …`, `### …` where a heading's rank would not be seen
 *   Norme 13 a) : …
 *   ¹ A/65/201.                footnotes, at the end; those with asterisks below their paragraph
 *
 * One paragraph a block. Signs that the reader gives a meaning are written after a backslash, and a paragraph that the reader would
 * take for something else (a marker, a heading, the rest of a cut sentence) begins with a backslash and a space; so do the words of a heading
 * that name an annex, where the draft goes on below it. Line breaks
 * inside a paragraph become spaces. What is set apart is between asterisks, `*Rappelant*`, raised letters are `1^{er}`; inside of words, and where
 * stretches overlap, it is between tags, `<i>`, `<b>`, `<sup>`, `<sub>`. A draft's own kinds come in their order: title, formula, preambular, operative.
 */
export function writeText(document: TextDocument): string {
  const style = documentStyle(document);
  // Where the marks of the language are those of another level too, `a)` says more.
  for (const own of [style, plainLabels]) {
    for (const explicit of [false, true]) {
      const text = compose(document, explicit, own);
      if (readsBack(document, text)) return text;
    }
  }
  return compose(document, true, style);
}

function compose(document: TextDocument, explicit: boolean, style: LabelStyle): string {
  const { paragraphs, footnotes } = document;
  const names = labels(paragraphs, style);
  const notesById = new Map(footnotes.map((one) => [one.id, one]));
  const isDraft = paragraphs.some((paragraph) => paragraph.kind === 'enacting');
  const written = new Set<string>();
  const note = ({ id, marker: mark, text }: Footnote): string => {
    written.add(id);
    return `${raised(mark)} ${escaped(text)}`;
  };
  const block = (paragraph: Paragraph, at: number): string => {
    const text = withMarks(paragraph, notesById);
    switch (paragraph.kind) {
      case 'title':
        return explicit ? `# ${text}` : text;
      case 'heading':
        return heading(paragraph, text, explicit, () => isDraft && !opensAnnex(paragraphs, at));
      case 'enacting':
        return text;
      case 'preambular':
        return isDraft ? pinned(paragraph, text, explicit) : `${names[at]} ${text}`;
      case 'operative':
        return isDraft ? `${names[at]?.slice(2)}. ${text}` : `${names[at]}. ${text}`;
      case 'numbered':
        return `${names[at]}. ${text}`;
      case 'subparagraph':
        return `${names[at]}${paragraph.numbering === 'decimal' ? '.' : ''} ${text}`;
      case 'norm':
        return `Norme ${paragraph.number ?? ''} : ${text}`;
      default:
        return pinned(paragraph, text, explicit);
    }
  };
  // An asterisk means the next note below it, so that note is right there; numbers find theirs at the end.
  const blocks = paragraphs.flatMap((paragraph, at) => {
    const called = (paragraph.anchors ?? []).filter((anchor) => anchor.marker.startsWith('*'));
    const notes = called.flatMap(({ footnote }) => {
      const one = notesById.get(footnote ?? '');
      return one && !written.has(one.id) ? [note(one)] : [];
    });
    return [block(paragraph, at), ...notes];
  });
  const symbol = document.symbol && isAnySymbol(document.symbol) ? [document.symbol] : [];
  const rest = footnotes.filter((one) => !written.has(one.id));
  const notes = rest.toSorted((a, b) => Number(a.marker.startsWith('*')) - Number(b.marker.startsWith('*'))).map(note);
  return `${[...symbol, ...blocks, ...notes].map((one) => one.trimEnd()).join('\n\n')}\n`;
}

/** Whether what is counted below a heading of a draft is what an annex has, and not the draft's own paragraphs going on. */
function opensAnnex(paragraphs: readonly Paragraph[], at: number): boolean {
  let next = at + 1;
  while (next < paragraphs.length && !counted.has(paragraphs[next]?.kind ?? 'title')) next++;
  const kind = paragraphs[next]?.kind;
  return kind === undefined || kind === 'numbered' || kind === 'enacting';
}

const counted: ReadonlySet<Paragraph['kind']> = new Set(['preambular', 'operative', 'numbered', 'enacting']);

/** `own`: below it the draft goes on, also where its words name an annex. */
function heading(paragraph: Paragraph, words: string, explicit: boolean, own: () => boolean): string {
  const text = explicit && zoneOpenedBy(paragraph.text) === 'annex' && own() ? `${pin}${words}` : words;
  const numbered = paragraph.number ? `${paragraph.number}. ${text}` : text;
  const seen = paragraph.number !== undefined && paragraph.level === (/^[IVXLC]+$/.test(paragraph.number) ? 0 : 1);
  if (seen && !explicit) return numbered;
  // A text that only looks numbered must not be read as one.
  const quiet = paragraph.number ? numbered : numbered.replace(/^([A-Z]+)\./, '$1\\.');
  return `${'#'.repeat(paragraph.level + 2)} ${quiet}`;
}

/** A paragraph without a marker: as it is where nothing could be mistaken, else after a backslash. */
function pinned(paragraph: Paragraph, text: string, explicit: boolean): string {
  const plain = paragraph.text;
  const end = paragraph.kind === 'preambular' ? /[,;،，；]$/u : /[.;:!?؟؛。；：！？]$/u;
  const ordinary = /^[\p{Lu}\p{Lo}«"]/u.test(plain) && end.test(plain);
  const mistaken =
    enclosedMarker(plain) !== null ||
    isDefinition(text) ||
    isKnownFormula(plain) ||
    formulaForm(plain) !== null ||
    isAnySymbol(plain) ||
    masthead.test(plain) ||
    isPageNumber(plain) ||
    isRule(plain) ||
    ballotOpenedBy(plain) !== null ||
    zoneOpenedBy(plain) !== null ||
    draftHeading(plain) !== null ||
    looksLikeHeading(plain) ||
    /^#/.test(plain);
  return ordinary && !mistaken && !explicit ? text : `${pin}${text}`;
}

const endsInNumber = /[⁰-⁹¹²³]$/;

/** The words of a paragraph with its footnote marks, and what sets words apart, in their places. */
function withMarks(paragraph: Paragraph, footnotes: ReadonlyMap<string, Footnote>): string {
  let last: SetSign | null = null;
  const called = (paragraph.anchors ?? []).map(({ offset, footnote, marker }): SetSign => {
    const sign = raised(footnotes.get(footnote ?? '')?.marker ?? marker);
    // Two numbers side by side would be one.
    const apart: boolean =
      last?.offset === offset && superscripts.includes(sign[0] ?? '') && endsInNumber.test(last.sign);
    last = { offset, order: 1, sign: apart ? `,${sign}` : sign };
    return last;
  });
  const starred = called.some(({ sign }) => sign.startsWith('*'));
  const signs = [...called, ...setSigns(paragraph, starred)].toSorted(
    (a, b) => a.offset - b.offset || a.order - b.order,
  );
  const under = signs.length > 0 ? anyUnder : opensUnder;
  let from = 0;
  let text = '';
  for (const { offset, sign } of signs) {
    const words = escaped(paragraph.text.slice(from, offset), under);
    // A comma of the words between two numbers would be read as what keeps these apart.
    const between = /^[,،、]$/u.test(words) && endsInNumber.test(text) && superscripts.includes(sign[0] ?? '');
    text += (between ? `\\${words}` : words) + sign;
    from = offset;
  }
  return text + escaped(paragraph.text.slice(from), under);
}

const meaningful = new RegExp(`[\\\\*${superscripts}]`, 'g');

/** An underscore that could set words apart; beside the signs of others each could. */
const opensUnder = /(?<![\p{L}\p{N}_])_(?=[^\s_])/gu;
const anyUnder = /_/g;

/** Takes the meaning from the signs that the reader would not leave in the text. */
function escaped(text: string, under: RegExp = opensUnder): string {
  return text
    .split(/[\r\n\f\v]+/)
    .map((line, at) => (at > 0 ? line.trimStart() : line))
    .join(' ')
    .replace(meaningful, '\\$&')
    .replace(under, '\\$&')
    .replace(/\[(?=[^[\]]*\]\((?:#[^()\s]*)?\))/g, '\\[')
    .replace(/<(?=\/?[a-z]+ ?\/?>|(?:https?|mailto):)/gi, '\\<')
    .replace(/\^(?=\{|\p{L})/gu, '\\^');
}

/** Whether a text says the same paragraphs as the document it was written from. */
function readsBack(document: TextDocument, text: string): boolean {
  const read = readSource(flow(sheet(text), document.language), document.symbol, document.language).documents;
  const shape = (paragraphs: readonly Paragraph[]): string =>
    JSON.stringify(
      paragraphs.map(
        ({ kind, level, numbering = kind === 'subparagraph' ? 'letter' : undefined, number, text: words }) => [
          kind,
          level,
          numbering,
          number,
          words,
        ],
      ),
    );
  return read.length === 1 && shape(read[0]?.paragraphs ?? []) === shape(document.paragraphs);
}
