import type { RollingParagraph } from '@adref/shared/rolling';
import { type Answers, type SeatAnswers, seats } from './answers.ts';
import { placeOf, tableOfActs } from './table-of-acts.ts';

/** Invariant 1: from the rolling text the draft and every tabled wording can be read back, character for character. */
export function nothingLost({ seats: answers }: Answers): string[] {
  return seats.flatMap((seat) => lostFor(answers[seat]).map((fault) => `${seat}: ${fault}`));
}

function lostFor({ state, acts, rolling }: SeatAnswers): string[] {
  const faults: string[] = [];
  // The very same addition of several parties is one paragraph, under all their ids.
  const rolled = new Map(
    rolling.flatMap((paragraph) => [paragraph.id, ...(paragraph.added?.sameAs ?? [])].map((id) => [id, paragraph])),
  );
  const drafted = rolling.filter(({ added }) => !added).map(({ id }) => [id, readBack(rolled.get(id), null)]);
  const draft = state.drafts.at(-1)?.document.paragraphs.map(({ id, text }) => [id, text]) ?? [];
  if (JSON.stringify(drafted) !== JSON.stringify(draft)) faults.push('the draft does not read back');

  const texts = new Map(draft as [string, string][]);
  const { wordings, pending } = tableOfActs(acts);
  const said = [...wordings.values()].map((one) => `${placeOf(one)} ${one.version}`).sort();
  const shown = state.wordings.map((one) => `${placeOf(one)} ${one.version}`).sort();
  if (said.join() !== shown.join()) faults.push(`on the table are ${shown}, and by the acts ${said}`);
  const waiting = state.pending.map(placeOf).sort();
  if (waiting.join() !== [...pending.keys()].sort().join())
    faults.push(`other words wait than by the acts: ${waiting}`);
  for (const { party, paragraph, text } of wordings.values()) {
    const now = rolled.get(paragraph);
    // Words that ask for nothing, as those of the draft again, are in no bracket.
    if (text === (texts.get(paragraph) ?? null) && !now?.deletedBy.includes(party)) continue;
    const read = now?.deletedBy.includes(party) ? null : readBack(now, party);
    if (read !== text) faults.push(`${party} tabled ${JSON.stringify(text)}, which reads ${JSON.stringify(read)}`);
  }
  return faults;
}

/** The words of a party under these brackets, or (null) of the draft; undefined where there is no such paragraph. */
function readBack(paragraph: RollingParagraph | undefined, party: string | null): string | undefined {
  return paragraph?.segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      const own = segment.alternatives.find(({ holders }) => party !== null && holders.includes(party));
      return own ? own.text : segment.draft;
    })
    .join('');
}
