/**
 * How much it takes to link two paragraphs: every threshold of the search, in one place, so that it can be measured what other values
 * would find. Only measurements pass values of their own.
 *
 * Not among them: what makes a formula (whole numbers of words and paragraphs, in `boilerplate.ts` and `opening-formula.ts`), and what a
 * gap or a wrong word costs a passage. They say how paragraphs are read, not how much alike is enough.
 */
export interface Thresholds {
  /**
   * The least likeness that links. On the drafts of A/73/505 and against A/76/135 mutual best likenesses fall into answers, at .29 and
   * more, and mere themes, at .27 and less.
   */
  readonly leastLikeness: number;
  /** Beside a group this much more likeness is granted: .18 is believed like .27. No threshold: it follows `leastLikeness`. */
  readonly neighbourFactor: number;
  /** What joins a group from afar must share this much of its worth with it; with less it only echoes it. */
  readonly leastShare: number;
  /** What joins a group that it is beside must share this much: it is likely to be a part of it, yet no more than that. */
  readonly leastShareBeside: number;
  /**
   * A passage in common is worth naming from so many words of the greatest rarity. Set phrases (`le secteur privé et la société civile`)
   * reach 2.8 in the two base documents, the shortest true quotation 3.8.
   */
  readonly leastPassage: number;
  /** What is left of two paragraphs and alike needs less: two such words, which the shortest echo in the base documents has. */
  readonly leastEcho: number;
  /**
   * From this share of their words on, paragraphs are alike whatever the words weigh: `Welcomes the report for 2019` and `for 2020` share
   * nothing but formulas.
   */
  readonly leastAgreement: number;
  /** Texts whose subjects are less alike (`likenessOfSubject`) have formulas in common and hardly anything else (`betweenSubjects`). */
  readonly leastKinship: number;
  /** Texts whose subjects are less alike than this take nothing up from each other in words of their own: see there what was measured. */
  readonly leastSubject: number;
  /**
   * From this evidence on, a passage is taken up: what its telling pairs of words are worth, and its words in order, and the likeness of the
   * whole paragraphs (`evidence`). On the drafts of A/73/505 and the report A/76/135 what names the same body or matter stays below 4.9, what takes
   * up a clause comes to 5.06 and more.
   */
  readonly leastTakenUp: number;
  /** A paragraph that has no other answer shares so much of its worth at least with what it takes up, or was taken up by: less is a set phrase in it. */
  readonly leastExplained: number;
  /**
   * From here on, two paragraphs say the same in one of their sentences (statement.ts). Of resolution 75/194 and the declaration S-32/1, by which it
   * was set, what is only about the same matter stays below .95 and what says the same comes to .97; of the drafts of A/73/505 and A/76/135, below
   * .87 and to 1.00.
   */
  readonly leastStatement: number;
  /**
   * Below this, on the same scale, the sentences of two paragraphs are about different things, and what they share is a formula: in the texts of
   * `leastStatement` and in resolutions 75/63 and 75/65 that is 4 of 8 wrong passages and one of 19 right ones.
   */
  readonly leastSaid: number;
  /** The same, where one of the two has an answer already that is much more like it. */
  readonly leastSaidBesideAnswer: number;
  /** A paragraph that has no answer, and of which so much is in another one, is part of it. */
  readonly leastContained: number;
}

/** The thresholds that paragraphs are matched by. */
export const matchingThresholds: Thresholds = {
  leastLikeness: 0.27,
  neighbourFactor: 1.5,
  leastShare: 0.5,
  leastShareBeside: 1 / 3,
  leastPassage: 3.5,
  leastEcho: 2,
  leastAgreement: 0.75,
  leastKinship: 0.5,
  leastSubject: 0.65,
  leastTakenUp: 5,
  leastExplained: 1 / 7,
  leastStatement: 0.96,
  leastSaid: 0.65,
  leastSaidBesideAnswer: 0.84,
  leastContained: 0.57,
};

/**
 * What it takes between texts about different subjects: twice as much, and nine words in ten. Of 1,054 paragraphs in 40 pairs of such resolutions 64
 * were linked and 18 quoted, nearly all of them formulas; so it is 24 and 6, most of them the same formula word for word.
 */
export const betweenSubjects = (thresholds: Thresholds): Thresholds => ({
  ...thresholds,
  leastLikeness: 2 * thresholds.leastLikeness,
  leastPassage: 2 * thresholds.leastPassage,
  leastEcho: 2 * thresholds.leastEcho,
  leastAgreement: 0.9,
});
