import type { Adoption, Ballot, HistoryStep, Sponsors, Vote } from '../reading.ts';
import { allOf, childrenOf, firstElement, type XmlElement } from '../xml-tree.ts';
import { inlineOf } from './inline.ts';

/** What the metadata of a statement and its cover page say of how it came about; `document` is its symbol. */
export function readAdoption(statement: XmlElement, cover: XmlElement | null, document: string): Adoption {
  const meta = childrenOf(statement, 'meta')[0] ?? null;
  const uri = firstElement(firstElement(meta, 'FRBRWork'), 'FRBRuri')?.attributes.value ?? '';
  const dates = allOf(firstElement(meta, 'FRBRWork'), 'FRBRdate');
  const adopted = dates.find(({ attributes }) => attributes.name === 'adoption') ?? dates[0];
  const steps = allOf(firstElement(meta, 'workflow'), 'step').map(
    ({ attributes }): HistoryStep => ({
      outcome: attributes.outcome ?? '',
      date: dayOf(attributes.date),
      symbol: attributes.as ?? '',
      by: attributes.by ?? '',
    }),
  );
  const session = firstElement(cover, 'session');
  const concluded = allOf(childrenOf(statement, 'conclusions')[0] ?? null, 'docDate')[0];
  return {
    document,
    body: /^\/akn\/un\/[^/]+\/[^/]+\/([^/]+)\//.exec(uri)?.[1] ?? '',
    session: session?.attributes.value || (/\/RES\/((?:[A-Z]+-)?\d+)\//.exec(document)?.[1] ?? ''),
    date: dayOf(adopted?.attributes.date) || dayOf(concluded?.attributes.date),
    manner: mannerOf(statement, firstElement(meta, 'voting')?.attributes.outcome ?? ''),
    agendaItem: coverText(cover, 'agenda item'),
    basis: coverText(cover, 'originating document'),
    steps,
  };
}

/** The recorded vote on a statement; null where it tells of none. */
export function readVote(statement: XmlElement, document: string): Vote | null {
  const voting = firstElement(childrenOf(statement, 'meta')[0] ?? null, 'voting');
  if (!voting) return null;
  const counts = allOf(voting, 'count');
  const count = (ballot: Ballot) => counts.find(({ attributes }) => attributes.refersTo === ballot);
  const states = (ballot: Ballot) =>
    allOf(count(ballot) ?? null, 'organization').map((state) => inlineOf([state]).text);
  const told = /(\d+)-(\d+)-(\d+)/.exec(voting.attributes.outcome ?? '');
  if (counts.length === 0 && !told) return null;
  const announced = (ballot: Ballot, at: number) => Number(count(ballot)?.attributes.value ?? told?.[at] ?? 0);
  return {
    document,
    inFavour: states('inFavour'),
    against: states('against'),
    abstaining: states('abstaining'),
    announced: {
      inFavour: announced('inFavour', 1),
      against: announced('against', 2),
      abstaining: announced('abstaining', 3),
    },
    statements: [],
  };
}

/** What a file that Adref writes calls the step in which one State introduces a draft; the United Nations write none. */
export const introduction = 'draftResolutionIntroduced';

/** Who sponsored the draft of a statement, as its workflow lists them; null where it lists nobody. */
export function readWorkflowSponsors({ document, steps }: Adoption): Sponsors | null {
  const by = (outcome: string) => steps.filter((step) => step.outcome === outcome).flatMap((step) => namesIn(step.by));
  const [sponsors, joined] = [by('draftResolution'), by('draftResolutionAdditionalSponsors')];
  const introducedBy = steps.find(({ outcome }) => outcome === introduction)?.by ?? '';
  return sponsors.length + joined.length > 0 || introducedBy ? { document, introducedBy, sponsors, joined } : null;
}

/** Names of States that have an "and" of their own. */
const compound =
  /(?:Antigua|Bosnia|Trinidad|Saint Kitts|Sao Tome|Saint Vincent|Great Britain) and (?:the )?(?:Barbuda|Herzegovina|Tobago|Nevis|Principe|Grenadines|Northern Ireland)/g;

/** `Chad, the Comoros and Mali` → three names without their articles. */
function namesIn(list: string): string[] {
  const guarded = list.replace(compound, (name) => name.replace(' and ', ' \u0000 '));
  return guarded
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
    .map((name) =>
      name
        .replaceAll('\u0000', 'and')
        .replace(/^the\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => name !== '');
}

function mannerOf(statement: XmlElement, outcome: string): Adoption['manner'] {
  if (/draft/i.test(statement.attributes.name ?? '')) return 'draft';
  if (/^adopted\s*without\s*(?:a\s*)?vote/i.test(outcome)) return 'consensus';
  if (/^adopted\s*recorded\s*vote|^adopted \d+-\d+-\d+/i.test(outcome)) return 'vote';
  return 'unknown';
}

/** A date of a file; files write the first day of the year 1 where they do not know it. */
function dayOf(date: string | undefined): string {
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) && !date.startsWith('0001') ? date : '';
}

function coverText(cover: XmlElement | null, name: string): string {
  const found = allOf(cover, 'inline').find(({ attributes }) => attributes.name === name) ?? null;
  const inside =
    found ?? allOf(firstElement(cover, 'docProponent'), 'inline').find(({ attributes }) => attributes.name === name);
  return inside ? inlineOf([inside]).text : '';
}
