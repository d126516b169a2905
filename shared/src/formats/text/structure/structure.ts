import type { Language } from '@adref/shared/document';
import { isSymbol } from '../../symbol.ts';
import { hashHeading, type Piece } from '../source/piece.ts';
import { isEnactingFormula } from '../vocabulary/enacting-formula.ts';
import { draftHeading, masthead } from '../vocabulary/section-name.ts';
import { readDraft } from './draft-body.ts';
import { type Entry, entry, type Section, type ZoneDraft } from './entry.ts';
import { bodyStart, readFrontMatter } from './front-matter.ts';
import { hashLength, looksLikeHeading } from './heading.ts';
import { readReport } from './report-body.ts';

/** The documents of a file, its zones, and which part of the file belongs to which document. */
export interface Structure {
  /** A symbol that is alone above everything else; empty otherwise. */
  readonly symbol: string;
  readonly sections: readonly Section[];
  readonly zones: readonly ZoneDraft[];
  /** First lines of the parts of the file, ascending, each with the index of its section. */
  readonly regions: readonly { readonly from: number; readonly section: number }[];
}

/** Pieces searched for a masthead. */
const mastheadPieces = 10;

/**
 * Decides what a file is.
 *
 *   masthead or "Projet de résolution I", numbered paragraphs  → a report, with the drafts it contains
 *   an enacting formula                                        → one draft resolution
 *   neither                                                    → a text
 */
export function structure(pieces: readonly Piece[], language: Language): Structure {
  const first = pieces[0];
  const symbol = first && !first.pinned && isSymbol(first.text) ? first.text : '';
  const rest = symbol ? pieces.slice(1) : pieces;
  const texts = rest.map((piece) => (piece.pinned ? '' : piece.text));
  const formula = texts.findIndex(isEnactingFormula);
  const hasDrafts = formula >= 0 && texts.slice(0, formula).some((text) => draftHeading(text) !== null);
  const hasMasthead =
    texts.slice(0, mastheadPieces).some((text) => masthead.test(text)) ||
    texts.some((_, at) => at < mastheadPieces && (rest[at]?.lines ?? []).some((line) => masthead.test(line.text)));
  const symbolZone: ZoneDraft[] = symbol && first ? [{ kind: 'front matter', section: 0, pieces: [first] }] : [];
  const found =
    hasDrafts || (formula < 0 && hasMasthead)
      ? report(rest, language)
      : formula >= 0
        ? draft(rest, formula, language)
        : text(rest);
  return { ...found, symbol, zones: [...symbolZone, ...found.zones] };
}

type Found = Omit<Structure, 'symbol'>;

function report(pieces: readonly Piece[], language: Language): Found {
  const start = bodyStart(pieces);
  const front = readFrontMatter(pieces.slice(0, start));
  const body = readReport(pieces.slice(start), false);
  const title = front.title ? [titleEntry(front.title)] : [];
  const own: Section = { kind: 'report', numeral: '', from: 0, entries: [...title, ...body.entries] };
  const zone = (kind: ZoneDraft['kind'], of: readonly Piece[]): ZoneDraft => ({ kind, section: 0, pieces: of });
  const drafts = body.drafts.map(
    (one): Section => ({
      kind: 'draft resolution',
      numeral: one.numeral,
      from: one.from,
      entries: readDraft(one.pieces, language),
    }),
  );
  return {
    sections: [own, ...drafts],
    zones: [
      ...front.zones.map((one) => zone(one.kind, one.pieces)),
      ...body.voteLists.map((list) => zone('vote list', list)),
      ...body.annexes.map((annex) => zone('annex', annex)),
    ],
    regions: [
      { from: 0, section: 0 },
      ...drafts.map((one, at) => ({ from: one.from, section: at + 1 })),
      ...body.annexes.map((annex) => ({ from: annex[0]?.lines[0]?.number ?? 0, section: 0 })),
    ],
  };
}

function draft(pieces: readonly Piece[], formula: number, language: Language): Found {
  const marked = pieces.findIndex((piece, at) => at < formula && hashHeading.exec(piece.raw)?.[1] === '#');
  const start = marked >= 0 ? marked : Math.max(0, formula - 1);
  const front = pieces.slice(0, start);
  const adopted = front.some((piece) => /(?:^|\s)(?:Résolution adoptée par|Resolution adopted by)/.test(piece.raw));
  const entries = readDraft(pieces.slice(start), language);
  return {
    sections: [{ kind: adopted ? 'resolution' : 'draft resolution', numeral: '', from: 0, entries }],
    zones: front.length > 0 ? [{ kind: 'front matter', section: 0, pieces: front }] : [],
    regions: [{ from: 0, section: 0 }],
  };
}

function text(pieces: readonly Piece[]): Found {
  const [first, ...others] = pieces;
  const isTitle = first && !first.pinned && others.length > 0 && first.marker === null && looksLikeHeading(first.text);
  const numbered = isTitle && /^(?:[IVXLC]+|[A-Z])\.\s/.test(first.text);
  const title = isTitle && !numbered && !hashHeading.test(first.raw) ? [titleEntry(first)] : [];
  const { entries } = readReport(title.length > 0 ? others : pieces, true);
  return {
    sections: [{ kind: 'text', numeral: '', from: 0, entries: [...title, ...entries] }],
    zones: [],
    regions: [{ from: 0, section: 0 }],
  };
}

function titleEntry(piece: Piece): Entry {
  return entry(piece, hashLength(piece), { kind: 'title' });
}
