import { type RedlineOp, redline } from '@adref/shared/differences';
import type { Footnote, FootnoteAnchor } from '@adref/shared/document';
import type { Run, Setting, WordChange } from '@adref/shared/formats';
import type { Changer, WordNotes } from './word-notes.ts';

/** Words of one text, with the calls of footnotes in them and how stretches of them are set. Offsets in UTF-16 code units. */
export interface Words {
  readonly text: string;
  readonly anchors: readonly FootnoteAnchor[];
  readonly footnotes: ReadonlyMap<string, Footnote>;
  readonly settings: readonly SetStretch[];
}

/** How a stretch of words is set. */
export interface SetStretch {
  readonly from: number;
  readonly to: number;
  readonly setting: Setting;
}

/** A part of a paragraph that was split, joined or neither: its runs, and the mark behind it; `null` marks are in both texts. */
export interface TrackedPart {
  readonly runs: readonly Run[];
  readonly mark: 'insert' | 'delete' | null;
}

/** The words as they are, with the same change on all of them where one is given. */
export function plainRuns(words: Words, notes: WordNotes, by: Changer, change?: WordChange): Run[] {
  const side = new Side(words);
  const runs: Run[] = [];
  emit(runs, side, words.text.length, notes, by, change);
  emitCalls(runs, side, notes, by, change);
  return runs;
}

/**
 * Two wordings in one, as Word tracks changes: reject all is `before`, accept all is `after`, character for character, footnotes included.
 * A line feed in either is the end of a paragraph. `name` tells moves of different paragraphs apart.
 */
export function trackedWords(before: Words, after: Words, notes: WordNotes, by: Changer, name: string): TrackedPart[] {
  const [a, b] = [new Side(before), new Side(after)];
  const parts: TrackedPart[] = [];
  let runs: Run[] = [];
  const end = (mark: TrackedPart['mark']) => {
    parts.push({ runs, mark });
    runs = [];
  };
  for (const { op, text, move } of redline(before.text, after.text)) {
    // A move across paragraphs would need ranges that Word does not take apart by itself.
    const change = changeOf(op, text.includes('\n') ? undefined : move, name, by);
    text.split('\n').forEach((line, nth) => {
      if (nth > 0) {
        sameCalls(runs, a, b, notes, by);
        // What is called behind the last word of a paragraph is called before its end.
        if (op !== 'insert') emitCalls(runs, a, notes, by, { kind: 'delete', ...by });
        if (op !== 'delete') emitCalls(runs, b, notes, by, { kind: 'insert', ...by });
        if (op !== 'insert') a.pass('\n');
        if (op !== 'delete') b.pass('\n');
        end(op === 'equal' ? null : op);
      }
      sameCalls(runs, a, b, notes, by);
      if (op === 'delete') emit(runs, a, a.at + line.length, notes, by, change);
      else if (op === 'insert') emit(runs, b, b.at + line.length, notes, by, change);
      else emitBoth(runs, a, b, line.length, notes, by);
    });
  }
  sameCalls(runs, a, b, notes, by);
  emitCalls(runs, a, notes, by, { kind: 'delete', ...by });
  emitCalls(runs, b, notes, by, { kind: 'insert', ...by });
  end(null);
  return parts;
}

function changeOf(op: RedlineOp['op'], move: number | undefined, name: string, by: Changer): WordChange | undefined {
  if (op === 'equal') return undefined;
  if (move === undefined) return { kind: op, ...by };
  return { kind: op === 'delete' ? 'move from' : 'move to', move: `${name} ${move}`, ...by };
}

/** One wording while it is read from its beginning to its end. */
class Side {
  readonly words: Words;
  at = 0;
  #called = 0;

  constructor(words: Words) {
    this.words = words;
  }

  /** The call at this place that is not written yet. */
  get call(): FootnoteAnchor | undefined {
    const next = this.words.anchors[this.#called];
    return next && next.offset <= this.at ? next : undefined;
  }

  /** The place of the next call, or the end. */
  get nextCall(): number {
    return this.words.anchors[this.#called]?.offset ?? Number.POSITIVE_INFINITY;
  }

  noteOf({ footnote }: FootnoteAnchor): Footnote | null {
    return this.words.footnotes.get(footnote ?? '') ?? null;
  }

  take(): void {
    this.#called++;
  }

  pass(words: string): void {
    this.at += words.length;
  }

  /** How the words here are set, and how far. */
  get setting(): { readonly setting: Setting | undefined; readonly to: number } {
    let to = Number.POSITIVE_INFINITY;
    let setting: Setting | undefined;
    for (const one of this.words.settings) {
      if (one.from <= this.at && this.at < one.to) {
        setting = { ...setting, ...one.setting };
        to = Math.min(to, one.to);
      } else if (one.from > this.at) to = Math.min(to, one.from);
    }
    return { setting, to };
  }
}

/** Writes one wording up to a place, with the calls before it. */
function emit(
  runs: Run[],
  side: Side,
  to: number,
  notes: WordNotes,
  by: Changer,
  change: WordChange | undefined,
): void {
  while (side.at < to) {
    emitCalls(runs, side, notes, by, change);
    const { setting, to: set } = side.setting;
    const end = Math.min(to, set, side.nextCall);
    push(runs, side.words.text.slice(side.at, end), setting, change);
    side.at = end;
  }
}

/** Writes the calls at the place where a wording is. */
function emitCalls(runs: Run[], side: Side, notes: WordNotes, by: Changer, change: WordChange | undefined): void {
  const gone = change?.kind === 'delete' || change?.kind === 'move from';
  for (let call = side.call; call; call = side.call) {
    const note = side.noteOf(call);
    runs.push(
      note ? notes.call(gone ? note : null, gone ? null : note, by, change) : notes.raised(call.marker, change),
    );
    side.take();
  }
}

/** Writes words that both have. */
function emitBoth(runs: Run[], a: Side, b: Side, length: number, notes: WordNotes, by: Changer): void {
  const end = b.at + length;
  while (b.at < end) {
    sameCalls(runs, a, b, notes, by);
    emitCalls(runs, a, notes, by, { kind: 'delete', ...by });
    emitCalls(runs, b, notes, by, { kind: 'insert', ...by });
    const [was, { setting, to }] = [a.setting, b.setting];
    const next = Math.min(end, to, b.nextCall, b.at + Math.min(was.to, a.nextCall) - a.at);
    const before = sameSetting(was.setting, setting) ? undefined : { setting: was.setting ?? {}, ...by };
    push(runs, b.words.text.slice(b.at, next), setting, undefined, before);
    a.at += next - b.at;
    b.at = next;
  }
}

/** Footnotes that both call at this place: one call, and what changed in the note is told there. */
function sameCalls(runs: Run[], a: Side, b: Side, notes: WordNotes, by: Changer): void {
  for (;;) {
    const [inA, inB] = [a.call, b.call];
    if (!inA || !inB) return;
    const [noteA, noteB] = [a.noteOf(inA), b.noteOf(inB)];
    if (noteA && noteB) {
      if (noteA.marker.startsWith('*') !== noteB.marker.startsWith('*')) return;
      runs.push(notes.call(noteA, noteB, by));
    } else if (noteA || noteB || inA.marker !== inB.marker) return;
    else runs.push(notes.raised(inB.marker));
    a.take();
    b.take();
  }
}

/** Whether words are set alike, whichever of both says so of each thing that can be. */
function sameSetting(a: Setting = {}, b: Setting = {}): boolean {
  const kinds = Object.keys({ ...a, ...b }) as (keyof Setting)[];
  return kinds.every((kind) => (a[kind] ?? false) === (b[kind] ?? false));
}

function push(
  runs: Run[],
  text: string,
  setting: Setting | undefined,
  change: WordChange | undefined,
  before?: Extract<Run, { kind: 'words' }>['before'],
): void {
  if (text === '') return;
  runs.push({
    kind: 'words',
    text,
    ...(setting && { setting }),
    ...(before && { before }),
    ...(change && { change }),
  });
}
