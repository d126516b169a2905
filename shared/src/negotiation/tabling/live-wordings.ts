import type { Wording } from '../../rolling/index.ts';
import type { ActBody } from '../act.ts';
import type { CommandContext, DecisionInputs, LiveText } from '../decision.ts';
import { foldAll, withLive } from '../fold.ts';
import type { Negotiation } from '../negotiation.ts';
import { readsLikeDraft } from '../on-the-table.ts';
import { openDraft } from '../open-draft.ts';
import { lockOn } from '../paragraph-states/settled.ts';
import type { TakenWords } from './agreed-words.ts';
import { hashedWording } from './hashed-wording.ts';
import { newNotesIn } from './new-notes.ts';
import { rankedForTable } from './own-wordings.ts';
import type { TabledWording } from './tabled-wording.ts';
import { textBesideTable } from './text-beside-table.ts';
import { takenIn, wordsThatStand } from './words-that-stand.ts';

/**
 * Tabling as one types. What such a party types is on the table at once (`Negotiation.live`), but versions are cut only where
 * somebody reacts, so that the record holds what people answered to and not every keystroke:
 *
 *   BOR types "a b c" → live; KEN reserves there → table BOR v1 "a b c" • position KEN
 *
 * Not where the chair decides: the version would announce it. The decision keeps the words it was made on (`Take.typed`).
 */

/** What a party that tables as it types holds beyond its versions; see `TextBesideTable`. */
export function liveWordings(state: Negotiation, party: string, text: LiveText): Wording[] {
  const { own, tabled, beyond } = textBesideTable(state, party, text);
  // What is settled stays as it is on the table; the own text is free.
  const free = beyond.filter((wording) => lockOn(state, wording) === null);
  return rankedForTable(own, free, tabled);
}

/** The state with the live wordings that the texts in the inputs give now; a text with faults counts as it last was. */
export function withTextsNow(state: Negotiation, texts: DecisionInputs['texts']): Negotiation {
  const fresh = new Map<string, Wording[]>();
  for (const party of state.tablingAsTyped) {
    const text = texts.get(party);
    if (text && text.faults === 0) fresh.set(party, liveWordings(state, party, text));
  }
  return fresh.size > 0 ? withLive(state, fresh) : state;
}

/** Acts that make versions of live wordings: of these paragraphs, or of all where it is null; of one party, or of all. */
export function versionsToRecord(
  context: CommandContext,
  paragraphs: readonly string[] | null,
  party: string | null = null,
): ActBody[] {
  const { state } = context;
  const asked = paragraphs && withNotesOf(state, new Set(paragraphs));
  const concerned = Map.groupBy(
    state.live.filter((wording) => asked === null || asked.has(wording.paragraph)),
    (wording) => wording.party,
  );
  return state.tablingAsTyped.flatMap((code) => {
    const wordings = party === null || code === party ? concerned.get(code) : undefined;
    return wordings ? publication(context, code, wordings, 'server') : [];
  });
}

/** The same with the notes that are called in live wordings of them: what calls a note goes on the record with it. */
function withNotesOf(state: Negotiation, paragraphs: ReadonlySet<string>): ReadonlySet<string> {
  const texts = state.live.flatMap(({ paragraph, text }) => (paragraphs.has(paragraph) ? [text] : []));
  const called = newNotesIn(state, texts);
  return called.size === 0 ? paragraphs : new Set([...paragraphs, ...called]);
}

/** Words that were taken from adopted paragraphs, by the paragraph that they were put into. */
export type TakenByParagraph = ReadonlyMap<string, readonly TakenWords[]>;

const none: TakenByParagraph = new Map();

/**
 * The acts that put wordings on the table: versions of what differs from the draft, a withdrawal of what does not any more. A version says of
 * the words that were `taken`, now, as the party has noted, or for an earlier one, which stand in it.
 */
export function publication(
  context: CommandContext,
  party: string,
  wordings: readonly Wording[],
  by: string,
  taken: TakenByParagraph = none,
): ActBody[] {
  const draft = openDraft(context.state).number;
  const reverted: Wording[] = [];
  const changed: Wording[] = [];
  for (const wording of wordings) (readsLikeDraft(context.state, wording) ? reverted : changed).push(wording);
  const acts: ActBody[] = [];
  if (changed.length > 0) {
    const versions = versionsOfParty(context, party, changed, by, taken);
    acts.push({ kind: 'table', party, draft, wordings: versions });
  }
  if (reverted.length > 0) {
    acts.push({ kind: 'withdraw', party, draft, paragraphs: reverted.map(({ paragraph }) => paragraph) });
  }
  return acts;
}

/** Wordings as the next versions of their party and paragraphs; the record is gone through once for all of them. */
function versionsOfParty(
  context: CommandContext,
  party: string,
  wordings: readonly Wording[],
  by: string,
  taken: TakenByParagraph,
): TabledWording[] {
  const before = new Map(wordings.map(({ paragraph }) => [paragraph, [] as TabledWording[]]));
  for (const earlier of context.state.record) {
    if (earlier.party === party) before.get(earlier.paragraph)?.push(earlier);
  }
  const noted = Map.groupBy(
    context.state.notedSources.filter((one) => one.party === party).toReversed(),
    ({ paragraph }) => paragraph,
  );
  return wordings.map((wording) => {
    const { paragraph, tails = [] } = wording;
    const ids = [paragraph, ...tails.map(({ id }) => id)];
    const own = ids.flatMap((id): TakenWords[] => [...(taken.get(id) ?? []), ...(noted.get(id) ?? [])]);
    return nextVersion(context, wording, before.get(paragraph) ?? [], by, own);
  });
}

/** A wording as the next version of its party and paragraph; `taken`: words in it that others may have taken from adopted paragraphs. */
export function version(
  context: CommandContext,
  wording: Wording,
  by: string,
  taken: readonly TakenWords[] = [],
): TabledWording {
  const { party, paragraph } = wording;
  const before = context.state.record.filter((earlier) => earlier.party === party && earlier.paragraph === paragraph);
  return nextVersion(context, wording, before, by, taken);
}

function nextVersion(
  context: CommandContext,
  wording: Wording,
  before: readonly TabledWording[],
  by: string,
  taken: readonly TakenWords[],
): TabledWording {
  const { state, inputs } = context;
  const { party, paragraph, text, placement, tails, moved } = wording;
  const content: Wording = {
    party,
    paragraph,
    text,
    ...(placement && { placement }),
    ...(tails && { tails }),
    ...(moved && { moved }),
  };
  const agreed = wordsThatStand([...taken, ...before.toReversed().flatMap(takenIn)], text);
  return {
    ...content,
    draft: openDraft(state).number,
    version: before.length + 1,
    tabled: inputs.now,
    by,
    hash: inputs.hash(hashedWording(content)),
    ...(agreed.length > 0 && { agreed }),
  };
}

/** The state after these acts, for what is decided on top of them. */
export function stateAfter({ state, inputs }: CommandContext, acts: readonly ActBody[]): Negotiation {
  if (acts.length === 0) return state;
  return foldAll(
    state,
    acts.map((body, at) => ({ ...body, seq: state.seq + at + 1, time: inputs.now, by: 'server', hash: '' })),
  );
}
