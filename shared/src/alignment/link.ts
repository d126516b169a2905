/**
 * How paragraphs of one text answer to paragraphs of another.
 *
 * - `same`: the same words, whatever the number, the typography and the closing mark;
 * - `changed`: one paragraph, other words;
 * - `moved`: one paragraph, and not in the order of the others (its words may differ too);
 * - `split`: one of a became several of b; `merged`: several of a became one of b;
 * - `quoted`: a passage in common, though neither paragraph answers to the other as a whole.
 */
export const linkRelations = ['same', 'changed', 'moved', 'split', 'merged', 'quoted'] as const;

export type LinkRelation = (typeof linkRelations)[number];

/**
 * A link between paragraphs of two texts, by their ids, each side in reading order and never empty.
 *
 * One side has one id, except that a split has several in `b` and a merger several in `a`. A paragraph may be in several links, but
 * in one at most that is not `quoted`.
 */
export interface Link {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly relation: LinkRelation;
  /** From 0 to 1, how much of the words they share; 1 for `same`. For several pairs the least of theirs. */
  readonly score: number;
  /** Where a person linked them, whatever the words. */
  readonly byHand?: true;
}

/** Two paragraphs that a person links or unlinks, by their ids. */
export interface ManualPair {
  readonly a: string;
  readonly b: string;
}

/**
 * What people said about the links of two texts; their word counts. `linked` paragraphs answer to each other and to nobody else, except
 * to further ones that are `linked` to them; passages that they share with others are still `quoted`, and so is a link by hand that would
 * make a group of several on both sides. `unlinked` ones have no link of any relation. Of a pair in both, the unlinking counts. Ids that a
 * text does not have are passed over.
 */
export interface ManualLinks {
  readonly linked?: readonly ManualPair[];
  readonly unlinked?: readonly ManualPair[];
}
