import type { Party } from '../participants/party.ts';
import type { VoteResult } from '../proceedings/proceeding.ts';
import { isNumber } from './agenda-number.ts';
import { alphabetical } from './alphabetical.ts';
import { inFrench } from './country-in-sentence.ts';
import type { AdoptedTextPlace, ReportWords, SaidPlace } from './report-words.ts';

const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre'],
  ...['novembre', 'décembre'],
];

/** More than so many States that joined are listed without articles after a colon. */
const fewInSentence = 3;

/** The report's sentences as the United Nations write them in French. `secretary` is whether the committee's secretary is a woman or a man. */
export function french(secretary: 'f' | 'm'): ReportWords {
  const reader = secretary === 'f' ? 'la Secrétaire' : 'le Secrétaire';
  return {
    committee: (name) => committees.get(name.toLowerCase()) ?? name,
    report: (committee) => `Rapport de la ${committee}`,
    introduction: 'Introduction',
    considered: (several) => (several ? 'Examen de projets de résolution' : 'Examen d’un projet de résolution'),
    draft: (symbol) => `Projet de résolution ${symbol}`,
    recommendation: (committee) => `Recommandation de la ${committee}`,
    recommends: (committee, several) =>
      `La ${committee} recommande à l’Assemblée générale d’adopter ${
        several ? 'les projets de résolution suivants' : 'le projet de résolution suivant'
      } :`,
    recommended: (number) => (number ? `Projet de résolution ${number}` : 'Projet de résolution'),
    paragraph: (label) => {
      const [, number] = /^PP(\d+)$/.exec(label) ?? [];
      if (number) return `le ${number === '1' ? '1er' : `${number}e`} alinéa du préambule`;
      return `le paragraphe ${label.replace(/^OP/, '')}`;
    },
    item: (title, entry, agendaItem, committee) => {
      const named = `La question intitulée « ${title} »`;
      const point = isNumber(agendaItem) ? ` (point ${agendaItem} de l’ordre du jour)` : '';
      if (!entry) return [`${named}${point} a été renvoyée à la ${committee}.`];
      const { session, decision, plenary, meetings, documents } = entry;
      return [
        ...(decision
          ? [
              `${named} a été inscrite à l’ordre du jour provisoire ${session ? `de la ${session}e session ` : ''}de l’Assemblée générale conformément à la décision ${decision}.`,
            ]
          : []),
        ...(plenary
          ? [
              `À sa ${ordinal(plenary.meeting)} séance plénière, le ${day(plenary.date)} ${plenary.date.slice(0, 4)}, l’Assemblée générale a décidé, sur la recommandation du Bureau, d’inscrire cette question à son ordre du jour et de la renvoyer à la ${committee}.`,
            ]
          : []),
        ...(meetings.length > 0
          ? [
              meetings.length === 1
                ? `La Commission a examiné cette question à sa ${ordinal(meetings[0] ?? 0)} séance.`
                : `La Commission a examiné cette question à ses ${and(meetings.map(ordinal))} séances.`,
            ]
          : []),
        documents.length === 0
          ? 'Pour l’examen de cette question, la Commission n’était saisie d’aucun document.'
          : `Pour l’examen de cette question, la Commission était saisie des documents suivants : ${and(documents)}.`,
      ];
    },
    introduced: (place, by, title, symbol, { original, joined }) => {
      const alone = original.every(({ code }) => code === by.code);
      const first = `${at(place)}le représentant ${inFrench(by).of} a déposé un projet de résolution intitulé « ${title} » (${symbol})${
        alone ? '' : ` au nom des pays suivants : ${and(names(original))}`
      }.`;
      return joined.length === 0 ? first : `${first} ${joiners(joined)}`;
    },
    revised: (place, by, paragraph, before, after) =>
      `${at(place)}le représentant ${inFrench(by).of} a révisé oralement le projet de résolution comme suit : dans ${paragraph}, les mots « ${before} » ont été ${
        after === '' ? 'supprimés' : `remplacés par les mots « ${after} »`
      }.`,
    implications: (place, { how, statement }) =>
      how === 'read-out'
        ? `${at(place)}${reader} de la Commission a donné lecture de l’état des incidences financières du projet de résolution établi par le Secrétaire général${
            statement ? ` et signalé qu’il remplaçait l’état des incidences publié sous la cote ${statement}` : ''
          }.`
        : `${at(place)}${reader} a informé la Commission que l’état des incidences du projet de résolution sur le budget-programme avait été publié${
            statement ? ` sous la cote ${statement}` : ''
          }.`,
    part: (place, paragraphs, { result }) =>
      `${at(place)}à l’issue d’un vote enregistré, la Commission ${
        result.adopted ? 'a décidé de maintenir' : 'n’a pas maintenu'
      } ${and(paragraphs)} du projet de résolution, ${counts(result)}. Les voix se sont réparties comme suit :`,
    adopted: (place, symbol, entry, seen) =>
      entry.how === 'consensus'
        ? `${at(place)}la Commission a adopté le projet de résolution ${symbol} sans le mettre aux voix${see(seen)}.`
        : `${at(place)}à l’issue d’un vote enregistré, la Commission a ${
            entry.result.adopted ? 'adopté' : 'rejeté'
          } le projet de résolution ${symbol} ${counts(entry.result)}${see(seen)}. Les voix se sont réparties comme suit :`,
    lists: { for: 'Ont voté pour :', against: 'Ont voté contre :', abstain: 'Se sont abstenus :' },
    nobody: 'Néant.',
    names,
    intended: (groups) => {
      const said = groups.map(({ vote, parties }, group) => {
        const one = parties.length === 1;
        const what = { for: 'de voter pour', against: 'de voter contre', abstain: 'de s’abstenir' }[vote];
        const who = `${one ? 'la délégation' : 'les délégations'} ${and(ofNames(parties))}`;
        const told = `${one ? 'a' : 'ont'} indiqué${group === 0 ? ' au secrétariat' : ''} `;
        return `${who} ${told}${one ? 'qu’elle avait' : 'qu’elles avaient'} eu l’intention ${what}`;
      });
      return `Par la suite, ${and(said)}.`;
    },
  };
}

/** The main committees of the General Assembly, by their English and French names. */
const committees: ReadonlyMap<string, string> = new Map(
  ['Première', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième', 'Sixième'].flatMap((ordinalName, at) => {
    const name = `${ordinalName} Commission`;
    const english = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][at];
    return [
      [name.toLowerCase(), name],
      [`${english} committee`, name],
    ] as const;
  }),
);

function at({ meeting, date, same }: SaidPlace): string {
  if (meeting === null) return `Le ${day(date)}, `;
  return same ? 'À la même séance, ' : `À la ${ordinal(meeting)} séance, le ${day(date)}, `;
}

/** Of a meeting: feminine. */
function ordinal(number: number): string {
  return number === 1 ? '1re' : `${number}e`;
}

function day(date: string): string {
  const [, month = 1, number = 1] = date.split('-').map(Number);
  return `${number === 1 ? '1er' : number} ${months[month - 1]}`;
}

function counts({ for: yes, against, abstain }: VoteResult): string {
  const abstentions =
    abstain === 0 ? 'sans abstention' : abstain === 1 ? 'avec 1 abstention' : `avec ${abstain} abstentions`;
  return `par ${yes} voix contre ${against === 0 ? 'zéro' : against}, ${abstentions}`;
}

function see(seen: AdoptedTextPlace | null): string {
  if (!seen) return '';
  return ` (voir par. ${seen.paragraph}${seen.number ? `, projet de résolution ${seen.number}` : ''})`;
}

function joiners(parties: readonly Party[]): string {
  if (parties.length > fewInSentence) {
    return `Par la suite, les pays suivants se sont joints aux auteurs du projet de résolution : ${and(names(parties))}.`;
  }
  const ordered = inOrder(parties).map(inFrench);
  const feminine = ordered.every((name) => name.feminine) ? 'e' : '';
  const joined = ordered.length === 1 ? `s’est joint${feminine}` : `se sont joint${feminine}s`;
  return `Par la suite, ${and(ordered.map(({ subject }) => subject))} ${joined} aux auteurs du projet de résolution.`;
}

function ofNames(parties: readonly Party[]): string[] {
  return inOrder(parties).map((party) => inFrench(party).of);
}

function names(parties: readonly Party[]): string[] {
  return alphabetical(parties.map(({ name }) => name.fr));
}

function inOrder(parties: readonly Party[]): Party[] {
  const order = names(parties);
  return [...parties].sort((a, b) => order.indexOf(a.name.fr) - order.indexOf(b.name.fr));
}

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}
