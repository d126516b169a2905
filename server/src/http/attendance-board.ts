import { atDesk, type Member } from '@adref/shared/negotiation';
import type { Attendance } from '@adref/shared/protocol';

/** Milliseconds between two words on who is there: a page that is loaded again has come back by then, and a full room arrives at once. */
const pauseBetween = 2_000;

/** Somebody who is told who is there. */
interface AttendanceReader {
  attended(attendance: Attendance): void;
}

/** One window, and what it was told last. */
interface Window {
  readonly member: Member;
  told: string;
}

/** One negotiation: who has it open, by window, and when they are told next. */
interface NegotiationAttendance {
  readonly present: Map<AttendanceReader, Window>;
  timer: NodeJS.Timeout | null;
}

/**
 * Who has a negotiation open, counted by delegation; observers and the desk apart. People are counted, not windows, and nothing of what
 * they read or write is in it: presence in a party's text stays with its people (`PresenceBoard`). Whoever comes is told at once; the
 * others together, after a pause.
 */
export class AttendanceBoard {
  readonly #rooms = new Map<string, NegotiationAttendance>();
  readonly #pause: number;

  /** `pause`: milliseconds between two words to those who are there. */
  constructor(pause = pauseBetween) {
    this.#pause = pause;
  }

  /** One more window of a member. Returns how it leaves. */
  enter(negotiation: string, member: Member, reader: AttendanceReader): () => void {
    const room = this.#rooms.get(negotiation) ?? { present: new Map(), timer: null };
    this.#rooms.set(negotiation, room);
    const window: Window = { member, told: '' };
    room.present.set(reader, window);
    tell(reader, window, attendanceOf(room.present.values()));
    this.#tellSoon(room);
    return () => {
      room.present.delete(reader);
      if (room.present.size > 0) {
        this.#tellSoon(room);
        return;
      }
      if (room.timer) clearTimeout(room.timer);
      if (this.#rooms.get(negotiation) === room) this.#rooms.delete(negotiation);
    };
  }

  /** Tells nobody any more. */
  stop(): void {
    for (const { timer } of this.#rooms.values()) if (timer) clearTimeout(timer);
    this.#rooms.clear();
  }

  #tellSoon(room: NegotiationAttendance): void {
    room.timer ??= setTimeout(() => {
      room.timer = null;
      const attendance = attendanceOf(room.present.values());
      for (const [reader, window] of room.present) tell(reader, window, attendance);
    }, this.#pause).unref();
  }
}

/** Tells a window who is there, unless it knows. */
function tell(reader: AttendanceReader, window: Window, attendance: Attendance): void {
  const said = JSON.stringify(attendance);
  if (said === window.told) return;
  window.told = said;
  reader.attended(attendance);
}

/** Counts each member once; parties in the order of their codes, so that nothing says who came first. */
function attendanceOf(present: Iterable<Window>): Attendance {
  const members = new Map([...present].map(({ member }) => [member.id, member]));
  const delegates = new Map<string, number>();
  let observers = 0;
  let desk = 0;
  for (const member of members.values()) {
    if (atDesk(member)) desk++;
    else if (member.role === 'observer' || member.party === null) observers++;
    else delegates.set(member.party, (delegates.get(member.party) ?? 0) + 1);
  }
  return { delegates: Object.fromEntries([...delegates].sort(([a], [b]) => (a < b ? -1 : 1))), observers, desk };
}
