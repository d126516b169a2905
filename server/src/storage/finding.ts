import type { OperatorMessage } from '../messages/message.ts';

/** Something stored that does not fit, and where it is; never words of a text. */
export interface Finding {
  /** `negotiation 4fX…, act 12`, `room …, row 7`, `document …`. */
  readonly where: OperatorMessage;
  readonly problem: OperatorMessage;
}
