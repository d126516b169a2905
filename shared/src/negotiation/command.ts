import type { CommentCommand } from './comments/command.ts';
import type { DecisionCommand } from './decisions/command.ts';
import type { HolderCommand } from './holders/command.ts';
import type { LibraryCommand } from './library/command.ts';
import type { MatchCommand } from './matching/command.ts';
import type { MoveCommand } from './moves/command.ts';
import type { NumberingCommand } from './numbering/command.ts';
import type { OriginCommand } from './origins/command.ts';
import type { ParagraphStateCommand } from './paragraph-states/command.ts';
import type { ParticipantCommand } from './participants/command.ts';
import type { PenCommand } from './pen/command.ts';
import type { PendingCommand } from './pending/command.ts';
import type { PositionCommand } from './positions/command.ts';
import type { ProceedingCommand } from './proceedings/command.ts';
import type { ProposalCommand } from './proposals/command.ts';
import type { RoundCommand } from './rounds/command.ts';
import type { SilenceCommand } from './silence/command.ts';
import type { SupportCommand } from './support/command.ts';
import type { TablingCommand } from './tabling/command.ts';
import type { TakenUpCommand } from './taken-up/command.ts';

/**
 * What a member asks for. The server checks it, turns it into acts and records them, or refuses with a reason.
 * `draft` is the number of the draft the member was looking at; a command on another than the open one is stale.
 */
export type Command =
  | OriginCommand
  | PenCommand
  | ParticipantCommand
  | TablingCommand
  | SupportCommand
  | HolderCommand
  | PositionCommand
  | PendingCommand
  | ParagraphStateCommand
  | CommentCommand
  | DecisionCommand
  | ProposalCommand
  | RoundCommand
  | LibraryCommand
  | MatchCommand
  | NumberingCommand
  | SilenceCommand
  | ProceedingCommand
  | TakenUpCommand
  | MoveCommand;
