import { reportOf } from '../error-report.ts';
import type { RoomDependencies } from './room-dependencies.ts';
import type { RoomText } from './room-text.ts';

/** Makes the snapshots of one room, one at a time. */
export class RoomSnapshots {
  readonly #room: string;
  readonly #dependencies: RoomDependencies;
  #underWay = false;

  constructor(room: string, dependencies: RoomDependencies) {
    this.#room = room;
    this.#dependencies = dependencies;
  }

  /** Whether one is being made. */
  get underWay(): boolean {
    return this.#underWay;
  }

  /** Begins one of the text, all of which is in the log. `holds` tells whether that is so still. Whatever fails is in the server's log. */
  take(text: RoomText, holds: () => boolean): void {
    this.#underWay = true;
    this.#prove(text, holds)
      .catch((error: unknown) =>
        this.#dependencies.log.warn({ room: this.#room, error: reportOf(error) }, 'No snapshot taken'),
      )
      .finally(() => {
        this.#underWay = false;
      });
  }

  /**
   * Proves that the log can be read, by replaying it in a thread, and keeps what it came to as the snapshot. Where it came to
   * something else than what people see, that is saved instead, once it is proved: it is all that a restart could read.
   */
  async #prove(text: RoomText, holds: () => boolean): Promise<void> {
    const { storage, replays, log, form } = this.#dependencies;
    const { version } = form();
    const room = this.#room;
    const seen = text.digest();
    const [rows, covers] = await Promise.all([storage.room(room), storage.lastRow(room)]);
    const replayed = await replays.replay({ rows, form: version });
    if (replayed.ok && replayed.digest === seen) {
      await storage.commit([{ kind: 'snapshot', room, state: replayed.state, covers }]);
      return;
    }
    const reason = replayed.ok ? 'It reads otherwise than what people see' : replayed.reason;
    log.error({ room, reason }, 'The log of a room cannot be proved; its present state is saved');
    if (!holds()) return;
    const now = text.digest();
    const state = text.encode();
    const last = await storage.lastRow(room);
    const proved = await replays.replay({ rows: [state], form: version });
    if (!proved.ok || proved.digest !== now) throw new Error('The present state of a room cannot be read again');
    await storage.commit([{ kind: 'snapshot', room, state, covers: last }]);
  }
}
