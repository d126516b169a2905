import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LiveParagraph } from '@adref/shared/document';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import type { SyncLimits } from '../../../server/src/sync/sync-limits.ts';
import { type Committee, convene, draftText, room } from './committee.ts';
import { type Delegate, seat } from './delegate.ts';
import { type HeldStorage, holdable } from './held-storage.ts';
import { openRaw, type RawPeer } from './raw-peer.ts';

/** A committee over a real database in a folder of its own, with everyone who has sat down in it. */
export interface Sitting {
  readonly committee: () => Committee;
  readonly storage: () => HeldStorage;
  /** Seats a member, `KEN-amina`, in their party's room. */
  seat(member: string, draft?: number): Promise<Delegate>;
  /** Opens a socket that sends whatever it likes, to the party's room unless another is named. */
  raw(member: string, roomName?: string): Promise<RawPeer>;
  /** Stops the server and starts another on the same folder and port. */
  restart(): Promise<void>;
  /** Rows that the database has, read beside the server. */
  query(statement: string): Record<string, unknown>[];
  /** Changes the database under the running server. */
  change(statement: string): void;
  /** Stops the server, lets something be done in its folder, and starts it again. */
  meanwhile<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Stops the server, changes its database behind its back, and starts it again. */
  damage(statement: string): Promise<void>;
  end(): Promise<void>;
}

export async function sit(
  limits: Partial<SyncLimits> = {},
  text: readonly LiveParagraph[] = draftText,
): Promise<Sitting> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-rooms-'));
  let storage = holdable(openStorage(folder));
  let committee = await convene(storage, { limits, text });
  const delegates: Delegate[] = [];
  const peers: RawPeer[] = [];
  const partyRoom = (member: string, draft = 0) => room(member.split('-')[0] ?? '', draft);
  const stop = async () => {
    await committee.close();
    await storage.close();
  };
  const restart = async <T>(meanwhile: () => T | Promise<T>): Promise<T> => {
    const { port } = committee;
    await stop();
    const outcome = await meanwhile();
    storage = holdable(openStorage(folder));
    committee = await convene(storage, { limits, text, port });
    return outcome;
  };
  const change = (statement: string) => {
    const database = new DatabaseSync(join(folder, databaseFile));
    const triggers = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(statement);
    database.close();
  };
  return {
    change,
    committee: () => committee,
    storage: () => storage,
    async seat(member, draft = 0) {
      const delegate = await seat(committee, partyRoom(member, draft), member);
      delegates.push(delegate);
      await delegate.synced();
      return delegate;
    },
    async raw(member, roomName = partyRoom(member)) {
      const peer = await openRaw(committee, roomName, member);
      peers.push(peer);
      return peer;
    },
    query(statement) {
      const database = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
      const rows = database.prepare(statement).all();
      database.close();
      return rows.map((row) => ({ ...row }));
    },
    meanwhile: (work) => restart(() => work(folder)),
    restart: () => restart(() => undefined),
    damage: (statement) =>
      restart(() => {
        change(statement);
      }),
    async end() {
      for (const delegate of delegates) delegate.leave();
      for (const { socket } of peers) socket.terminate();
      storage.release();
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
