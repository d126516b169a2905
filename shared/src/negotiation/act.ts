import { type CommentAct, commentVisibility } from './comments/act.ts';
import { type DecisionAct, decisionVisibility } from './decisions/act.ts';
import { type HolderAct, holderVisibility } from './holders/act.ts';
import { type ImportAct, importVisibility } from './imports/act.ts';
import { type LibraryAct, libraryVisibility } from './library/act.ts';
import { type MatchAct, matchVisibility } from './matching/act.ts';
import { type MoveAct, moveVisibility } from './moves/act.ts';
import { type NumberingAct, numberingVisibility } from './numbering/act.ts';
import { type OriginAct, originVisibility } from './origins/act.ts';
import { type ParagraphStateAct, paragraphStateVisibility } from './paragraph-states/act.ts';
import { type ParticipantAct, participantVisibility } from './participants/act.ts';
import { type PenAct, penVisibility } from './pen/act.ts';
import { type PendingAct, pendingVisibility } from './pending/act.ts';
import { type PositionAct, positionVisibility } from './positions/act.ts';
import { type ProceedingAct, proceedingVisibility } from './proceedings/act.ts';
import { type ProposalAct, proposalVisibility } from './proposals/act.ts';
import { type RoundAct, roundVisibility } from './rounds/act.ts';
import { type SilenceAct, silenceVisibility } from './silence/act.ts';
import { type SupportAct, supportVisibility } from './support/act.ts';
import { type TablingAct, tablingVisibility } from './tabling/act.ts';
import { type TakenUpAct, takenUpVisibility } from './taken-up/act.ts';
import type { Visibility } from './visibility.ts';

/**
 * Acts: what happened, in order. A negotiation is the fold of its acts (fold.ts); nothing else is stored of it. Each act says
 * who may see it, and is in the chain of those (chain.ts), so that a missing or altered one shows. Whoever may not see the acts
 * of the desk receives none in their place: neither what they say nor how many there are.
 */
export interface ActHead {
  /** Place among the acts that the reader may see: from 1, without gaps. In the storage and at the desk: among all. */
  readonly seq: number;
  readonly time: string;
  /** Id of the member; `server` for what the server does by itself, `desk` in the place of an act that is not shown. */
  readonly by: string;
  /** Of its chain up to here. Empty where it is withheld: see chain.ts on records of the old form. */
  readonly hash: string;
  /** Absent, like `number` and `seal`, in records made before acts said so: the kind tells then. */
  readonly visibility?: Visibility;
  /** Place in its chain: from 1, without gaps. */
  readonly number?: number;
  /** What a public act says of the desk's chain, sealed. */
  readonly seal?: string;
  /** Secret of the desk: hides what is committed to in `hash` (an act of the desk) or in `seal` (a public one). */
  readonly salt?: string;
  /** Secret of the desk, in the first public act after acts of the old form. */
  readonly bridge?: string;
}

/** Everything that can happen, feature by feature. */
export type ActBody =
  | RoundAct
  | ParticipantAct
  | TablingAct
  | SupportAct
  | HolderAct
  | PositionAct
  | PendingAct
  | ParagraphStateAct
  | CommentAct
  | DecisionAct
  | ProposalAct
  | LibraryAct
  | MatchAct
  | NumberingAct
  | SilenceAct
  | ProceedingAct
  | OriginAct
  | PenAct
  | TakenUpAct
  | MoveAct
  | ImportAct
  /** Keeps the place of an act of the desk in the view of others, in records of the old form. */
  | { readonly kind: 'sealed' };

/** One act of the record: what was done, by whom, when and before whom, and its place in the chain. */
export type Act = ActHead & ActBody;

const visibility: { readonly [K in ActBody['kind']]: Visibility } = {
  ...roundVisibility,
  ...participantVisibility,
  ...tablingVisibility,
  ...supportVisibility,
  ...holderVisibility,
  ...positionVisibility,
  ...pendingVisibility,
  ...paragraphStateVisibility,
  ...commentVisibility,
  ...decisionVisibility,
  ...proposalVisibility,
  ...libraryVisibility,
  ...matchVisibility,
  ...numberingVisibility,
  ...silenceVisibility,
  ...proceedingVisibility,
  ...originVisibility,
  ...penVisibility,
  ...takenUpVisibility,
  ...moveVisibility,
  ...importVisibility,
  sealed: 'public',
};

/** Who may see what is about to be recorded, or was: an act that says so itself is believed, also where its kind says otherwise by now. */
export function visibilityOf(act: ActBody & Partial<ActHead>): Visibility {
  return act.visibility ?? visibility[act.kind];
}
