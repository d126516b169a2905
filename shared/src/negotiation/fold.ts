import type { Wording } from '../rolling/index.ts';
import type { Act } from './act.ts';
import { samePair } from './match-pair.ts';
import type { Negotiation, RecordedPosition, TabledWording } from './negotiation.ts';

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
  if (!state) {
    if (act.kind !== 'create' || act.seq !== 1)
      throw new RangeError(`Act ${act.seq} (${act.kind}) has nothing before it`);
    return created(act);
  }
  if (act.seq <= state.seq) return state;
  if (act.seq !== state.seq + 1)
    throw new RangeError(`Acts ${state.seq + 1} to ${act.seq - 1} of ${state.id} are missing`);
  return { ...state, ...changed(state, act), seq: act.seq };
}

/** The negotiation with these live wordings in place of all the party had; for parties that table as they type. */
export function withLive(state: Negotiation, party: string, wordings: readonly Wording[]): Negotiation {
  return { ...state, live: [...state.live.filter((wording) => wording.party !== party), ...wordings] };
}

function created(act: Act & { kind: 'create' }): Negotiation {
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
  };
}

/** What the act replaces in the state. */
function changed(state: Negotiation, act: Act): Partial<Negotiation> {
  switch (act.kind) {
    case 'create':
      throw new RangeError(`Act ${act.seq} creates ${act.id} inside ${state.id}`);
    case 'party':
      return { parties: [...state.parties, act.party] };
    case 'invite':
      return { invitations: [...state.invitations, act.link] };
    case 'revoke':
      return {
        invitations: state.invitations.map((link) => (link.id === act.link ? { ...link, revoked: true } : link)),
      };
    case 'renew':
      return {
        invitations: state.invitations.map((link) => (link.id === act.link ? { ...link, expires: act.expires } : link)),
      };
    case 'join':
      return { members: [...state.members, act.member] };
    case 'table':
      return tabled(state, act.wordings);
    case 'support':
      return tabled(state, [act.wording]);
    case 'withdraw': {
      const stays = (wording: Wording) => wording.party !== act.party || !act.paragraphs.includes(wording.paragraph);
      return { wordings: state.wordings.filter(stays), live: state.live.filter(stays) };
    }
    case 'position': {
      const others = state.positions.filter((position) => !samePlace(position, act.position));
      return { positions: act.on ? [...others, act.position] : others };
    }
    case 'comment':
      return { comments: [...state.comments, act.comment] };
    case 'mode': {
      const others = state.tablingAsTyped.filter((party) => party !== act.party);
      return act.asTyped
        ? { tablingAsTyped: [...others, act.party] }
        : { tablingAsTyped: others, live: state.live.filter(({ party }) => party !== act.party) };
    }
    case 'take':
      return { takes: [...state.takes, act.take] };
    case 'issue':
      // A new round: what was on the table stays in the record and in the acts.
      return {
        drafts: [...state.drafts, act.draft],
        wordings: [],
        positions: [],
        tablingAsTyped: [],
        live: [],
        takes: [],
        decisions: [...state.decisions, ...(act.decisions ?? [])],
        formerPositions: [...state.formerPositions, ...state.positions],
      };
    case 'library':
      return { library: [...state.library, act.entry] };
    case 'link': {
      const { paragraph, document, target } = act.link;
      const others = state.links.filter(
        (link) => link.paragraph !== paragraph || link.document !== document || link.target !== target,
      );
      return { links: act.on ? [...others, act.link] : others };
    }
    case 'match':
      return { matches: [...state.matches.filter((other) => !samePair(other, act.match)), act.match] };
    case 'close':
      return { closed: true, live: [] };
    case 'sealed':
      return {};
  }
}

/** New versions stand where the party's earlier one of the paragraph stood, so that holders keep their order. */
function tabled(state: Negotiation, versions: readonly TabledWording[]): Partial<Negotiation> {
  const key = ({ party, paragraph }: Wording) => `${party} ${paragraph}`;
  const byKey = new Map(versions.map((version) => [key(version), version]));
  const live = state.live.filter((wording) => !byKey.has(key(wording)));
  const wordings = state.wordings.map((wording) => {
    const newer = byKey.get(key(wording));
    byKey.delete(key(wording));
    return newer ?? wording;
  });
  return { wordings: [...wordings, ...byKey.values()], record: [...state.record, ...versions], live };
}

function samePlace(a: RecordedPosition, b: RecordedPosition): boolean {
  return (
    a.party === b.party && a.paragraph === b.paragraph && a.stance === b.stance && a.from === b.from && a.to === b.to
  );
}
