import type { TextDocument } from '../../../document/index.ts';
import { type Adoption, ballots, type Sponsors, type Vote } from '../../reading.ts';
import type { XmlElement } from '../../xml-tree.ts';
import { introduction } from '../adoption.ts';
import { languageCode } from '../language-code.ts';
import { xmlElement } from './xml-text.ts';

/** What is known of how a text came about. */
export interface AknFacts {
  /** When the file is made: ISO 8601. */
  readonly made: string;
  readonly adoption?: Adoption | null | undefined;
  readonly sponsors?: Sponsors | null | undefined;
  readonly vote?: Vote | null | undefined;
}

/** What a file says where it does not know a day: each step and each work must have one. */
const unknownDay = '0001-01-01';

/** The metadata of a text: what it is on its three levels (FRBR), what happened to it, who sponsored it, how it was voted on, who holds changes in it. */
export function metadata(
  { symbol, title, language, kind, paragraphs }: TextDocument,
  { made, adoption, sponsors, vote }: AknFacts,
  notes: readonly XmlElement[],
  parties: readonly XmlElement[],
): XmlElement {
  const day = adoption?.date || unknownDay;
  const issued = /^\d{4}-\d{2}-\d{2}/.exec(made)?.[0] ?? unknownDay;
  const work = `/akn/un/statement/deliberation/${organOf(symbol, adoption)}/${day}/${numberOf(symbol)}`;
  const expression = `${work}/${languageCode(language)}@`;
  const author = (as: string) => xmlElement('FRBRauthor', { href: '#un', as: `#${as}` });
  const printed = paragraphs[0]?.kind === 'title' ? paragraphs[0].text : '';
  const alias = title === printed ? [] : [xmlElement('FRBRalias', { value: title, name: 'title' })];
  const level = (name: string, uri: string, whole: string, date: XmlElement, as: string, ...rest: XmlElement[]) =>
    xmlElement(
      name,
      {},
      xmlElement('FRBRthis', { value: whole }),
      xmlElement('FRBRuri', { value: uri }),
      ...alias,
      date,
      author(as),
      ...rest,
    );
  const steps = stepsOf(symbol, adoption, sponsors);
  const voting = votingOf(adoption, vote);
  const named = kind === 'resolution' && adoption?.manner !== 'draft' ? 'adoption' : 'issue';
  return xmlElement(
    'meta',
    {},
    xmlElement(
      'identification',
      { source: '#un' },
      level(
        'FRBRWork',
        `${work}/`,
        `${work}/!main/`,
        xmlElement('FRBRdate', { date: day, name: named }),
        'author',
        xmlElement('FRBRcountry', { value: 'un' }),
        ...(symbol === '' ? [] : [xmlElement('FRBRnumber', { value: symbol })]),
      ),
      level(
        'FRBRExpression',
        `${expression}/`,
        `${expression}!main/`,
        xmlElement('FRBRdate', { date: day, name: named }),
        'issuer',
        xmlElement('FRBRlanguage', { language: languageCode(language) }),
      ),
      level(
        'FRBRManifestation',
        `${expression}.xml`,
        `${expression}/!main.xml`,
        xmlElement('FRBRdate', { date: issued, name: 'markup' }),
        'editor',
        xmlElement('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    xmlElement(
      'lifecycle',
      { source: '#un' },
      xmlElement('eventRef', { date: day, source: '#original', type: 'generation', eId: 'event_1' }),
    ),
    ...(steps.length === 0 ? [] : [xmlElement('workflow', { source: '#un' }, steps)]),
    ...(voting ? [xmlElement('analysis', { source: '#un' }, xmlElement('parliamentary', {}, voting))] : []),
    xmlElement(
      'references',
      { source: '#un' },
      xmlElement('original', { eId: 'original', href: `${expression}/`, showAs: symbol || numberOf(symbol) }),
      xmlElement('TLCOrganization', { eId: 'un', href: '/akn/ontology/organization/un', showAs: 'United Nations' }),
      parties,
    ),
    ...(notes.length === 0 ? [] : [xmlElement('notes', { source: '#un' }, notes)]),
  );
}

function stepsOf(symbol: string, adoption: AknFacts['adoption'], sponsors: AknFacts['sponsors']): XmlElement[] {
  const steps = (adoption?.steps ?? []).map(({ outcome, date, symbol: as, by }) =>
    xmlElement('step', { date: date || unknownDay, outcome, as, by }),
  );
  const told = adoption?.steps.some(({ outcome, by }) => outcome.startsWith('draftResolution') && by !== '');
  if (told || !sponsors) return steps;
  const step = (outcome: string, names: readonly string[]) =>
    names.length === 0 ? [] : [xmlElement('step', { date: unknownDay, outcome, as: symbol, by: names.join(', ') })];
  return [
    ...step('draftResolution', sponsors.sponsors),
    ...step('draftResolutionAdditionalSponsors', sponsors.joined),
    ...step(introduction, sponsors.introducedBy === '' ? [] : [sponsors.introducedBy]),
    ...steps,
  ];
}

/** A voting must have a quorum or a count; of a text that nobody voted on the United Nations write a quorum without a number. */
function unopposed(): XmlElement {
  return xmlElement('voting', { outcome: 'adoptedWithoutVote' }, xmlElement('quorum', { value: '' }));
}

function votingOf(adoption: AknFacts['adoption'], vote: AknFacts['vote']): XmlElement | null {
  if (!vote) return adoption?.manner === 'consensus' ? unopposed() : null;
  return xmlElement(
    'voting',
    { outcome: 'adoptedRecordedVote' },
    ...ballots.map((ballot) => {
      const states = vote[ballot].map((state) => xmlElement('organization', { refersTo: 'memberState' }, state));
      const value = `${vote.announced[ballot]}`;
      const voters = states.length === 0 ? [] : [xmlElement('akn4un:voters', {}, states)];
      return xmlElement('count', { value, refersTo: ballot }, ...voters);
    }),
  );
}

/** The organ in an address: as the source has it, else by the first letter of the symbol. */
function organOf(symbol: string, adoption: AknFacts['adoption']): string {
  if (adoption?.body) return addressPart(adoption.body);
  if (symbol.startsWith('A/')) return 'unga';
  return symbol.startsWith('S/') ? 'unsc' : 'un';
}

/** `A/RES/75/240` → 75-240; of any other symbol its letters and digits. */
function numberOf(symbol: string): string {
  const resolution = /^A\/RES\/([\w-]+)\/(\d+)(?: ([A-Z]))?$/.exec(symbol);
  if (resolution) return addressPart(resolution.slice(1).filter(Boolean).join('-'));
  return addressPart(symbol) || 'text';
}

const addressPart = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
