import { changes } from '@adref/shared/differences';
import type { Act, Negotiation, VersionName } from '@adref/shared/negotiation';
import { type Answers, type SeatAnswers, seats } from './answers.ts';
import { placeOf, tableOfActs } from './table-of-acts.ts';

/** Invariant 9: nothing shows on words other than those it was said of, and no round ends a proposal without a decision or its holder's word. */
export function wordsInPlace(now: Answers, before: Answers | null): string[] {
  return seats.flatMap((seat) =>
    [
      ...misplaced(now.seats[seat]),
      ...endedBySilence(now.seats[seat]),
      ...(before ? droppedPositions(now.seats[seat], before.seats[seat]) : []),
    ].map((fault) => `${seat}: ${fault}`),
  );
}

/** Positions that were there before, and that neither their party has given up nor a decision against a whole addition has ended. */
function droppedPositions({ state, acts }: SeatAnswers, before: SeatAnswers): string[] {
  const since = acts.slice(before.acts.length);
  const drafted = new Set(before.state.drafts.at(-1)?.document.paragraphs.map(({ id }) => id));
  const issued = since.some(({ kind }) => kind === 'issue');
  return before.state.positions.flatMap(({ party, stance, time, paragraph }) => {
    const still = state.positions.some((one) => one.party === party && one.stance === stance && one.time === time);
    const givenUp = since.some((act) => act.kind === 'position' && !act.on && act.position.party === party);
    if (still || givenUp || (issued && !drafted.has(paragraph))) return [];
    return [`${party}’s position on ${paragraph} was dropped`];
  });
}

interface Said {
  readonly draft: number;
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly base?: VersionName;
}

/** The words that something was said of: of the draft, or of the version it names. */
function wordsOf({ drafts, record }: Negotiation, { draft, paragraph, from, to, base }: Said): string | null {
  const version = record.find(
    (one) => one.paragraph === paragraph && one.party === base?.party && one.version === base.version,
  );
  const text = base ? version?.text : drafts[draft]?.document.paragraphs.find(({ id }) => id === paragraph)?.text;
  if (text == null || from === null || to === null) return text ?? null;
  return to <= text.length && from <= to ? text.slice(from, to) : null;
}

function misplaced({ state, acts, rolling }: SeatAnswers): string[] {
  const faults: string[] = [];
  const open = state.drafts.length - 1;
  const taken = new Map(
    acts.flatMap((act) =>
      act.kind === 'position' && act.on
        ? [[`${act.position.party} ${act.position.stance} ${act.position.time}`, act.position]]
        : [],
    ),
  );
  for (const position of state.positions) {
    const { party, stance, time, draft, paragraph, from, to } = position;
    const first = taken.get(`${party} ${stance} ${time}`);
    const words = first && wordsOf(state, first);
    if (words === undefined || words === null) faults.push(`nobody knows what ${party} took a position on`);
    else if (wordsOf(state, position) !== words) faults.push(`${party}’s position on “${words}” is on other words`);
    // Whoever retains words that nobody changes is in no bracket; over an addition brackets count in the version that it names. Who reserves on
    // an insertion is in its bracket, and in none where nobody inserts anything any more.
    if (stance !== 'reserve' || draft !== open || position.base || from === null || to === null || from === to)
      continue;
    const brackets = rolling.find(({ id }) => id === paragraph)?.segments.filter(({ kind }) => kind === 'bracket');
    if (!brackets?.some((one) => 'reserve' in one && one.reserve.includes(party) && one.from <= to && from <= one.to)) {
      faults.push(`${party}’s reservation on “${words}” does not show`);
    }
  }
  for (const act of acts) {
    if (act.kind === 'comment') {
      const now = state.comments.find(({ id }) => id === act.comment.id);
      if (!now || now.text !== act.comment.text || wordsOf(state, now) !== wordsOf(state, act.comment)) {
        faults.push(`the comment “${act.comment.text}” is gone, or on other words`);
      }
    }
    if (act.kind === 'position' && !act.on && state.positions.some(({ time }) => time === act.position.time)) {
      faults.push(`a position that ${act.position.party} gave up still holds`);
    }
  }
  for (const take of state.decisions) {
    if (take.from !== null && wordsOf(state, take) === null)
      faults.push(`a decision on ${take.paragraph} is on no words`);
  }
  return faults;
}

/** What was on the table when a round ended, and what became of it. */
function endedBySilence({ state, acts }: SeatAnswers): string[] {
  return acts.flatMap((act, at) => (act.kind === 'issue' ? endedWith(act, acts.slice(0, at), state) : []));
}

function endedWith(issue: Extract<Act, { kind: 'issue' }>, before: readonly Act[], state: Negotiation): string[] {
  const faults: string[] = [];
  const { wordings, pending } = tableOfActs(before);
  const ended = issue.draft.number - 1;
  const next = new Map(issue.draft.document.paragraphs.map(({ id, text }) => [id, text]));
  const was = new Map(state.drafts[ended]?.document.paragraphs.map(({ id, text }) => [id, text]));
  for (const [place, { party, paragraph, version, carried, text }] of wordings) {
    const outcome = state.outcomes.filter((one) => one.draft === ended && placeOf(one) === place);
    const [what] = outcome;
    if (outcome.length !== 1 || !what || what.version !== version) {
      faults.push(`nobody says what became of ${place}`);
      continue;
    }
    const chain = { draft: ended, version, ...carried };
    const goesOn = issue.carried?.wordings.some(
      (one) => one.party === party && one.carried?.draft === chain.draft && one.carried.version === chain.version,
    );
    const waits = issue.carried?.pending.some((one) => one.party === party && one.tabled.version === version);
    // The very same addition may have been decided on under another party's id.
    const decided = issue.decisions?.some((take) => take.paragraph === paragraph || !was.has(take.paragraph)) ?? false;
    if (what.outcome === 'carried' && !goesOn) faults.push(`${place} is said to be carried, and is not on the table`);
    if (what.outcome === 'pending' && !waits) faults.push(`${place} is said to wait, and does not`);
    if (what.outcome === 'decided' && (!decided || what.against.length === 0)) {
      faults.push(`${place} ended without a decision`);
    }
    if (what.outcome === 'taken' && !decided && !isIn(text, was.get(paragraph), next.get(paragraph), next)) {
      faults.push(`${place} is said to be taken, and is not in the draft`);
    }
  }
  for (const [place, waiting] of pending) {
    const still = issue.carried?.pending.some(
      (one) => placeOf(one) === place && one.tabled.version === waiting.tabled.version,
    );
    if (!still) faults.push(`${place} waited for its holder, and was dropped`);
  }
  return faults;
}

/**
 * Whether all that a wording asks for is in the new draft: its very words somewhere, in a paragraph to which its own has been joined, or each of
 * its changes among those of its paragraph.
 */
function isIn(
  text: string | null,
  before: string | undefined,
  now: string | undefined,
  next: ReadonlyMap<string, string>,
): boolean {
  if (text === null) return now === undefined;
  if ([...next.values()].includes(text)) return true;
  if (before === undefined) return false;
  if (now === undefined) return [...next.values()].some((words) => words.includes(text));
  const made = changes(before, now);
  return changes(before, text).every((asked) =>
    made.some(({ from, to, text: words }) => from <= asked.from && asked.to <= to && words.includes(asked.text)),
  );
}
