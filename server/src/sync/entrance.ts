import { parseRoomName, textSchemaVersion } from '@adref/shared/crdt';
import { closeCode } from '@adref/shared/protocol';
import { message, type OperatorMessage } from '../messages/message.ts';
import type { RoomRules } from './room-host.ts';
import type { Visit } from './rooms.ts';
import type { SyncLimits } from './sync-limits.ts';

/** Who pays for what somebody does in a room: the member, and the address where it is known. */
export function payersOf({ member, address = null }: Visit): readonly string[] {
  return [`member ${member}`, ...(address === null ? [] : [`address ${address}`])];
}

/** Whether a visitor is let in; the code and the reason that the socket closes with where not. */
type Entry = { readonly ok: true } | { readonly ok: false; readonly code: number; readonly reason: OperatorMessage };

/** Whether somebody may enter a room, as far as that is known before the room is there. `open` has who pays for each connection that there is. */
export function admitted(
  visit: Visit,
  open: readonly (readonly string[])[],
  { rules, limits }: { readonly rules: RoomRules; readonly limits: SyncLimits },
): Entry {
  const { room, member, schema } = visit;
  // The right comes first: to whom a room is none of their business, nothing else is said about it.
  if (member === null || !parseRoomName(room) || rules.admission(room, member) === null) {
    return { ok: false, code: closeCode.refused, reason: message('no-right-here') };
  }
  const most = [limits.connectionsPerMember, limits.connectionsPerAddress];
  const tooMany = (payer: string, kind: number) =>
    open.filter((other) => other[kind] === payer).length >= (most[kind] ?? 0);
  if (payersOf(visit).some(tooMany)) {
    return { ok: false, code: closeCode.flood, reason: message('too-many-windows') };
  }
  if (schema !== textSchemaVersion) {
    return {
      ok: false,
      code: closeCode.schema,
      reason: message('other-version', { version: textSchemaVersion }),
    };
  }
  return { ok: true };
}
