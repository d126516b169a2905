import {
  chairOrigins,
  type DraftOrigins,
  draftOrigins,
  type Negotiation,
  publicState,
  redactForAll,
} from '@adref/shared/negotiation';
import type { Answers, SeatAnswers } from '../server/outside/answers.ts';
import { judgement } from '../server/outside/judgement.ts';
import { dice } from '../server/sync/dice.ts';
import { Round, type Speaker } from '../shared/negotiation/round.ts';
import { rolledNow } from '../shared/negotiation/rounds/random-rounds.ts';
import { commandOf, parties, sittingActs } from './sitting-act.ts';

/** Which acts were done, by kind. */
export type Done = Map<string, number>;

/**
 * A sitting of many acts by chance, of which the invariants that need no server are judged after each act as an outside reader would; throws
 * with the first fault. Acts that cannot be done are refused, and passed over.
 */
export function sittingRound(seed: number, steps = 60, done: Done = new Map()): void {
  const roll = dice(seed);
  const round = new Round();
  const said: string[] = [];
  for (let step = 0; step < steps; step++) {
    const act = sittingActs[roll(sittingActs.length)] ?? 'table';
    const party = parties[roll(parties.length)] ?? 'KEN';
    const command = commandOf(round, act, party, roll);
    if (!command) continue;
    const speaker: Speaker = 'party' in command && command.kind !== 'pen' ? party : 'chair';
    if (!round.decide(speaker, command).ok) continue;
    // What is typed at the desk since the last act is not judged by itself.
    const before = command.kind === 'issue' ? answersOf(round) : null;
    round.does(speaker, command);
    done.set(act, (done.get(act) ?? 0) + 1);
    said.push(`${speaker} ${act}`);
    const [fault] = judgement(answersOf(round), before);
    if (fault)
      throw new Error(`${fault} after ${said.length} acts: ${said.slice(-6).join(', ')}; ${JSON.stringify(command)}`);
  }
}

/** What each seat would be answered. */
function answersOf(round: Round): Answers {
  const acts = round.acts.flatMap((act) => redactForAll(act) ?? []);
  const everybody = seat(round, publicState(round.state), acts);
  const desk = seat(round, round.state, [...round.acts]);
  const chair = chairOrigins(round.state, round.texts.get(null)?.paragraphs ?? [], recordedIn(round), new Map());
  return {
    seats: { observer: everybody, delegate: everybody, desk },
    chair,
    redlines: [],
    doors: [],
    kept: [],
    secrets: [],
    health: '{"status":"ok"}',
    nonsense: [],
  };
}

function seat(round: Round, state: Negotiation, acts: SeatAnswers['acts']): SeatAnswers {
  const origins = state.drafts.slice(1).flatMap(({ number }): DraftOrigins[] => {
    const origins = draftOrigins(state, number, recordedIn(round), new Map());
    return origins ? [origins] : [];
  });
  return { state, acts, rolling: rolledNow(state), origins, bytes: '' };
}

/** What the issue of a draft recorded of where its words come from. */
function recordedIn({ acts }: Round) {
  return (number: number) => {
    const issue = acts.find((act) => act.kind === 'issue' && act.draft.number === number);
    return issue?.kind === 'issue' ? issue.provenance : undefined;
  };
}
