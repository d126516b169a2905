import { noteMarksIn } from '@adref/shared/document';
import {
  type Act,
  type ActBody,
  type Command,
  decisionThere,
  messagesOf,
  type Negotiation,
  openDraft,
  type RestoredWording,
  type SeenNote,
  samePair,
  sameRange,
  type Target,
} from '@adref/shared/negotiation';

/** What an own text said before an act and says after it, where the act changed it. */
export type OwnTextChange = Required<RestoredWording>['own'];

/** When an act was asked for, what else was recorded with it, and how the negotiation is now. */
interface Circumstances {
  readonly before: Negotiation;
  readonly now: Negotiation;
  readonly acts: readonly Act[];
  readonly own: OwnTextChange | undefined;
}

/**
 * How an act of this page is taken back: the command that does so, or null where that is too late; all acts of one kind together, where
 * they were recorded together.
 *
 *   asks first   the record cannot take it back, so the page says what will come of it and asks
 *   elsewhere    nobody does it on the pages of a negotiation
 */
type UndoRule<K extends ActBody['kind']> =
  | ((acts: readonly Extract<Act, { kind: K }>[], circumstances: Circumstances) => Command | null)
  | 'asks first'
  | 'elsewhere';

/** Seconds before an issue that was called off, when it is announced again although its time has come. */
const leastNotice = 30;

/** Of every kind of act, how it is taken back. */
export const undoRules: { readonly [K in ActBody['kind']]: UndoRule<K> } = {
  table: (acts, circumstances) => restore(acts, circumstances),
  withdraw: (acts, circumstances) => restore(acts, circumstances),
  support: (acts, circumstances) => restore(acts, circumstances),
  holder: 'asks first',
  'support-move': (acts, circumstances) => restore(acts, circumstances),
  'take-move': ([act], { before }) => {
    if (!act) return null;
    const { draft, paragraph } = act.move;
    const earlier = before.takenMoves.find((move) => move.paragraph === paragraph);
    const source = earlier?.source.kind ?? 'open';
    const after = earlier?.moved?.after ?? null;
    return { kind: 'take-move', draft, paragraph, source, ...(source === 'party' && { after }) };
  },
  mode: ([act], { before }) =>
    act ? { kind: 'mode', draft: openDraft(before).number, party: act.party, asTyped: !act.asTyped } : null,
  // It goes with the words: what does not stand in the text says nothing.
  'note-source': 'elsewhere',
  position: ([act], { before }) => {
    if (!act) return null;
    const { party, stance, note } = act.position;
    const draft = openDraft(before).number;
    // One of an earlier round was on words that are gone: it cannot be taken on them again.
    if (act.position.draft !== draft) return null;
    return { kind: 'position', draft, party, target: targetOf(act.position), stance, on: !act.on, note };
  },
  settle: ([act]) => {
    if (!act || act.choice === 'ask') return null;
    const { party, paragraph, tabled } = act.pending;
    return { kind: 'settle', draft: act.draft, party, paragraph, tabled, choice: 'ask' };
  },
  comment: ([act]) => (act ? { kind: 'comment-withdraw', comment: act.comment.id, on: true } : null),
  'comment-answer': ([act]) =>
    act ? { kind: 'comment-withdraw', comment: act.comment, answer: act.answer.id, on: true } : null,
  'comment-withdraw': ([act]) =>
    act ? { kind: 'comment-withdraw', comment: act.comment, answer: act.answer, on: !act.on } : null,
  'comment-edit': ([act], { before }) => {
    const conversation = act && before.comments.find(({ id }) => id === act.comment);
    const message = conversation && messagesOf(conversation).find(({ id }) => id === (act.answer ?? act.comment));
    return message ? { kind: 'comment-edit', comment: act.comment, answer: act.answer, text: message.text } : null;
  },
  'comment-resolve': ([act]) =>
    act ? { kind: 'comment-resolve', comment: act.comment, party: act.party, on: !act.on } : null,
  'paragraph-state': ([act], { before }) => {
    if (!act) return null;
    const { recorded } = act;
    const earlier = before.states.find((other) => sameRange(other, recorded));
    const [said, note] = earlier ? [earlier.said, earlier.note] : [{ state: 'open' } as const, ''];
    return { kind: 'paragraph-state', draft: recorded.draft, target: targetOf(recorded), said, note };
  },
  'ask-to-reopen': ([act]) => {
    if (!act) return null;
    const { draft, party, paragraph, why } = act.request;
    return { kind: 'ask-to-reopen', draft, party, paragraph, on: !act.on, why };
  },
  propose: ([act]) =>
    act ? { kind: 'proposal-withdraw', draft: act.proposal.draft, proposal: act.proposal.id, on: true } : null,
  'proposal-withdraw': ([act], { before }) =>
    act ? { kind: 'proposal-withdraw', draft: openDraft(before).number, proposal: act.proposal, on: !act.on } : null,
  react: ([act], { before }) => {
    if (!act) return null;
    const { proposal, party } = act;
    const earlier = before.proposals
      .find(({ id }) => id === proposal)
      ?.reactions.find((reaction) => reaction.party === party);
    const [stance, note] = [earlier?.stance ?? null, earlier?.note ?? ''];
    return { kind: 'react', draft: openDraft(before).number, party, proposal, stance, note };
  },
  take: ([act], { before, now }) => {
    if (!act) return null;
    const { draft } = act.take;
    const target = targetOf(act.take);
    // What another has decided there since is not taken back with it; a decision that an undo has put back is the same one, made again.
    const others = before.takes.filter((other) => !sameRange(other, act.take));
    const left = act.take.source.kind === 'open' ? decisionThere(before, act.take, others) : act.take;
    const there = decisionThere(now, act.take);
    const again = there && left && sameRange(there, left) && there.text === left.text && there.by === left.by;
    const seen = (again ? there : left)?.time ?? null;
    if (act.take.source.kind !== 'open') {
      return { kind: 'take', draft, target, text: null, source: { kind: 'open', last: true }, seen };
    }
    const earlier = before.takes.findLast((other) => sameRange(other, act.take));
    if (!earlier) return null;
    const { text, source } = earlier;
    const notes = notesTaken(before, text);
    return { kind: 'take', draft, target, text, source, seen, ...(notes.length > 0 && { notes }) };
  },
  library: ([act]) => (act ? { kind: 'refer', on: false, document: act.entry.id } : null),
  'library-remove': ([act]) => (act ? { kind: 'refer', on: true, document: act.document } : null),
  baseline: ([act]) => (act ? { kind: 'baseline', on: !act.on, document: act.document } : null),
  link: ([act]) => (act ? { kind: 'link', on: !act.on, link: act.link } : null),
  match: ([act], { before }) => {
    if (!act) return null;
    const earlier = before.matches.find((match) => samePair(match, act.match));
    return { kind: 'match', match: earlier ?? { ...act.match, on: !act.match.on } };
  },
  party: (acts) => ({ kind: 'party-remove-several', codes: acts.map(({ party }) => party.code) }),
  'party-edit': ([act], { before }) => {
    const party = before.parties.find(({ code }) => code === act?.party.code);
    return party ? { kind: 'party-edit', party } : null;
  },
  'party-remove': (acts, { before }) => {
    const gone = new Set(acts.map(({ code }) => code));
    return { kind: 'party-several', parties: before.parties.filter(({ code }) => gone.has(code)) };
  },
  'member-edit': ([act], { before }) => {
    const member = before.members.find(({ id }) => id === act?.member);
    return member ? { kind: 'member-edit', member: member.id, name: member.name } : null;
  },
  'member-remove': ([act]) => (act ? { kind: 'member-return', member: act.member } : null),
  'member-return': ([act]) => (act ? { kind: 'member-remove', member: act.member } : null),
  // Whoever has come with a link by now would be shut out unasked.
  invite: (acts, { now }) => {
    const links = acts.map(({ link }) => link.id);
    if (now.members.some(({ link, removed }) => link !== null && links.includes(link) && !removed)) return null;
    return { kind: 'revoke-several', links };
  },
  revoke: 'asks first',
  renew: 'asks first',
  pen: ([act]) => (act ? { kind: 'pen-back', draft: act.pen.draft, pen: act.pen.id, take: false } : null),
  'pen-back': 'asks first',
  // Recorded beside the acts that they are the words of.
  'pen-words': 'elsewhere',
  'pen-written': 'elsewhere',
  'show-text': ([act]) => (act ? { kind: 'show-text', draft: act.draft, on: !act.on } : null),
  rationale: ([act], { before }) => {
    if (!act) return null;
    const { draft, paragraph } = act.rationale;
    const text = before.rationales.find((one) => one.draft === draft && one.paragraph === paragraph)?.text ?? '';
    return { kind: 'rationale', draft, paragraph, text };
  },
  numbering: (_acts, { before }) => ({ kind: 'numbering', usage: before.bisUsage }),
  issue: 'asks first',
  'issue-failed': 'elsewhere',
  'announce-issue': ([act]) => (act ? { kind: 'call-off-issue', draft: act.announced.draft } : null),
  'call-off-issue': (_acts, { before: { announced } }) => {
    if (!announced) return null;
    const { at, by: _by, ...about } = announced;
    const left = Math.ceil((Date.parse(at) - Date.now()) / 1_000);
    return { kind: 'announce-issue', ...about, seconds: Math.max(left, leastNotice) };
  },
  close: 'asks first',
  silence: ([act]) => (act ? { kind: 'end-silence', window: act.window.id } : null),
  // Everybody has been told that it is over: a new one is opened in its place.
  'end-silence': 'asks first',
  // The act is the desk's, and its party finds it on the page of the record.
  'break-silence': 'elsewhere',
  'silence-broken': 'elsewhere',
  'publish-breaks': 'asks first',
  proceeding: ([act]) => (act ? { kind: 'withdraw-proceeding', entry: act.entry.id, on: true } : null),
  'withdraw-proceeding': ([act]) => (act ? { kind: 'withdraw-proceeding', entry: act.entry, on: !act.on } : null),
  'certify-revision': 'asks first',
  'take-up': ([act], { before }) => {
    const there = before.takenUp;
    return act ? { kind: 'take-up', draft: openDraft(before).number, target: there && targetOf(there) } : null;
  },
  'show-result': ([act], { before }) =>
    act ? { kind: 'show-result', draft: openDraft(before).number, paragraph: act.paragraph, on: !act.on } : null,
  'screen-view': ([act], { before: { takenUp } }) => {
    if (!act || takenUp?.paragraph !== act.paragraph) return null;
    const { paragraph, draft, view = 'alternatives' } = takenUp;
    return { kind: 'screen-view', draft, paragraph, view };
  },
  create: 'elsewhere',
  join: 'elsewhere',
  import: 'elsewhere',
  sealed: 'elsewhere',
};

/**
 * The command that takes back what a command did: `before` is the negotiation when it was asked for, `now` as it is when it is to be taken
 * back, `acts` what was recorded. Null where the record allows none, or not any more.
 */
export function undoCommand(
  before: Negotiation,
  acts: readonly Act[],
  now: Negotiation,
  own?: OwnTextChange,
): Command | null {
  const [first] = acts.filter(({ by }) => by !== 'server');
  if (!first) return null;
  const rule = undoRules[first.kind] as UndoRule<ActBody['kind']>;
  if (typeof rule === 'string') return null;
  const alike = acts.filter(({ by, kind }) => by !== 'server' && kind === first.kind);
  return rule(alike, { before, now, acts, own });
}

/** The versions on the table before, of the party that has put others there or taken them away. */
function restore(
  [act]: readonly Extract<Act, { kind: 'table' | 'withdraw' | 'support' | 'support-move' }>[],
  { before, acts, own }: Circumstances,
): Command | null {
  const party = act?.party ?? '';
  const wordings = restored(before, party, acts, own);
  return wordings.length > 0 ? { kind: 'restore', draft: openDraft(before).number, party, wordings } : null;
}

/** What of a party's words to bring back, paragraph by paragraph; `own` goes with the first one. */
function restored(before: Negotiation, party: string, acts: readonly Act[], own?: OwnTextChange): RestoredWording[] {
  const versionOf = (paragraph: string) =>
    before.wordings.find((wording) => wording.party === party && wording.paragraph === paragraph)?.version ?? null;
  const wordings = acts.flatMap((act): RestoredWording[] => {
    switch (act.kind) {
      case 'table':
        if (act.party !== party) return [];
        return act.wordings.map(({ paragraph, version }) => ({
          paragraph,
          version: versionOf(paragraph),
          seen: version,
        }));
      case 'support':
      case 'support-move':
        return [{ paragraph: act.paragraph, version: versionOf(act.paragraph), seen: act.wording.version }];
      case 'withdraw':
        if (act.party !== party) return [];
        return act.paragraphs.flatMap((paragraph) => {
          const version = versionOf(paragraph);
          return version === null ? [] : [{ paragraph, version, seen: null }];
        });
      default:
        return [];
    }
  });
  return wordings.map((wording, at) => (at === 0 && own ? { ...wording, own } : wording));
}

/** The notes that came with words that the chair took, as they were taken. */
function notesTaken({ takes }: Negotiation, words: string | null): SeenNote[] {
  return noteMarksIn(words ?? '').flatMap(({ note: paragraph }) => {
    const text = takes.findLast((take) => take.paragraph === paragraph && take.from === null)?.text ?? null;
    return text === null ? [] : [{ paragraph, text }];
  });
}

function targetOf({ paragraph, from, to, base, place }: Target): Target {
  return { paragraph, from, to, ...(base && { base }), ...(place && { place }) };
}
