import { firstWords, withDaggers } from '@adref/shared/document';
import { sourceNames, type TabledProposal } from '@adref/shared/negotiation';
import { fileStem } from '../exports/file-stem.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { csv } from './csv.ts';

/** How a party's proposals can be had as a file, beside JSON. */
export const proposalFormats = ['csv', 'text'] as const;

/** A file to hand over: its media type, its words and a name for it. */
export interface ProposalFile {
  readonly type: string;
  readonly text: string;
  readonly name: string;
}

/** A party's proposals and where each stands: a row for each in a table, or a few lines. */
export function proposalFile(
  party: string,
  proposals: readonly TabledProposal[],
  format: (typeof proposalFormats)[number],
): ProposalFile {
  const lines = proposals.map(factsOf);
  const name = `${fileStem(party)}-proposals`;
  if (format === 'csv') {
    const rows = [
      facts.map((fact) => operatorSentence(message(`proposal-${fact}`))),
      ...lines.map((line) => facts.map((fact) => line[fact])),
    ];
    return { type: 'text/csv', text: csv(rows), name: `${name}.csv` };
  }
  const blocks = lines.map((line) =>
    facts
      .filter((fact) => line[fact] !== '')
      .map((fact) => `${operatorSentence(message(`proposal-${fact}`))}: ${line[fact]}`)
      .join('\n'),
  );
  const text = [operatorSentence(message('proposals-of', { party })), ...blocks].join('\n\n');
  return { type: 'text/plain', text: `${withDaggers(text)}\n`, name: `${name}.txt` };
}

/** What is said of each, in the order in which it is said. */
const facts = [
  ...(['paragraph', 'now', 'state', 'first', 'last', 'rounds', 'draft', 'words', 'agreed'] as const),
  ...(['supporters', 'partly', 'retained', 'reserved', 'adopted', 'not-taken'] as const),
] as const;

function factsOf(proposal: TabledProposal): Readonly<Record<(typeof facts)[number], string>> {
  const { first, last, labelNow, state, before, after, rounds, adopted, notTaken } = proposal;
  const words = (text: string | null) => text ?? operatorSentence(message('proposal-no-words'));
  const at = ({ symbol, version, time }: TabledProposal['first']) =>
    version === null
      ? operatorSentence(message('proposal-typed', { symbol }))
      : operatorSentence(message('proposal-version', { symbol, version, time: time?.slice(0, 10) ?? '' }));
  return {
    paragraph: last.label || firstWords(before ?? after ?? ''),
    now: labelNow ?? operatorSentence(message('proposal-gone')),
    state: operatorSentence(message(`proposal-is-${state}`)),
    first: at(first),
    last: first.version === last.version && first.draft === last.draft ? '' : at(last),
    rounds: rounds.length > 1 ? rounds.join(', ') : '',
    draft: before ?? '',
    words: words(after),
    agreed: sourceNames(proposal.agreed ?? []).join('; '),
    supporters: proposal.supporters.join(', '),
    partly: proposal.partly.join(', '),
    retained: proposal.retained.join(', '),
    reserved: proposal.reserved.join(', '),
    adopted: adopted ? `${adopted.symbol}: ${words(adopted.text)}` : '',
    'not-taken': notTaken.map(({ asked, taken }) => `${words(asked)} → ${words(taken)}`).join('; '),
  };
}
