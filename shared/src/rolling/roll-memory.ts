import type { LabelStyle, Paragraph } from '../document/index.ts';
import type { Addition, Bases } from './addition.ts';
import { type Move, sameMoves } from './breaks/move.ts';
import { ChangeMemory } from './change-memory.ts';
import type { RollingParagraph } from './rolling-text.ts';
import type { Position, Wording } from './wording.ts';

/** One paragraph of the rolling text before it is rolled: one of the draft's, or one that parties add. */
export type LayoutRow = {
  readonly id: string;
  readonly positions: readonly Position[];
  readonly moves?: readonly Move[] | undefined;
} & (
  | { readonly paragraph: Paragraph; readonly addition?: never }
  | { readonly paragraph?: never; readonly addition: Addition }
);

/** What the order of the paragraphs and their labels follow from. */
export interface LayoutSource {
  readonly draft: readonly Paragraph[];
  /** Wordings of paragraphs that the draft does not have. */
  readonly added: readonly Wording[];
  /** Wordings that want paragraphs of the draft elsewhere. */
  readonly moved: readonly Wording[];
  readonly positions: readonly Position[];
  readonly bases: Bases;
  readonly style: LabelStyle | undefined;
}

/** The paragraphs in their order, the label of each, and the positions by paragraph. */
export interface RollLayout {
  readonly rows: readonly LayoutRow[];
  readonly names: readonly string[];
  readonly positionsOf: ReadonlyMap<string, readonly Position[]>;
}

interface RolledRow {
  readonly row: LayoutRow;
  readonly label: string;
  readonly wordings: readonly Wording[];
  readonly rolling: RollingParagraph;
}

/**
 * The rolling text of the last time, so that after a keystroke one paragraph is rolled and the others are not looked into. Told by identity:
 * it never answers otherwise than the functions without it, as long as nobody changes what they were given.
 */
export class RollMemory {
  /** What wordings change in their drafts: for paragraphs whose objects are new although they may say the same. */
  readonly changes = new ChangeMemory();
  #source: LayoutSource | null = null;
  #layout: RollLayout | null = null;
  #rows = new Map<string, RolledRow>();
  #next = new Map<string, RolledRow>();

  /** The last layout where it was made from the same objects; else a new one by `make`. */
  layout(
    source: LayoutSource,
    make: (source: LayoutSource, positionsOf?: RollLayout['positionsOf']) => RollLayout,
  ): RollLayout {
    const before = this.#source;
    const stays =
      before?.draft === source.draft &&
      before.added === source.added &&
      before.moved === source.moved &&
      before.positions === source.positions &&
      before.bases === source.bases &&
      before.style === source.style;
    if (stays && this.#layout) return this.#layout;
    this.#source = source;
    this.#layout = make(source, before?.positions === source.positions ? this.#layout?.positionsOf : undefined);
    return this.#layout;
  }

  /** The paragraph of the last time where it was made from the same objects; else a new one by `make`. */
  paragraph(
    row: LayoutRow,
    label: string,
    wordings: readonly Wording[],
    make: () => RollingParagraph,
  ): RollingParagraph {
    const before = this.#rows.get(row.id);
    const stays =
      before &&
      before.row.paragraph === row.paragraph &&
      before.row.addition === row.addition &&
      before.label === label &&
      sameMoves(before.row.moves, row.moves) &&
      before.wordings === wordings &&
      before.row.positions === row.positions;
    const now = stays ? before : { row, label, wordings, rolling: make() };
    this.#next.set(row.id, now);
    return now.rolling;
  }

  /** Ends a rolling text: paragraphs that it does not have are forgotten. */
  turn(): void {
    this.#rows = this.#next;
    this.#next = new Map();
  }
}
