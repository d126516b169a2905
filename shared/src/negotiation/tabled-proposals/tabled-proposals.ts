import { labels } from '../../document/index.ts';
import { type RollingParagraph, rolledIds, type Wording } from '../../rolling/index.ts';
import type { Draft } from '../draft.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from '../numbering/label-style.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { openDraft } from '../open-draft.ts';
import { tableText } from '../ranges/table-now.ts';
import { notTaken } from '../rounds/not-taken.ts';
import { roundView } from '../rounds/round-view.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { type ProposalRound, proposalChains } from './proposal-chain.ts';
import { standingOf } from './standing-of-wording.ts';
import type { ProposalState, TabledAt, TabledProposal } from './tabled-proposal.ts';

/**
 * All that a party has proposed, through all rounds, and where each stands: those that ask something of it first, then what is on the table,
 * in the order of tabling; then what is over, the latest first. From a negotiation with its whole record.
 */
export function tabledProposals(negotiation: Negotiation, party: string): TabledProposal[] {
  const places = new ProposalPlaces(negotiation, party);
  const chains = proposalChains(negotiation.record.filter((version) => version.party === party));
  const proposals = chains.map((chain) => proposalOf(places, chain));
  const known = new Set(
    chains
      .map((chain) => chain.at(-1))
      .flatMap((round) => (round?.draft === places.open.number ? [round.paragraph] : [])),
  );
  const typed = places.typed.filter(({ paragraph }) => !known.has(paragraph));
  return [...proposals, ...typed.map((wording) => typedProposal(places, wording))].sort(
    (a, b) => rank[a.state] - rank[b.state] || (rank[a.state] === over ? b.last.draft - a.last.draft : 0),
  );
}

const over = 2;
const rank: Readonly<Record<ProposalState, number>> = {
  pending: 0,
  'on-table': 1,
  taken: over,
  'not-taken': over,
  withdrawn: over,
  'given-up': over,
  lapsed: over,
};

function proposalOf(places: ProposalPlaces, chain: readonly ProposalRound[]): TabledProposal {
  const { negotiation, party } = places;
  const [begun, ended] = [chain[0], chain.at(-1)];
  const [first, last] = [begun?.versions[0], ended?.versions.at(-1)];
  if (!ended || !first || !last) throw new RangeError('A proposal has at least one version');
  const state = places.stateOf(ended, last);
  const live = state === 'on-table' ? places.typed.find(({ paragraph }) => paragraph === ended.paragraph) : undefined;
  const against = chain.flatMap(({ draft, paragraph }) =>
    places.against(draft).filter((words) => words.paragraph === paragraph),
  );
  return {
    ...places.wordsOf(ended.draft, live ?? last),
    ...(!live && last.agreed && { agreed: last.agreed }),
    party,
    state,
    first: places.tabledAt(first),
    last: places.tabledAt(last),
    rounds: chain.map(({ draft }) => places.draft(draft).symbol),
    labelNow: places.label(places.open, ended.paragraph),
    adopted: state === 'taken' ? places.adopted(negotiation.drafts[ended.draft + 1], ended.paragraph) : null,
    notTaken: against,
  };
}

/** What a party that tables as it types asks for, without a version so far. */
function typedProposal(places: ProposalPlaces, wording: Wording): TabledProposal {
  const { open, party } = places;
  const { paragraph } = wording;
  const label = places.label(open, paragraph);
  const at = { draft: open.number, symbol: open.symbol, version: null, time: null, paragraph, label: label ?? '' };
  return {
    ...places.wordsOf(open.number, wording),
    party,
    state: 'on-table',
    first: at,
    last: at,
    rounds: [open.symbol],
    labelNow: label,
    adopted: null,
    notTaken: [],
  };
}

/** What is looked up for the proposals of one party: each rolling text and each list is made once. */
class ProposalPlaces {
  readonly negotiation: Negotiation;
  readonly party: string;
  readonly open: Draft;
  /** What the party has typed beyond its versions, and tables as it types. */
  readonly typed: readonly Wording[];
  readonly #onTable: ReadonlySet<string>;
  readonly #labels = new Map<number, ReadonlyMap<string, string>>();
  readonly #rolled = new Map<number, ReadonlyMap<string, RollingParagraph>>();
  readonly #against = new Map<number, ReturnType<typeof notTaken>>();

  constructor(negotiation: Negotiation, party: string) {
    this.negotiation = negotiation;
    this.party = party;
    this.open = openDraft(negotiation);
    const now = wordingsOnTheTable(negotiation).filter((wording) => wording.party === party);
    this.#onTable = new Set(now.map(({ paragraph }) => paragraph));
    const live = new Set<Wording>(negotiation.live);
    this.typed = now.filter((wording) => live.has(wording));
  }

  draft(number: number): Draft {
    const draft = this.negotiation.drafts[number];
    if (!draft) throw new RangeError(`There is no draft ${number}`);
    return draft;
  }

  /** What a paragraph is called in a draft; null where that does not have it. */
  label({ number, document }: Draft, paragraph: string): string | null {
    let known = this.#labels.get(number);
    if (!known) {
      const named = labels(document.paragraphs, labelStyle(this.negotiation));
      known = new Map(document.paragraphs.map(({ id }, at) => [id, named[at] ?? '']));
      this.#labels.set(number, known);
    }
    return known.get(paragraph) ?? null;
  }

  tabledAt({ draft, version, tabled, paragraph }: TabledWording): TabledAt {
    const of = this.draft(draft);
    // What is only proposed is called as the rolling text calls it.
    const label = this.label(of, paragraph) ?? this.#paragraph(draft, paragraph)?.label ?? '';
    return { draft, symbol: of.symbol, version, time: tabled, paragraph, label };
  }

  /** Where a proposal is that was last on the table in this round. */
  stateOf({ draft, paragraph }: ProposalRound, { version }: TabledWording): ProposalState {
    const { negotiation, party } = this;
    if (draft === this.open.number) return this.#onTable.has(paragraph) ? 'on-table' : 'withdrawn';
    const table = negotiation.formerTables.find((former) => former.draft === draft);
    const stayed = table?.wordings.some((one) => one.party === party && one.paragraph === paragraph);
    if (!stayed) return 'withdrawn';
    const ended = negotiation.outcomes.find(
      (one) => one.draft === draft && one.party === party && one.paragraph === paragraph,
    );
    switch (ended?.outcome) {
      case undefined:
        return 'lapsed';
      case 'taken':
        return 'taken';
      case 'decided':
        return 'not-taken';
      case 'pending': {
        const waits = negotiation.pending.some(
          (one) =>
            one.party === party &&
            (one.tabled.paragraph ?? one.paragraph) === paragraph &&
            one.tabled.version === version,
        );
        return waits ? 'pending' : 'given-up';
      }
      // What was carried and is in no later round under its name went on as words of another paragraph.
      case 'carried':
        return 'given-up';
    }
  }

  /** What a wording asks for, and who stood where to it when its round was last open. */
  wordsOf(draft: number, { paragraph, text }: Wording) {
    const before = this.draft(draft).document.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
    const rolled = this.#paragraph(draft, paragraph);
    const nobody = { supporters: [], partly: [], retained: [], reserved: [] };
    return { before, after: text, ...(rolled ? standingOf(rolled, this.party) : nobody) };
  }

  adopted(next: Draft | undefined, paragraph: string): TabledProposal['adopted'] {
    if (!next) return null;
    const text = next.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
    return { symbol: next.symbol, label: this.label(next, paragraph), text };
  }

  /** What the round of this draft decided against the party. */
  against(draft: number): ReturnType<typeof notTaken> {
    const known = this.#against.get(draft) ?? notTaken(this.negotiation, this.party, draft);
    this.#against.set(draft, known);
    return known;
  }

  /** The paragraph in the rolling text of this round as it ended, or as it is; undefined where nothing is on its table there. */
  #paragraph(draft: number, paragraph: string): RollingParagraph | undefined {
    let known = this.#rolled.get(draft);
    if (!known) {
      known = new Map();
      for (const rolled of tableText(this.#ownPart(draft))) {
        for (const id of rolledIds(rolled)) (known as Map<string, RollingParagraph>).set(id, rolled);
      }
      this.#rolled.set(draft, known);
    }
    return known.get(paragraph);
  }

  /** The round with what is on the table where the party has proposed something; added paragraphs all, because several may be the same. */
  #ownPart(draft: number): Negotiation {
    const view = roundView(this.negotiation, draft);
    const own = new Set(
      [...view.record, ...view.live].filter((one) => one.party === this.party).map(({ paragraph }) => paragraph),
    );
    const here = ({ paragraph, placement }: Wording) => placement !== undefined || own.has(paragraph);
    return { ...view, wordings: view.wordings.filter(here), live: view.live.filter(here) };
  }
}
