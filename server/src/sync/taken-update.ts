import { message, type OperatorMessage } from '../messages/message.ts';

/** What became of an update. `durable` resolves to false when it could not be saved; the room's sockets are ended then. */
export type Taken =
  | {
      readonly status: 'taken';
      readonly durable: Promise<boolean>;
      /** What it cost; see `JudgedUpdate`. */
      readonly steps: number;
      readonly scans: number;
      /** Bytes of what was appended to the log. */
      readonly logged: number;
    }
  /** Too much for one turn; to be taken in one after the other, others in between. */
  | { readonly status: 'long'; readonly portions: readonly Uint8Array[] }
  /** Everything in it was here already. */
  | { readonly status: 'known'; readonly steps: number }
  /** Something it builds on is missing: of the sender's own, or of others. */
  | { readonly status: 'gap'; readonly own: boolean }
  /** Client ids whose holder has to be looked up first. */
  | { readonly status: 'unknown'; readonly clientIds: readonly number[] }
  | { readonly status: 'malformed'; readonly reason: OperatorMessage };

/** The refusal of a client id that belongs to somebody else, or to nobody. */
export function foreign(clientId: number): Taken {
  return { status: 'malformed', reason: message('client-id-of-another', { client: clientId }) };
}
