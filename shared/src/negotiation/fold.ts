import type { Wording } from '../rolling/index.ts';
import type { Act, ActBody } from './act.ts';
import { commentFold } from './comments/fold.ts';
import { decisionFold } from './decisions/fold.ts';
import type { FoldRules } from './fold-rule.ts';
import { holderFold } from './holders/fold.ts';
import { importFold } from './imports/fold.ts';
import { libraryFold } from './library/fold.ts';
import { matchFold } from './matching/fold.ts';
import { moveFold } from './moves/fold.ts';
import type { Negotiation } from './negotiation.ts';
import { NegotiationBuilder } from './negotiation-builder.ts';
import { numberingFold } from './numbering/fold.ts';
import { originFold } from './origins/fold.ts';
import { paragraphStateFold } from './paragraph-states/fold.ts';
import { participantFold } from './participants/fold.ts';
import { penFold } from './pen/fold.ts';
import { pendingFold } from './pending/fold.ts';
import { positionFold } from './positions/fold.ts';
import { proceedingFold } from './proceedings/fold.ts';
import { proposalFold } from './proposals/fold.ts';
import { roundFold } from './rounds/fold.ts';
import { silenceFold } from './silence/fold.ts';
import { supportFold } from './support/fold.ts';
import { tablingFold } from './tabling/fold.ts';
import { takenUpFold } from './taken-up/fold.ts';
import { isPrivate } from './visibility.ts';

/**
 * The negotiation after one more act; server and clients fold the same acts to the same state.
 *
 *   null • create → a negotiation with its zero draft
 *   n    • act    → seq + 1; a sealed act raises seq and changes nothing else
 *
 * An act that is folded in already changes nothing, so that a stream may repeat itself. Throws a RangeError where acts are
 * missing, or where the first is no `create`: what follows a gap cannot be trusted.
 */
export function fold(state: Negotiation | null, act: Act): Negotiation {
  return state && act.seq <= state.seq ? state : foldAll(state, [act]);
}

/** The negotiation after all these acts, of which there is at least one, in time proportional to their number; the same as folding each. */
export function foldAll(state: Negotiation | null, acts: readonly Act[]): Negotiation {
  const [first] = acts;
  if (!state && first?.kind !== 'create')
    throw new RangeError(`Act ${first?.seq} (${first?.kind}) has nothing before it`);
  const builder = new NegotiationBuilder(state ?? created(first as Act & { kind: 'create' }));
  for (const act of acts) {
    if (act.seq <= builder.seq) continue;
    if (act.seq !== builder.seq + 1)
      throw new RangeError(`Acts ${builder.seq + 1} to ${act.seq - 1} of ${builder.id} are missing`);
    change(builder, act);
    builder.seq = act.seq;
    builder.head = act.number === undefined ? '' : act.hash;
    if (isPrivate(act.visibility)) continue;
    builder.deskSeq++;
    builder.deskHead = builder.head;
    if (act.visibility !== 'desk') {
      builder.publicSeq = act.number ?? act.seq;
      builder.publicHead = builder.head;
    }
  }
  return builder.finish();
}

/** The negotiation with these live wordings in place of all that the parties had; for parties that table as they type. */
export function withLive(state: Negotiation, wordings: ReadonlyMap<string, readonly Wording[]>): Negotiation {
  return {
    ...state,
    live: [...state.live.filter(({ party }) => !wordings.has(party)), ...[...wordings.values()].flat()],
  };
}

function created(act: Act & { kind: 'create' }): Negotiation {
  if (act.seq !== 1) throw new RangeError(`Act ${act.seq} (${act.kind}) has nothing before it`);
  const { id, title, committee, agendaItem, language, demonstration, draft, brought } = act;
  const wordings = brought?.wordings ?? [];
  const drafted = new Set(draft.document.paragraphs.map((paragraph) => paragraph.id));
  const first = new Map(
    wordings
      .filter(({ text }) => text !== null)
      .toReversed()
      .map((one) => [one.paragraph, one]),
  );
  return {
    id,
    title,
    committee,
    agendaItem,
    language,
    demonstration,
    parties: brought?.parties ?? [],
    members: [],
    drafts: [draft],
    wordings,
    bases: [...first.values()].filter(({ paragraph }) => !drafted.has(paragraph)),
    record: wordings,
    positions: brought?.positions ?? [],
    comments: (brought?.notes ?? []).map(({ paragraph, text }, at) => ({
      id: `brought-${at + 1}`,
      draft: draft.number,
      text,
      party: null,
      by: act.by,
      time: act.time,
      paragraph,
      from: null,
      to: null,
    })),
    proposals: [],
    tablingAsTyped: [],
    live: [],
    notedSources: [],
    takes: [],
    takenMoves: [],
    formerMoves: [],
    decisions: [],
    pending: [],
    outcomes: [],
    formerTables: [],
    formerPositions: [],
    states: brought?.states ?? [],
    reopenRequests: [],
    formerStates: [],
    matches: [],
    library: [],
    links: [],
    invitations: [],
    rationales: [],
    pens: [],
    penWords: [],
    textShown: false,
    announced: null,
    issueFailed: null,
    takenUp: null,
    bisUsage: 'negotiators',
    baseline: [],
    silences: [],
    proceedings: [],
    closed: false,
    seq: act.seq,
    publicSeq: act.number ?? act.seq,
    deskSeq: act.seq,
    head: act.number === undefined ? '' : act.hash,
    publicHead: act.number === undefined ? '' : act.hash,
    deskHead: act.number === undefined ? '' : act.hash,
  };
}

/** What each kind of act changes, feature by feature. */
const rules: FoldRules<ActBody> = {
  ...roundFold,
  ...participantFold,
  ...tablingFold,
  ...supportFold,
  ...holderFold,
  ...positionFold,
  ...pendingFold,
  ...paragraphStateFold,
  ...commentFold,
  ...decisionFold,
  ...proposalFold,
  ...libraryFold,
  ...matchFold,
  ...numberingFold,
  ...silenceFold,
  ...proceedingFold,
  ...originFold,
  ...penFold,
  ...takenUpFold,
  ...moveFold,
  ...importFold,
  sealed: () => undefined,
};

function change<K extends ActBody['kind']>(builder: NegotiationBuilder, act: Extract<Act, { kind: K }>): void {
  (rules[act.kind as K] as FoldRules<ActBody>[K])(builder, act);
}
