import type { Party } from '../participants/party.ts';
import type { VoteResult } from '../proceedings/proceeding.ts';
import { isNumber } from './agenda-number.ts';
import { alphabetical } from './alphabetical.ts';
import { inEnglish } from './country-in-sentence.ts';
import type { AdoptedTextPlace, ReportWords, SaidPlace } from './report-words.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** The report's sentences as the United Nations write them in English. */
export const english: ReportWords = {
  committee: (name) => committees.get(name.toLowerCase()) ?? name,
  report: (committee) => `Report of the ${committee}`,
  introduction: 'Introduction',
  considered: (several) => (several ? 'Consideration of draft resolutions' : 'Consideration of a draft resolution'),
  draft: (symbol) => `Draft resolution ${symbol}`,
  recommendation: (committee) => `Recommendation of the ${committee}`,
  recommends: (committee, several) =>
    `The ${committee} recommends to the General Assembly the adoption of the following draft resolution${several ? 's' : ''}:`,
  recommended: (number) => (number ? `Draft resolution ${number}` : 'Draft resolution'),
  paragraph: (label) => {
    const [, number] = /^PP(\d+)$/.exec(label) ?? [];
    return number ? `preambular paragraph ${number}` : `paragraph ${label.replace(/^OP/, '')}`;
  },
  item: (title, entry, agendaItem, committee) => {
    const named = `The item entitled “${title}”`;
    const number = isNumber(agendaItem) ? ` (agenda item ${agendaItem})` : '';
    if (!entry) return [`${named}${number} was allocated to the ${committee}.`];
    const { session, decision, plenary, meetings, documents } = entry;
    return [
      ...(decision
        ? [
            `${named} was included in the provisional agenda of the ${session ? `${ordinal(session)} session of the ` : ''}General Assembly in accordance with decision ${decision}.`,
          ]
        : []),
      ...(plenary
        ? [
            `At its ${ordinal(plenary.meeting)} plenary meeting, on ${day(plenary.date)} ${plenary.date.slice(0, 4)}, the General Assembly, on the recommendation of the General Committee, decided to include the item in its agenda and to allocate it to the ${committee}.`,
          ]
        : []),
      ...(meetings.length > 0
        ? [
            `The Committee considered the item at its ${and(meetings.map(ordinal))} meeting${meetings.length === 1 ? '' : 's'}.`,
          ]
        : []),
      documents.length === 0
        ? 'No documents were submitted for the consideration of the item.'
        : `For its consideration of the item, the Committee had before it the following documents: ${and(documents)}.`,
    ];
  },
  introduced: (place, by, title, symbol, { original, joined }) => {
    const alone = original.every(({ code }) => code === by.code);
    const first = `${at(place)}the representative of ${inEnglish(by)}${
      alone ? '' : `, on behalf of ${and(inSentence(original))},`
    } submitted a draft resolution entitled “${title}” (${symbol}).`;
    if (joined.length === 0) return first;
    return `${first} Subsequently, ${and(inSentence(joined))} joined in sponsoring the draft resolution.`;
  },
  revised: (place, by, paragraph, before, after) =>
    `${at(place)}the representative of ${inEnglish(by)} orally revised the draft resolution as follows: in ${paragraph}, the words “${before}” were ${
      after === '' ? 'deleted' : `replaced by the words “${after}”`
    }.`,
  implications: (place, { how, statement }) =>
    how === 'read-out'
      ? `${at(place)}the Secretary of the Committee read out a statement by the Secretary-General regarding the financial implications of the draft resolution${
          statement ? `, and indicated that it superseded the statement contained in document ${statement}` : ''
        }.`
      : `${at(place)}the Secretary informed the Committee that a statement of the programme budget implications of the draft resolution had been issued${
          statement ? ` in document ${statement}` : ''
        }.`,
  part: (place, paragraphs, { result }) =>
    `${at(place)}the Committee ${result.adopted ? 'decided to retain' : 'did not retain'} ${and(paragraphs)} of the draft resolution by a recorded vote of ${counts(result)}. The voting was as follows:`,
  adopted: (place, symbol, entry, seen) =>
    entry.how === 'consensus'
      ? `${at(place)}the Committee adopted draft resolution ${symbol} without a vote${see(seen)}.`
      : `${at(place)}the Committee ${entry.result.adopted ? 'adopted' : 'rejected'} draft resolution ${symbol} by a recorded vote of ${counts(entry.result)}${see(seen)}. The voting was as follows:`,
  lists: { for: 'In favour:', against: 'Against:', abstain: 'Abstaining:' },
  nobody: 'None.',
  names,
  intended: (groups) => {
    const said = groups.map(({ vote, parties }) => {
      const one = parties.length === 1;
      const what = { for: 'to vote in favour', against: 'to vote against', abstain: 'to abstain' }[vote];
      const who = `the delegation${one ? '' : 's'} of ${and(inSentence(parties))}`;
      return `${who} informed the Secretariat that ${one ? 'it' : 'they'} had intended ${what}`;
    });
    return `Subsequently, ${and(said)}.`;
  },
};

/** The main committees of the General Assembly, by their English and French names. */
const committees: ReadonlyMap<string, string> = new Map(
  ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième'].flatMap((french, at) => {
    const name = `${ordinals[at]} Committee`;
    return [
      [name.toLowerCase(), name],
      [`${french} commission`, name],
    ] as const;
  }),
);

function at({ meeting, date, same }: SaidPlace): string {
  if (meeting === null) return `On ${day(date)}, `;
  return same ? 'At the same meeting, ' : `At the ${ordinal(meeting)} meeting, on ${day(date)}, `;
}

function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

function day(date: string): string {
  const [, month = 1, number = 1] = date.split('-').map(Number);
  return `${number} ${months[month - 1]}`;
}

function counts({ for: yes, against, abstain }: VoteResult): string {
  const abstentions = abstain === 0 ? 'no abstentions' : abstain === 1 ? '1 abstention' : `${abstain} abstentions`;
  return `${yes} to ${against === 0 ? 'none' : against}, with ${abstentions}`;
}

function see(seen: AdoptedTextPlace | null): string {
  if (!seen) return '';
  return ` (see para. ${seen.paragraph}${seen.number ? `, draft resolution ${seen.number}` : ''})`;
}

function inSentence(parties: readonly Party[]): string[] {
  const order = names(parties);
  return [...parties].sort((a, b) => order.indexOf(a.name.en) - order.indexOf(b.name.en)).map(inEnglish);
}

function names(parties: readonly Party[]): string[] {
  return alphabetical(parties.map(({ name }) => name.en));
}

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
