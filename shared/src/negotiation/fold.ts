import type { Wording } from '../rolling/index.ts';
import type { Act, ActBody } from './act.ts';
import type { Negotiation } from './negotiation.ts';
import { NegotiationBuilder } from './negotiation-builder.ts';

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
    if (act.visibility !== 'desk') {
      builder.publicSeq = act.number ?? act.seq;
      builder.publicHead = builder.head;
    }
  }
  return builder.finish();
}

/** The negotiation with these live wordings in place of all the party had; for parties that table as they type. */
export function withLive(state: Negotiation, party: string, wordings: readonly Wording[]): Negotiation {
  return { ...state, live: [...state.live.filter((wording) => wording.party !== party), ...wordings] };
}

function created(act: Act & { kind: 'create' }): Negotiation {
  if (act.seq !== 1) throw new RangeError(`Act ${act.seq} (${act.kind}) has nothing before it`);
  const { id, title, committee, agendaItem, language, demonstration, draft } = act;
  return {
    id,
    title,
    committee,
    agendaItem,
    language,
    demonstration,
    parties: [],
    members: [],
    drafts: [draft],
    wordings: [],
    bases: [],
    record: [],
    positions: [],
    comments: [],
    tablingAsTyped: [],
    live: [],
    takes: [],
    decisions: [],
    formerPositions: [],
    matches: [],
    library: [],
    links: [],
    invitations: [],
    closed: false,
    seq: act.seq,
    publicSeq: act.number ?? act.seq,
    head: act.number === undefined ? '' : act.hash,
    publicHead: act.number === undefined ? '' : act.hash,
  };
}

type Change<K extends ActBody['kind']> = (builder: NegotiationBuilder, act: Extract<Act, { kind: K }>) => void;

/** What each kind of act changes. */
const changes: { readonly [K in ActBody['kind']]: Change<K> } = {
  create: (builder, { seq, id }) => {
    throw new RangeError(`Act ${seq} creates ${id} inside ${builder.id}`);
  },
  party: ({ parties }, { party }) => parties.put(party),
  'party-edit': ({ parties }, { party }) => parties.put(party),
  'party-remove': ({ parties }, { code }) => parties.remove({ code }),
  'member-edit': ({ members }, { member, name }) => members.change({ id: member }, (known) => ({ ...known, name })),
  'member-remove': ({ members }, { member }) =>
    members.change({ id: member }, (known) => ({ ...known, removed: true })),
  invite: ({ invitations }, { link }) => invitations.put(link),
  revoke: ({ invitations }, { link }) => invitations.change({ id: link }, (known) => ({ ...known, revoked: true })),
  renew: ({ invitations }, { link, expires }) => invitations.change({ id: link }, (known) => ({ ...known, expires })),
  join: ({ members }, { member }) => members.put(member),
  table: (builder, { wordings }) => builder.table(wordings),
  support: (builder, { wording }) => builder.table([wording]),
  withdraw: ({ wordings, live }, { party, paragraphs }) => {
    for (const paragraph of paragraphs) {
      wordings.remove({ party, paragraph });
      live.remove({ party, paragraph });
    }
  },
  position: (builder, { on, position }) => builder.position(on, position),
  comment: (builder, { comment }) => builder.comments.append(builder.named(comment)),
  mode: (builder, { party, asTyped }) => {
    const others = builder.tablingAsTyped.filter((other) => other !== party);
    builder.tablingAsTyped = asTyped ? [...others, party] : others;
    if (!asTyped) builder.live.removeWhere((wording) => wording.party === party);
  },
  take: (builder, { take }) => builder.take(take),
  issue: (builder, { draft, decisions }) => builder.nextRound(draft, decisions ?? []),
  library: ({ library }, { entry }) => library.append(entry),
  link: ({ links }, { on, link }) => (on ? links.putLast(link) : links.remove(link)),
  match: ({ matches }, { match }) => matches.putLast(match),
  close: (builder) => {
    builder.closed = true;
    builder.live.replace([]);
  },
  sealed: () => undefined,
};

function change<K extends ActBody['kind']>(builder: NegotiationBuilder, act: Extract<Act, { kind: K }>): void {
  (changes[act.kind as K] as Change<K>)(builder, act);
}
