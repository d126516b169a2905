import type { Draft } from '@adref/shared/negotiation';
import { type Answers, type SeatAnswers, seats } from './answers.ts';

/**
 * Invariant 7: labels are computed and never stored, ids stay when numbers do not, and each renumbering comes with a concordance. Judged of
 * preambular and operative paragraphs, which anybody can count; how sub-paragraphs are marked is a matter of language.
 */
export function lastingIds(now: Answers, before: Answers | null): string[] {
  const ofSeats = seats.flatMap((seat) => {
    const { state } = now.seats[seat];
    const drafts = state.drafts.flatMap(idFaults);
    return [...drafts, ...labelFaults(now.seats[seat])].map((fault) => `${seat}: ${fault}`);
  });
  return [...ofSeats, ...issuedIds(now, before)];
}

interface Counted {
  readonly id: string;
  readonly kind: string;
}

/** What negotiators call the preambular and operative paragraphs, by id. */
function counted(paragraphs: readonly Counted[]): Map<string, string> {
  const count = { PP: 0, OP: 0 };
  return new Map(
    paragraphs.flatMap(({ id, kind }) => {
      const sign = kind === 'preambular' ? 'PP' : kind === 'operative' ? 'OP' : null;
      return sign ? [[id, `${sign}${++count[sign]}`]] : [];
    }),
  );
}

function idFaults({ symbol, document: { paragraphs } }: Draft): string[] {
  const faults: string[] = [];
  if (new Set(paragraphs.map(({ id }) => id)).size < paragraphs.length) faults.push(`${symbol} has an id twice`);
  if (paragraphs.some((paragraph) => 'label' in paragraph)) faults.push(`${symbol} stores a label`);
  return faults;
}

/** A new draft has the ids that its paragraphs had in the chair's text. */
function issuedIds(now: Answers, before: Answers | null): string[] {
  const { drafts } = now.seats.desk.state;
  if (!before || drafts.length === before.seats.desk.state.drafts.length) return [];
  const issued = drafts.at(-1)?.document.paragraphs.map(({ id }) => id) ?? [];
  const written = before.chair.text.map(({ id }) => id);
  const others = issued.filter((id) => !written.includes(id));
  const moved = issued.join() !== written.filter((id) => issued.includes(id)).join();
  return [
    ...others.map((id) => `${id} had another id in the chair’s text`),
    ...(moved ? ['the paragraphs are in another order than in the chair’s text'] : []),
  ];
}

function labelFaults({ state, rolling, origins }: SeatAnswers): string[] {
  const faults: string[] = [];
  const now = counted(rolling.filter(({ added }) => !added));
  for (const { id, label, added } of rolling) {
    const own = now.get(id);
    if (own !== undefined && label !== own) faults.push(`${id} is called ${label}, and is ${own}`);
    if (added && [...now.values()].includes(label))
      faults.push(`an addition is called ${label}, as a paragraph of the draft`);
  }
  for (const [nth, { numbers }] of origins.entries()) {
    const [was, is] = [state.drafts[nth], state.drafts[nth + 1]].map((draft) =>
      counted(draft?.document.paragraphs ?? []),
    );
    if (!was || !is) continue;
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const named = numbers.find((one) => one.id === id);
      if ((named?.before ?? undefined) !== was.get(id) || (named?.after ?? undefined) !== is.get(id)) {
        faults.push(`the concordance does not lead from ${was.get(id)} to ${is.get(id)}`);
      }
    }
  }
  return faults;
}
