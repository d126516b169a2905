/*
 * Undo of the own changes of a live text. What Yjs's undo does is right for one row of characters, except for five things:
 *
 *   a paragraph that I moved                       goes back whole, with what others wrote in it (`undone-move.ts`)
 *   words that I split off                         go back to their paragraph, past what others put between (`undone-split.ts`)
 *   a paragraph that I added and others wrote in   is taken out, not joined: their words would run into the paragraph before
 *   my letters in a paragraph that others moved    are taken away where they are by now (`same-letters.ts`)
 *   words that I and another deleted               come back once: not by whoever undoes second, and not twice where both do at once
 *
 * For the last two it says in the text which characters an undo has brought back, or a move has put in, as which. This must not be guessed
 * from equal words: in prose the same letter is often typed again where one was deleted.
 */
import { type CharacterRange, copyKey, isEndMark, isMarker, textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { deletedAmong, LetterFamilies, thereAmong } from './same-letters.ts';
import {
  itemsIn,
  lastCopies,
  type MadeCopy,
  meet,
  rangesWithout,
  sameClient,
  secondCopies,
  standingCopies,
  yielding,
} from './standing-copies.ts';
import type { TextBinding } from './text-binding.ts';
import { deleteSetOf, leaveAway, rangesOf, type UndoStep } from './undo-step.ts';
import {
  addedAway,
  addedBy,
  guestWords,
  movedBy,
  overtaken,
  seatGuests,
  strayWords,
  withRedone,
} from './undone-move.ts';
import { partedWords } from './undone-split.ts';

/** Typing that follows within this time is undone together, in ms. */
const burst = 500;

/** The origin of what the writer puts into the text by pressing a button: the words of a file or of an offer. It is undone as typing is. */
export const pressedOrigin = Symbol('pressed');

/** Of a step of undo, when something was written to it last. */
const written = Symbol('written');
/** Of a step of undo, the paragraphs that it has put in. */
const added = Symbol('added');

/** Undo and redo of what is written by a binding, or by a button. */
export class TextUndo extends Y.UndoManager {
  readonly #roots: ReturnType<typeof textRoots>;
  readonly #binding: TextBinding;
  /** Called after each undo and redo, when everything shows it. */
  onStep: ((item: UndoStep, kind: 'undo' | 'redo') => void) | null = null;
  /** The selection before the change that is being written. */
  #before: readonly Y.RelativePosition[] = [];
  #isOver = false;
  /** The paragraphs that the step that is being undone has moved. */
  #moved: ReadonlySet<string> = new Set();

  constructor(doc: Y.Doc, binding: TextBinding) {
    const roots = textRoots(doc);
    super([roots.words, roots.paragraphs, roots.removed, roots.moved] as unknown as Y.AbstractType<unknown>[], {
      captureTimeout: burst,
      trackedOrigins: new Set<unknown>([binding, pressedOrigin]),
      deleteFilter: (item) => !this.#keeps(item),
    });
    this.#roots = roots;
    this.#binding = binding;
    roots.restored.observe(this.#settle);
    binding.beforeOwn = ({ doc: shown, selection }) => {
      // Only what begins a new step of undo is asked for it.
      if (Date.now() - this.lastChange < burst) return;
      this.#before = [selection.anchor, selection.head].map((pos) => binding.relative(shown, pos));
    };
    this.on('stack-item-added', ({ stackItem, type }) => {
      if (type === 'undo' && !this.redoing) stackItem.meta.set('selection', this.#before);
      this.#note(stackItem);
    });
    this.on('stack-item-updated', ({ stackItem }) => this.#note(stackItem));
  }

  override destroy(): void {
    // Both the document and the editor end it, in either order.
    if (this.#isOver) return;
    this.#isOver = true;
    this.#roots.restored.unobserve(this.#settle);
    super.destroy();
  }

  /** Yjs lets go of the marks that others take away. */
  #note({ meta, insertions }: UndoStep): void {
    meta.set(written, Date.now());
    const known: ReadonlySet<string> = meta.get(added) ?? new Set();
    meta.set(added, new Set([...known, ...addedBy(this.doc, insertions)]));
  }

  /** When the last step was written that can be taken back, in ms of the clock; 0 where there is none. */
  get writtenAt(): number {
    return this.undoStack.at(-1)?.meta.get(written) ?? 0;
  }

  override undo(): UndoStep | null {
    return this.#step('undo', () => super.undo());
  }

  override redo(): UndoStep | null {
    return this.#step('redo', () => super.redo());
  }

  /** In one transaction, so that what comes back and the record of it reach everyone together. */
  #step(kind: 'undo' | 'redo', take: () => UndoStep | null): UndoStep | null {
    const stack = kind === 'undo' ? this.undoStack : this.redoStack;
    const flag = kind === 'undo' ? 'undoing' : 'redoing';
    this.#binding.undone = null;
    let item: UndoStep | null = null;
    try {
      this.doc.transact(() => {
        const unmoved = this.#follow(stack);
        const unspared = this.#spare(stack);
        const before = Y.getState(this.doc.store, this.doc.clientID);
        const last = stack.at(-1);
        const isOvertaken = last !== undefined && this.#leaveOvertaken(last, unspared);
        if (last) this.#leaveDeleted(last, unspared);
        if (last) this.#leaveTwice(last, unspared);
        const away = last && kind === 'undo' ? addedAway(this.#roots, last, last.meta.get(added) ?? new Set()) : [];
        this.#moved = last ? movedBy(this.doc, last) : new Set();
        if (last) this.#leaveStanding(last, unspared);
        const parted = last && kind === 'undo' ? partedWords(this.#roots, last) : [];
        const stray = last ? strayWords(this.#roots, last, this.#moved) : [];
        const guests = last ? [...guestWords(this.#roots, last, this.#moved, stray), ...parted] : [];
        if (last) leaveAway(last, stray, unspared);
        item =
          (kind === 'undo' || isOvertaken ? this.#takeKept(stack, isOvertaken || away.length > 0) : null) ?? take();
        for (const id of away) if (item === last) this.#roots.removed.set(id, true);
        // What is left for later is asked again then: what is back now may be gone by that time.
        for (const later of stack) {
          later.deletions = unspared.get(later) ?? later.deletions;
          later.insertions = unmoved.get(later) ?? later.insertions;
        }
        this.#closeUp(before);
        const seated = seatGuests(this.#roots, guests, (range) => this.#takeAway(range));
        if (item) this.#record([...this.#broughtBack(item, before), ...seated]);
        // Yjs looks at this when the transaction ends.
        this[flag] = true;
      }, this);
    } finally {
      this[flag] = false;
    }
    if (item) this.onStep?.(item, kind);
    return item;
  }

  /**
   * Adds the letters to what steps have put in that these are by now. Not those that a step has itself moved: their paragraph stays where
   * others have moved it on. Gives what was put in before.
   */
  #follow(stack: readonly UndoStep[]): Map<UndoStep, UndoStep['insertions']> {
    const unmoved = new Map<UndoStep, UndoStep['insertions']>();
    const families = new LetterFamilies(this.doc, this.#roots.restored);
    if (families.isEmpty) return unmoved;
    for (const item of stack) {
      const put = rangesOf(item.insertions);
      if (families.others(put).length === 0) continue;
      const gone = rangesOf(item.deletions).flatMap((range) => rangesWithout(range, sameClient(range, put)));
      const moved = families.all(gone);
      const own = put.flatMap((range) => rangesWithout(range, sameClient(range, moved)));
      unmoved.set(item, item.insertions);
      // Yjs itself finds no more of what it has brought back than up to where that was divided since.
      item.insertions = deleteSetOf([...withRedone(this.doc, put), ...families.others(own)]);
    }
    return unmoved;
  }

  /**
   * Puts markers that have come back directly before the words behind them. Yjs puts each character before what it was: what a colleague puts
   * before a paragraph at the same time would come between its marker and its words.
   */
  #closeUp(before: number): void {
    const { words } = this.#roots;
    const { clientID, store } = this.doc;
    const came = { client: clientID, clock: before, len: Y.getState(store, clientID) - before };
    for (const item of itemsIn(this.doc, came)) {
      const { content } = item;
      if (item.deleted || !(content instanceof Y.ContentEmbed) || !isMarker(content.embed)) continue;
      let next = item.right;
      while (next?.deleted) next = next.right;
      if (next === item.right || !(next?.content instanceof Y.ContentString)) continue;
      const place = new Y.RelativePosition(null, null, next.id);
      const index = Y.createAbsolutePositionFromRelativePosition(place, this.doc)?.index;
      if (index === undefined) continue;
      item.redone = Y.createID(clientID, Y.getState(store, clientID));
      words.insertEmbed(index, content.embed);
      words.delete(index - 1, 1);
    }
  }

  /** Leaves paragraphs where they are that others have moved on since; whether there are any. */
  #leaveOvertaken(step: UndoStep, unspared: Map<UndoStep, UndoStep['deletions']>): boolean {
    const ranges = overtaken(this.#roots, step);
    leaveAway(step, ranges, unspared);
    return ranges.length > 0;
  }

  /** Of letters that are the same, and would all come back with the step, the own ones do. */
  #leaveTwice(step: UndoStep, unspared: Map<UndoStep, UndoStep['deletions']>): void {
    const put = rangesOf(step.insertions);
    const gone = rangesOf(step.deletions).flatMap((range) => rangesWithout(range, sameClient(range, put)));
    const families = new LetterFamilies(this.doc, this.#roots.restored);
    if (families.isEmpty) return;
    const own = this.doc.clientID;
    const known: CharacterRange[] = [];
    const away: CharacterRange[] = [];
    for (const range of gone.toSorted((a, b) => Number(b.client === own) - Number(a.client === own))) {
      const others = families.others([range]);
      if (others.length === 0) continue;
      const coming = others.flatMap((one) => rangesWithout(one, rangesWithout(one, sameClient(one, known))));
      const same = families.others(coming);
      const stays = rangesWithout(range, sameClient(range, same));
      away.push(...rangesWithout(range, stays));
      known.push(...stays);
    }
    leaveAway(step, away, unspared);
  }

  /** Leaves letters away that are there as others, and stay: somebody has put back the paragraph that they were in where they were deleted. */
  #leaveStanding(step: UndoStep, unspared: Map<UndoStep, UndoStep['deletions']>): void {
    // What was put in at another place goes with the move that is undone.
    if (this.#moved.size > 0) return;
    const put = rangesOf(step.insertions);
    const gone = rangesOf(step.deletions).flatMap((range) => rangesWithout(range, sameClient(range, put)));
    const families = new LetterFamilies(this.doc, this.#roots.restored);
    if (gone.length === 0 || families.isEmpty) return;
    const standing = thereAmong(this.doc, families.others(gone)).flatMap((range) =>
      rangesWithout(range, sameClient(range, put)),
    );
    const same = families.others(standing);
    leaveAway(
      step,
      gone.flatMap((range) => rangesWithout(range, rangesWithout(range, sameClient(range, same)))),
      unspared,
    );
  }

  /** Leaves letters away that somebody has deleted where the step had moved them to. */
  #leaveDeleted(step: UndoStep, unspared: Map<UndoStep, UndoStep['deletions']>): void {
    const gone = rangesOf(step.deletions);
    const families = new LetterFamilies(this.doc, this.#roots.restored);
    const put = rangesOf(step.insertions);
    if (gone.length === 0 || put.length === 0 || families.isEmpty) return;
    const moved = families
      .all(gone)
      .flatMap((range) => rangesWithout(range, rangesWithout(range, sameClient(range, put))));
    const away = deletedAmong(this.doc, moved).flatMap((range) => rangesWithout(range, sameClient(range, gone)));
    const isNowhere = (letter: CharacterRange) => {
      const family = families.all([letter]);
      return deletedAmong(this.doc, family).length === family.length;
    };
    const deleted = away.filter(isNowhere);
    leaveAway(step, families.all(deleted), unspared);
  }

  /**
   * Takes the last step off where all that there is of it is paragraphs that were added and are still without words, or others have moved on.
   * Nothing is deleted then, so that Yjs would hold it for a step without effect and take the one before it too.
   */
  #takeKept(stack: UndoStep[], isOvertaken: boolean): UndoStep | null {
    const last = stack.at(-1);
    if (!last) return null;
    const put = rangesOf(last.insertions).flatMap((range) => itemsIn(this.doc, range));
    const inScope = put.filter(({ parent }) => parent !== (this.#roots.restored as unknown));
    const there = inScope.filter(({ deleted, redone }) => !deleted || redone !== null);
    const goes = rangesOf(last.deletions).flatMap((range) =>
      rangesWithout(range, sameClient(range, rangesOf(last.insertions))),
    );
    if (goes.length > 0 || (there.length === 0 && !isOvertaken) || !there.every(isKept)) return null;
    for (const item of there) this.#keeps(item);
    return stack.pop() ?? null;
  }

  /**
   * Asked by Yjs, inside the undo, before it deletes something of mine. The marks of a paragraph that I added stay, and it is noted as
   * removed; those of a split go, so that the words go back to where they came from, and the marker of one that I moved.
   */
  #keeps(item: Y.Item): boolean {
    // What a redo deletes is what the step deleted: marks between paragraphs that were joined.
    if (this.redoing || !isKept(item)) return false;
    const marker = item.content instanceof Y.ContentEmbed ? item.content.embed : null;
    if (!isMarker(marker)) return true;
    if (this.#moved.has(marker.paragraph)) return false;
    this.#roots.removed.set(marker.paragraph, true);
    return true;
  }

  /**
   * Takes what is back already, or comes back with the same step as a later copy, out of what is to be brought back. What was back and went
   * again comes back where it was then. Gives what was to be brought back before.
   */
  #spare(stack: readonly UndoStep[]): Map<UndoStep, UndoStep['deletions']> {
    const unspared = new Map<UndoStep, UndoStep['deletions']>();
    if (this.#roots.restored.size === 0) return unspared;
    for (const item of stack) {
      const goes = rangesOf(item.deletions);
      const put = rangesOf(item.insertions);
      const comes = goes.flatMap((range) => rangesWithout(range, sameClient(range, put)));
      const step = { comes, goes: withRedone(this.doc, put) };
      const copies = standingCopies(this.doc, this.#roots.restored, step);
      const spared = [...copies, ...secondCopies(copies, comes)];
      const rest = comes.flatMap((range) => rangesWithout(range, sameClient(range, spared)));
      const moved = lastCopies(this.doc, this.#roots.restored, rest).filter(
        ({ by }) => !sameClient(by, put).some((range) => meet(by, range)),
      );
      if (spared.length + moved.length === 0) continue;
      unspared.set(item, item.deletions);
      item.deletions = deleteSetOf([
        ...goes.flatMap((range) => rangesWithout(range, sameClient(range, [...spared, ...moved.map(({ of }) => of)]))),
        ...moved.map(({ by }) => by),
      ]);
      for (const copy of moved) this.#giveLetters(copy);
    }
    return unspared;
  }

  /** A copy that another made is without its letters once it is deleted; the original has them still, because I deleted it. */
  #giveLetters({ of, by }: MadeCopy): void {
    const letters = itemsIn(this.doc, of)
      .map(({ id, content }) => {
        const str = content instanceof Y.ContentString ? content.str : '';
        return str.slice(Math.max(0, of.clock - id.clock), of.clock + of.len - id.clock);
      })
      .join('');
    if (letters.length !== of.len) return;
    this.doc.transact((transaction) => {
      // Cut at both ends, so that the items are of this copy alone.
      Y.getItemCleanStart(transaction, Y.createID(by.client, by.clock));
      Y.getItemCleanEnd(transaction, this.doc.store, Y.createID(by.client, by.clock + by.len - 1));
      for (const item of itemsIn(this.doc, by)) {
        const at = item.id.clock - by.clock;
        if (item.content instanceof Y.ContentDeleted)
          item.content = new Y.ContentString(letters.slice(at, at + item.length));
      }
    });
  }

  /** What a step has just brought back as what, by what Yjs notes of it for itself. */
  #broughtBack({ deletions }: UndoStep, before: number): MadeCopy[] {
    const { doc } = this;
    const copies: MadeCopy[] = [];
    for (const [client, ranges] of deletions.clients) {
      for (const { clock, len } of ranges) {
        for (const { id, length, content, redone } of itemsIn(doc, { client, clock, len })) {
          const mine = redone?.client === doc.clientID && redone.clock >= before;
          if (!mine || !redone || !(content instanceof Y.ContentString)) continue;
          const last = copies.at(-1);
          const follows =
            last?.of.client === client &&
            last.of.clock + last.of.len === id.clock &&
            last.by.clock + last.by.len === redone.clock;
          if (last && follows) copies.pop();
          const [of, by] = last && follows ? [last.of, last.by] : [id, redone];
          const together = length + (last && follows ? last.of.len : 0);
          copies.push({
            of: { client: of.client, clock: of.clock, len: together },
            by: { client: by.client, clock: by.clock, len: together },
          });
        }
      }
    }
    return copies;
  }

  /** Says in the text what was brought back as what. */
  #record(copies: readonly MadeCopy[]): void {
    if (copies.length === 0) return;
    this.doc.transact(() => {
      for (const { of, by } of copies) this.#roots.restored.set(copyKey(by), { ...of, by, whole: of.len });
    });
  }

  /** Two who bring the same words back at the same moment bring them twice: one of them, the same for all, takes its own away again. */
  #settle = (_event: unknown, { local }: Y.Transaction): void => {
    const { doc } = this;
    if (local) return;
    const yields = yielding(doc, this.#roots.restored);
    if (yields.length === 0) return;
    // Not inside the transaction that is being applied: what it brought is not yet everywhere.
    doc.once('afterAllTransactions', () =>
      doc.transact(() => {
        for (const range of yields) this.#takeAway(range);
      }),
    );
  };

  #takeAway(range: CharacterRange): void {
    for (const { id, length, deleted } of itemsIn(this.doc, range)) {
      if (deleted) continue;
      const from = Math.max(id.clock, range.clock);
      const to = Math.min(id.clock + length, range.clock + range.len);
      const place = new Y.RelativePosition(null, null, Y.createID(id.client, from));
      const index = Y.createAbsolutePositionFromRelativePosition(place, this.doc)?.index;
      if (index !== undefined) this.#roots.words.delete(index, to - from);
    }
  }
}

/** Whether something is the mark of a paragraph that was added, not split off. */
function isKept({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentEmbed)) return false;
  const { embed } = content;
  return isEndMark(embed) ? !embed.split : isMarker(embed) && embed.from === undefined;
}
