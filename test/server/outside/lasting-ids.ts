import type { Negotiation } from '@adref/shared/negotiation';
import { type Answers, type SeatAnswers, seats } from './answers.ts';

/**
 * Invariant 7: labels are computed and never stored, ids stay when numbers do not, and each renumbering comes with a concordance. Judged of
 * preambular and operative paragraphs, which anybody can count; how sub-paragraphs are marked is a matter of language.
 */
export function lastingIds({ seats: answers }: Answers): string[] {
  return seats.flatMap((seat) => {
    const { state } = answers[seat];
    const drafts = state.drafts.flatMap((_draft, nth) => idFaults(state, nth));
    return [...drafts, ...labelFaults(answers[seat])].map((fault) => `${seat}: ${fault}`);
  });
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

function idFaults({ drafts }: Negotiation, nth: number): string[] {
  const faults: string[] = [];
  const { symbol, document } = drafts[nth] ?? { symbol: '' };
  const paragraphs = document?.paragraphs ?? [];
  if (new Set(paragraphs.map(({ id }) => id)).size < paragraphs.length) faults.push(`${symbol} has an id twice`);
  if (paragraphs.some((paragraph) => 'label' in paragraph)) faults.push(`${symbol} stores a label`);
  const present = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const words = new Set(present.values());
  for (const { id, text } of drafts[nth - 1]?.document.paragraphs ?? []) {
    // Who moves a paragraph by cutting and pasting makes another one of it: then the old one is gone altogether.
    const followed = [...present].find(([other, said]) => said === text && other !== id);
    if (words.has(text) && !present.has(id) && !followed) faults.push(`${id} has another id in ${symbol}`);
    if (present.has(id) && present.get(id) !== text && followed && !wasThere(drafts[nth - 1], followed[0])) {
      faults.push(`${id} has become ${followed[0]} in ${symbol}`);
    }
  }
  return faults;
}

function wasThere(draft: Negotiation['drafts'][number] | undefined, id: string): boolean {
  return draft?.document.paragraphs.some((paragraph) => paragraph.id === id) ?? false;
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
