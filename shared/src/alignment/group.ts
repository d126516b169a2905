/** Two paragraphs, by their places. */
export interface Places {
  readonly a: number;
  readonly b: number;
}

/** Paragraphs that answer to each other: one on each side, or one on one side and several on the other. */
export interface Group {
  readonly a: number[];
  readonly b: number[];
}

/** The groups of two texts, as they are found; no paragraph is in two. */
export class Groups {
  readonly all: Group[] = [];
  readonly #ofA = new Map<number, Group>();
  readonly #ofB = new Map<number, Group>();
  readonly #closed = new Set<Group>();

  ofA(a: number): Group | undefined {
    return this.#ofA.get(a);
  }

  ofB(b: number): Group | undefined {
    return this.#ofB.get(b);
  }

  has({ a, b }: Places): boolean {
    return this.#ofA.get(a)?.b.includes(b) ?? false;
  }

  /** Whether a group is closed to what has none yet. */
  isClosed(group: Group): boolean {
    return this.#closed.has(group);
  }

  /** Closes all groups that there are: they stay as they are. */
  close(): void {
    for (const group of this.all) this.#closed.add(group);
  }

  /** Opens a group with two paragraphs that are in none; leaves others alone. */
  pair({ a, b }: Places): void {
    if (this.#ofA.has(a) || this.#ofB.has(b)) return;
    const group = { a: [a], b: [b] };
    this.all.push(group);
    this.#ofA.set(a, group);
    this.#ofB.set(b, group);
  }

  /**
   * Joins the one of two paragraphs that is in no group to the other's. False where that would make a group of several on both sides, or
   * where the group is closed.
   */
  join({ a, b }: Places): boolean {
    const ofA = this.#ofA.get(a);
    const ofB = this.#ofB.get(b);
    if (ofA && !ofB && ofA.a.length === 1 && !this.#closed.has(ofA)) {
      ofA.b.push(b);
      this.#ofB.set(b, ofA);
      return true;
    }
    if (ofB && !ofA && ofB.b.length === 1 && !this.#closed.has(ofB)) {
      ofB.a.push(a);
      this.#ofA.set(a, ofB);
      return true;
    }
    return false;
  }

  /**
   * Whether two paragraphs are beside a group: right before or after two that are paired, or one of them right before or after the
   * partner of the other.
   */
  beside({ a, b }: Places): boolean {
    const around = [-1, 1];
    return around.some(
      (step) => this.has({ a: a + step, b: b + step }) || this.has({ a: a + step, b }) || this.has({ a, b: b + step }),
    );
  }
}
