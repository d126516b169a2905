import { type Act, type ActBody, visibilityOf } from '../act.ts';
import type { Take } from '../decisions/take.ts';
import type { Opening } from '../rounds/act.ts';
import { isPrivate, type PrivateVisibility } from '../visibility.ts';
import { canonicalJson } from './canonical.ts';

/**
 * Two chains hold the acts of a negotiation: the public one, and the desk's, which is sealed. What is said privately is in neither: each
 * private audience has a chain of its own, in the storage among all others and sent to nobody else.
 *
 *   commitment(k) = SHA-256( salt(k) • canonical JSON of desk act k )                  the salt stays at the desk
 *   desk(k)       = SHA-256( desk(k-1) • commitment(k) )                               hash of desk act k
 *   seal(n)       = SHA-256( salt(n) • desk(as far as it had come) )                   in every public act
 *   public(n)     = SHA-256( public(n-1) • canonical JSON of public act n, its seal included )
 *   private(n)    = SHA-256( private(n-1) • canonical JSON of act n of this audience )   its first one goes on from the audience's name
 *
 * Canonical JSON of an act: its body with `number`, `visibility`, `time`, `by` and, in a public one, `seal`; never `seq`, `hash`,
 * `salt` or `bridge`. Each public act has a seal, fresh and looking random, whether the desk did anything or not: the public
 * chain binds the desk to what it has decided and tells neither how much, nor when, nor what. The act that issues a draft opens
 * the seals of its round (`Opening`), so that everybody can check the published decisions against what was sealed before.
 *
 * A record that was imported (imports/act.ts) has the acts of its file as they were. Of a public file the seals of those acts cannot be
 * opened, and the desk's chain begins with the act `import`.
 *
 * Acts of records made before there were two chains have no `number`: they are in one, hash(n) = SHA-256(hash(n-1) • act n
 * without its hash). Sealed acts could be guessed from those hashes, so they are for the desk only, and the public chain goes
 * on from them over a secret (`bridge`).
 */

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export type Sha256 = (text: string) => string;

/** What is before the first act of every chain. */
const start = '0'.repeat(64);

/** The last act of a chain: its number, 0 before the first, and its hash. */
interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** How far a record has come. */
export interface RecordHead {
  /** Acts of all chains together. */
  readonly seq: number;
  readonly public: ChainEnd;
  readonly desk: ChainEnd;
  /** Of each private audience that there is. */
  readonly private: Readonly<Record<PrivateVisibility, ChainEnd>>;
  /** The last act is of the old form, so that the next public one needs a bridge. */
  readonly old: boolean;
  /** All acts so far came from a public file, without what opens their seals: an act that says so has to follow. */
  readonly unopened?: true;
}

/** The head of a record without acts. */
export const emptyRecord: RecordHead = {
  seq: 0,
  public: { number: 0, hash: start },
  desk: { number: 0, hash: start },
  private: {},
  old: false,
};

/** An act before it has its place in the record. */
export interface ActDraft {
  readonly by: string;
  readonly time: string;
  readonly body: ActBody;
}

/** The record of a negotiation does not hold together: an act is missing, out of order or altered. */
export class BrokenChain extends Error {
  /** Number of the first act that does not fit. */
  readonly seq: number;
  readonly fault: ChainFault;

  constructor(seq: number, fault: ChainFault) {
    super(`The record breaks at act ${seq}: ${fault.key} ${JSON.stringify(fault.params)}`);
    this.name = 'BrokenChain';
    this.seq = seq;
    this.fault = fault;
  }
}

/** What does not fit in an act of a chain, as data; the sentences are in the catalogue of the server, which alone checks chains. */
export interface ChainFault {
  readonly key:
    | 'content' // its content does not match its hash
    | 'place' // act `act` is in its place
    | 'number' // it has number `number` in its chain, where `due` was due
    | 'old-form' // it has the old form among new ones
    | 'seal' // its seal does not fit the acts of the desk
    | 'decisions' // not every decision is opened
    | 'decision' // decision `decision` is not the one that was sealed
    | 'opened-seal' // the seal of act `act` does not open
    | 'own-seal'; // its own seal is not opened
  readonly params: Readonly<Record<string, number>>;
}

const fault = (key: ChainFault['key'], params: ChainFault['params'] = {}): ChainFault => ({ key, params });

/** The act that this comes to after `head`. `salt`, and what `newSalt` gives, are 64 hex digits that nobody can guess. */
export function chainedAct(
  head: RecordHead,
  { by, time, body }: ActDraft,
  salt: string,
  newSalt: () => string,
  hash: Sha256,
): Act {
  const seq = head.seq + 1;
  const visibility = visibilityOf(body);
  if (visibility === 'desk') {
    const said = { number: head.desk.number + 1, visibility, time, by, ...body } as const;
    return { ...said, seq, salt, hash: hash(head.desk.hash + hash(salt + canonicalJson(said))) };
  }
  if (isPrivate(visibility)) {
    const last = privateHead(head, visibility);
    const said = { number: last.number + 1, visibility, time, by, ...body } as const;
    return { ...said, seq, hash: hash(last.hash + canonicalJson(said)) };
  }
  const seal = hash(salt + head.desk.hash);
  const said = { number: head.public.number + 1, visibility, time, by, seal, ...body } as const;
  const bridge = head.old ? { bridge: newSalt() } : {};
  return { ...said, seq, salt, ...bridge, hash: hash(before(head, bridge, hash) + canonicalJson(said)) };
}

/** The head after one more act as it is stored, or as the desk sees it. Throws `BrokenChain` where it does not follow. */
export function headAfter(head: RecordHead, act: Act, hash: Sha256): RecordHead {
  const seq = head.seq + 1;
  const broken = (key: ChainFault['key'], params?: ChainFault['params']) => new BrokenChain(seq, fault(key, params));
  if (act.seq !== seq) throw broken('place', { act: act.seq });
  if (act.number === undefined) {
    const { hash: given, ...rest } = act;
    if (head.seq > 0 && !head.old) throw broken('old-form');
    if (hash(head.public.hash + canonicalJson(rest)) !== given) throw broken('content');
    return headWith(head, act);
  }
  const chain = chainOf(head, act);
  if (act.number !== chain.number + 1) {
    throw broken('number', { number: act.number, due: chain.number + 1 });
  }
  if (act.visibility === 'desk') {
    if (head.unopened) throw broken('seal');
    if (hash(chain.hash + commitment(act, hash)) !== act.hash) throw broken('content');
    return headWith(head, act);
  }
  if (isPrivate(act.visibility)) {
    if (hash(chain.hash + canonicalJson(said(act))) !== act.hash) throw broken('content');
    return headWith(head, act);
  }
  if (!isOpenedAsDue(head, act, hash)) throw broken('seal');
  if (hash(before(head, act, hash) + canonicalJson(said(act))) !== act.hash) {
    throw broken('content');
  }
  return headWith(head, act);
}

/** The head after an act that `chainedAct` has made for it: nothing is checked, which takes as long as making it. */
export function headWith({ unopened, ...head }: RecordHead, act: Act): RecordHead {
  const { seq, number, visibility, hash } = act;
  const link = { number: number ?? seq, hash };
  const still = unopened && { unopened };
  if (isPrivate(visibility)) return { ...head, ...still, seq, private: { ...head.private, [visibility]: link } };
  if (visibility === 'desk') return { ...head, seq, desk: link };
  const closed = number !== undefined && act.salt === undefined && { unopened: true as const };
  return { ...head, ...closed, seq, public: link, old: number === undefined };
}

/**
 * Whether a public act has the seal of what the desk had done by then. Where the acts came from a public file neither is known, up to the act
 * that says so, with which the desk's chain begins.
 */
function isOpenedAsDue(head: RecordHead, act: Act, hash: Sha256): boolean {
  const { salt, seal } = act;
  if (salt === undefined) return head.seq === 0 || head.unopened === true;
  if (head.unopened && !(act.kind === 'import' && act.from.seen === 'public')) return false;
  return hash(salt + head.desk.hash) === seal;
}

/** The head of the chain that an act of the new form is in. */
function chainOf(head: RecordHead, { visibility }: Pick<Act, 'visibility'>): ChainEnd {
  if (isPrivate(visibility)) return privateHead(head, visibility);
  return visibility === 'desk' ? head.desk : head.public;
}

/** The head of a private audience's chain. An act cannot be moved from one to another: each begins with its name. */
function privateHead(head: Pick<RecordHead, 'private'>, visibility: PrivateVisibility): ChainEnd {
  return head.private[visibility] ?? { number: 0, hash: `${start} ${visibility}` };
}

/** Checks the private chains among these acts, whatever their places. Throws `BrokenChain` with the number in its chain. */
export function checkPrivateActs(acts: readonly Act[], hash: Sha256): void {
  acts.reduce<RecordHead>((head, act) => {
    const { number, visibility } = act;
    if (!isPrivate(visibility) || number === undefined) throw new BrokenChain(act.seq, fault('old-form'));
    return headAfter(head, { ...act, seq: head.seq + 1 }, hash);
  }, emptyRecord);
}

/** The head of a whole record, as it is stored. Throws `BrokenChain` at the first act that does not follow from those before it. */
export function recordHead(acts: readonly Act[], hash: Sha256): RecordHead {
  const head = recordOnFileHead(acts, hash);
  if (head.unopened) throw new BrokenChain(head.seq, fault('seal'));
  return head;
}

/** The same of a record that may have come without what opens its seals (imports/). */
export function recordOnFileHead(acts: readonly Act[], hash: Sha256): RecordHead {
  return acts.reduce((head, act) => headAfter(head, act, hash), emptyRecord);
}

/**
 * What opens the seals of the round that ends with the next act, which publishes `decisions` and will have `salt`. What the desk
 * has taken back stays closed.
 */
export function openingOf(acts: readonly Act[], decisions: readonly Take[], salt: string, hash: Sha256): Opening {
  const last = acts.findLastIndex((act) => act.kind === 'issue');
  const ofRound = acts.slice(last + 1).filter(({ visibility }) => !isPrivate(visibility));
  const sealed = ofRound.filter(isAtDesk);
  const before = acts.slice(0, last + 1).findLast(isAtDesk)?.number ?? 0;
  const taken = new Map<string, number[]>();
  for (const [at, act] of sealed.entries()) {
    if (act.kind !== 'take') continue;
    const key = canonicalJson(act.take);
    taken.set(key, [...(taken.get(key) ?? []), at]);
  }
  const opened = decisions.map((take) => taken.get(canonicalJson(take))?.shift());
  const wanted = new Set(opened);
  const seals: Opening['seals'][number][] = [];
  let desk = before;
  let unsealed = false;
  for (const act of ofRound) {
    if (isAtDesk(act)) {
      unsealed ||= wanted.has(desk - before);
      desk++;
    } else if (unsealed && act.number !== undefined) {
      seals.push({ number: act.number, desk, salt: act.salt ?? '' });
      unsealed = false;
    }
  }
  const number = lastPublicNumber(acts) + 1;
  return {
    commitments: sealed.map((act) => commitment(act, hash)),
    decisions: opened.map((at) => (at === undefined ? null : { at, salt: sealed[at]?.salt ?? '' })),
    seals: [...seals, { number, desk, salt }],
  };
}

/**
 * Checks what everybody is sent: the public chain, and the decisions of each round against what was sealed before they came out.
 * Throws `BrokenChain`. Acts of the old form are passed over: their hashes are for the desk.
 */
export function checkPublicRecord(acts: readonly Act[], hash: Sha256): void {
  let head: ChainEnd | null = null;
  let opened: ChainEnd = emptyRecord.desk;
  const seals = new Map<number, string>();
  for (const [index, act] of acts.entries()) {
    const broken = (key: ChainFault['key'], params?: ChainFault['params']) =>
      new BrokenChain(index + 1, fault(key, params));
    if (act.seq !== index + 1) throw broken('place', { act: act.seq });
    if (act.number === undefined) continue;
    if (act.number !== act.seq) throw broken('number', { number: act.number, due: act.seq });
    // The first one after acts of the old form goes on from a secret.
    const previous: string | null = head?.hash ?? (index === 0 ? start : null);
    if (previous !== null && hash(previous + canonicalJson(said(act))) !== act.hash) {
      throw broken('content');
    }
    head = { number: act.number, hash: act.hash };
    // The desk of another installation begins its chain anew.
    if (act.kind === 'import' && act.from.seen === 'public') opened = emptyRecord.desk;
    seals.set(act.number, act.seal ?? '');
    if (act.kind === 'issue' && act.opening) {
      const found = checkOpening(opened, { ...act.opening, at: act.number }, act.decisions ?? [], seals, hash);
      if ('key' in found) throw new BrokenChain(index + 1, found);
      opened = found;
    }
  }
}

/** The desk's head that the opening in public act `at` leads to, or what does not fit. */
function checkOpening(
  from: ChainEnd,
  { commitments, decisions, seals, at }: Opening & { readonly at: number },
  takes: readonly Take[],
  sealed: ReadonlyMap<number, string>,
  hash: Sha256,
): ChainEnd | ChainFault {
  const heads = [from.hash];
  for (const one of commitments) heads.push(hash((heads.at(-1) ?? '') + one));
  if (decisions.length !== takes.length) return fault('decisions');
  for (const [index, take] of takes.entries()) {
    const opening = decisions[index];
    if (!opening) continue;
    const { time, by } = take;
    const act = { number: from.number + opening.at + 1, visibility: 'desk', time, by, kind: 'take', take };
    if (hash(opening.salt + canonicalJson(act)) !== commitments[opening.at]) {
      return fault('decision', { decision: index + 1 });
    }
  }
  for (const { number, desk, salt } of seals) {
    if (hash(salt + (heads[desk - from.number] ?? '')) !== sealed.get(number)) {
      return fault('opened-seal', { act: number });
    }
  }
  const number = from.number + commitments.length;
  if (seals.at(-1)?.number !== at || seals.at(-1)?.desk !== number) return fault('own-seal');
  return { number, hash: heads.at(-1) ?? '' };
}

function isAtDesk(act: Act): boolean {
  return act.visibility === 'desk';
}

/** The hash that a public act goes on from. */
function before(head: RecordHead, { bridge }: Pick<Act, 'bridge'>, hash: Sha256): string {
  return head.old ? hash((bridge ?? '') + head.public.hash) : head.public.hash;
}

function commitment(act: Act, hash: Sha256): string {
  return hash((act.salt ?? '') + canonicalJson(said(act)));
}

/** What the hash of an act of either chain covers. */
function said(act: Act): object {
  const { seq: _seq, hash: _hash, salt: _salt, bridge: _bridge, ...rest } = act;
  return rest;
}

/** Number of the last public act of a record; 0 where there is none. */
function lastPublicNumber(acts: readonly Act[]): number {
  const last = acts.findLast((act) => !isAtDesk(act) && !isPrivate(act.visibility));
  return last?.number ?? last?.seq ?? 0;
}
