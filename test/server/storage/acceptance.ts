import type { TextDocument } from '@adref/shared/document';
import type { Act, InvitationLink, SeenMark } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage, Write } from '../../../server/src/storage/storage.ts';

const time = '2025-03-03T10:00:00.000Z';

const act = (seq: number): Act => ({ seq, time, by: 'chair', hash: `hash-${seq}`, kind: 'close' });
const acts = (negotiation: string, ...seqs: number[]): Write[] =>
  seqs.map((seq) => ({ kind: 'act', negotiation, act: act(seq) }));
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const typed = (room: string, ...values: number[]): Write => ({
  kind: 'update',
  room,
  member: 'KEN-amina',
  time,
  update: bytes(...values),
});
const snapshot = (room: string, ...values: number[]): Write => ({ kind: 'snapshot', room, state: bytes(...values) });
const link = (id: string): InvitationLink => ({
  id,
  role: 'delegate',
  party: 'KEN',
  note: '',
  created: time,
  expires: '2025-05-03T10:00:00.000Z',
  revoked: false,
});
const invitation = (id: string, secretHash: string, negotiation: string | null = 'ict'): Write => ({
  kind: 'invitation',
  secretHash,
  negotiation,
  link: link(id),
});
const document = (title: string): TextDocument => ({
  symbol: 'A/C.1/80/L.1',
  title,
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [],
  footnotes: [],
});

/** What every storage must do. `open` makes an empty one. */
export function acceptStorage(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(() => storage.close());

    test('gives acts back as they were, in sequence', async () => {
      await storage.commit(acts('ict', 1, 2));
      await storage.commit(acts('ict', 3));
      expect(await storage.acts('ict')).toEqual([act(1), act(2), act(3)]);
      expect(await storage.acts('food')).toEqual([]);
    });

    test('lists negotiations in the order of their creation', async () => {
      await storage.commit(acts('zulu', 1));
      await storage.commit(acts('alpha', 1));
      await storage.commit(acts('zulu', 2));
      expect(await storage.negotiations()).toEqual(['zulu', 'alpha']);
    });

    test('refuses an act that leaves a gap, repeats one or starts late', async () => {
      await storage.commit(acts('ict', 1));
      await expect(storage.commit(acts('ict', 3))).rejects.toThrow('Act 3 of ict would follow act 1');
      await expect(storage.commit(acts('ict', 1))).rejects.toThrow('Act 1 of ict');
      await expect(storage.commit(acts('food', 2))).rejects.toThrow('Act 2 of food');
      expect(await storage.acts('ict')).toEqual([act(1)]);
      expect(await storage.negotiations()).toEqual(['ict']);
    });

    test('writes nothing of a commit that is refused, and all of its neighbours in the same flush', async () => {
      await storage.commit(acts('ict', 1));
      const outcomes = await Promise.allSettled([
        storage.commit([typed('room', 1)]),
        storage.commit([typed('room', 2), ...acts('ict', 7)]),
        storage.commit([typed('room', 3), ...acts('ict', 2)]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await storage.room('room')).toEqual([bytes(1), bytes(3)]);
      expect(await storage.acts('ict')).toEqual([act(1), act(2)]);
    });

    test('settles commits in the order in which they were asked for', async () => {
      const order: number[] = [];
      await Promise.all(
        [1, 2, 3, 4].map(async (number) => {
          await storage.commit([typed('room', number)]);
          order.push(number);
        }),
      );
      expect(order).toEqual([1, 2, 3, 4]);
    });

    test('shows who reads what was asked to be written before', async () => {
      const commit = storage.commit([typed('room', 1)]);
      expect(await storage.room('room')).toEqual([bytes(1)]);
      await commit;
    });

    test('replays a room from its snapshot and the updates after it', async () => {
      expect(await storage.room('room')).toEqual([]);
      await storage.commit([typed('room', 1), typed('room', 2), snapshot('room', 12), typed('room', 3)]);
      await storage.commit([typed('other', 9)]);
      expect(await storage.room('room')).toEqual([bytes(12), bytes(3)]);
      await storage.commit([snapshot('room', 123)]);
      expect(await storage.room('room')).toEqual([bytes(123)]);
      await storage.commit([typed('room', 4)]);
      expect(await storage.room('room')).toEqual([bytes(123), bytes(4)]);
    });

    test('keeps every row with its author, also those that a snapshot covers', async () => {
      await storage.commit([typed('room', 1), snapshot('room', 1), typed('room', 2)]);
      const row = { member: 'KEN-amina', time, whole: true };
      expect(await storage.roomLog('room')).toEqual([
        { seq: 1, bytes: bytes(1), ...row },
        { seq: 2, bytes: bytes(2), ...row },
      ]);
      expect(await storage.missingRow('room')).toBeNull();
      expect(await storage.roomLog('other')).toEqual([]);
    });

    test('keeps what it was given, whatever the giver does to the bytes after the commit', async () => {
      const update = bytes(1, 2);
      await storage.commit([{ kind: 'update', room: 'room', member: 'KEN-amina', time, update }]);
      update[0] = 9;
      expect(await storage.room('room')).toEqual([bytes(1, 2)]);
    });

    test('opens a room’s log in a form of text, and another one after it, with the same leases', async () => {
      expect(await storage.roomForm('room')).toBeNull();
      const opening = (form: number, value: number): Write =>
        ({ ...typed('room', value), kind: 'opening', form }) as Write;
      await storage.commit([opening(1, 1), typed('room', 2)]);
      await storage.commit([{ kind: 'lease', room: 'room', clientId: 4_000_000_000, member: 'KEN-amina' }]);
      expect(await storage.roomForm('room')).toBe(1);
      await storage.commit([opening(2, 7), typed('room', 8), snapshot('room', 78), typed('room', 9)]);
      await storage.commit([opening(2, 10)]);
      expect(await storage.roomForm('room')).toBe(2);
      expect(await storage.room('room')).toEqual([bytes(10)]);
      expect(await storage.leaseHolder('room', 4_000_000_000)).toBe('KEN-amina');
      await storage.commit([typed('other', 3)]);
      expect(await storage.roomForm('other')).toBe(1);
    });

    test('knows who holds a client id, in its room only, and leases it once', async () => {
      const lease = (member: string): Write => ({ kind: 'lease', room: 'room', clientId: 4_000_000_000, member });
      await storage.commit([lease('KEN-amina')]);
      expect(await storage.leaseHolder('room', 4_000_000_000)).toBe('KEN-amina');
      expect(await storage.leaseHolder('other', 4_000_000_000)).toBeNull();
      expect(await storage.leaseHolder('room', 7)).toBeNull();
      await expect(storage.commit([lease('FRA-luc')])).rejects.toThrow('leased already');
      expect(await storage.leaseHolder('room', 4_000_000_000)).toBe('KEN-amina');
    });

    test('tells when a room’s log was last written to', async () => {
      expect(await storage.lastWritten('room')).toBeNull();
      await storage.commit([typed('room', 1), { ...typed('room', 2), time: '2026-01-13T10:00:00.000Z' } as Write]);
      expect(await storage.lastWritten('room')).toBe('2026-01-13T10:00:00.000Z');
      expect(await storage.lastWritten('other')).toBeNull();
    });

    test('tells a member’s client ids in the order of leasing, and ends a lease', async () => {
      const lease = (member: string, clientId: number): Write => ({ kind: 'lease', room: 'room', clientId, member });
      for (const clientId of [4_000_000_000, 3_000_000_000, 3_500_000_000]) {
        await storage.commit([lease('KEN-amina', clientId), lease('FRA-luc', clientId + 1)]);
      }
      expect(await storage.leases('room', 'KEN-amina')).toEqual([4_000_000_000, 3_000_000_000, 3_500_000_000]);
      await storage.commit([
        { kind: 'lease-end', room: 'room', clientId: 3_000_000_000 },
        { kind: 'lease-end', room: 'room', clientId: 7 },
      ]);
      expect(await storage.leases('room', 'KEN-amina')).toEqual([4_000_000_000, 3_500_000_000]);
      expect(await storage.leaseHolder('room', 3_000_000_000)).toBeNull();
      expect(await storage.leases('room', 'FRA-luc')).toHaveLength(3);
      expect(await storage.leases('other', 'KEN-amina')).toEqual([]);
    });

    test('keeps a document, takes it again with the same words and refuses it with others', async () => {
      const keep = (title: string): Write => ({ kind: 'document', id: 'a-76-135', document: document(title) });
      await storage.commit([keep('Déclaration')]);
      await storage.commit([keep('Déclaration')]);
      await expect(storage.commit([keep('Autre')])).rejects.toThrow('a-76-135');
      expect(await storage.document('a-76-135')).toEqual(document('Déclaration'));
      expect(await storage.document('a-73-505')).toBeNull();
    });

    test('finds an invitation by the hash of its secret', async () => {
      await storage.commit([...acts('ict', 1), invitation('one', 'secret-1'), invitation('server', 'secret-0', null)]);
      expect(await storage.invitation('secret-1')).toEqual({ negotiation: 'ict', link: link('one') });
      expect(await storage.invitation('secret-0')).toEqual({ negotiation: null, link: link('server') });
      expect(await storage.invitation('secret-2')).toBeNull();
    });

    test('refuses an invitation twice, a secret that exists, and one to a negotiation that does not', async () => {
      await storage.commit([...acts('ict', 1), invitation('one', 'secret-1')]);
      await expect(storage.commit([invitation('one', 'secret-2')])).rejects.toThrow();
      await expect(storage.commit([invitation('two', 'secret-1')])).rejects.toThrow();
      await expect(storage.commit([invitation('three', 'secret-3', 'food')])).rejects.toThrow();
    });

    test('makes the old secret worthless when an invitation is renewed', async () => {
      await storage.commit([...acts('ict', 1), invitation('one', 'secret-1'), invitation('two', 'secret-2')]);
      const expires = '2025-09-01T00:00:00.000Z';
      await storage.commit([{ kind: 'renewal', link: 'one', secretHash: 'secret-new', expires }]);
      expect(await storage.invitation('secret-1')).toBeNull();
      expect(await storage.invitation('secret-new')).toEqual({ negotiation: 'ict', link: { ...link('one'), expires } });
      const renewal = (id: string, secretHash: string): Write => ({ kind: 'renewal', link: id, secretHash, expires });
      await expect(storage.commit([renewal('nobody', 'secret-9')])).rejects.toThrow();
      await expect(storage.commit([renewal('one', 'secret-2')])).rejects.toThrow();
    });

    test('marks an invitation as revoked', async () => {
      await storage.commit([...acts('ict', 1), invitation('one', 'secret-1'), { kind: 'revocation', link: 'one' }]);
      expect((await storage.invitation('secret-1'))?.link.revoked).toBe(true);
      await expect(storage.commit([{ kind: 'revocation', link: 'nobody' }])).rejects.toThrow();
    });

    test('keeps a session with its memberships, each once, until it ends', async () => {
      const membership = (member: string): Write => ({
        kind: 'membership',
        secretHash: 'cookie',
        negotiation: 'ict',
        member,
      });
      await storage.commit([
        ...acts('ict', 1),
        { kind: 'session', secretHash: 'cookie', expires: time, browser: 'laptop' },
      ]);
      await storage.commit([membership('KEN-amina'), membership('chair'), membership('KEN-amina')]);
      await storage.commit([{ kind: 'creator', secretHash: 'cookie' }]);
      expect(await storage.session('cookie')).toEqual({
        secretHash: 'cookie',
        browser: 'laptop',
        expires: time,
        mayCreate: true,
        memberships: [
          { negotiation: 'ict', member: 'KEN-amina' },
          { negotiation: 'ict', member: 'chair' },
        ],
      });
      await expect(
        storage.commit([{ kind: 'session', secretHash: 'cookie', expires: time, browser: 'laptop' }]),
      ).rejects.toThrow();
      await storage.commit([{ kind: 'session-end', secretHash: 'cookie' }]);
      expect(await storage.session('cookie')).toBeNull();
      await expect(storage.commit([membership('KEN-amina')])).rejects.toThrow();
      await expect(storage.commit([{ kind: 'creator', secretHash: 'cookie' }])).rejects.toThrow();
    });

    test('removes a link of the server’s own, and none of a negotiation', async () => {
      await storage.commit([...acts('ict', 1), invitation('own', 'secret-0', null), invitation('one', 'secret-1')]);
      await storage.commit(['own', 'one', 'nobody'].map((id): Write => ({ kind: 'link-end', link: id })));
      expect(await storage.invitation('secret-0')).toBeNull();
      // A negotiation's link that has run out can be renewed.
      expect(await storage.invitation('secret-1')).not.toBeNull();
    });

    test('keeps deadlines, one of each kind and subject, and gives those that are due, the earliest first', async () => {
      const [early, now, late] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `${day}T00:00:00.000Z`) as [
        string,
        string,
        string,
      ];
      const deadline = (kind: string, subject: string, at: string) => ({ kind, subject, at });
      const note = (...of: [kind: string, subject: string, at: string]): Write => ({
        kind: 'deadline',
        deadline: deadline(...of),
      });
      expect(await storage.dueDeadlines(late)).toEqual([]);
      expect(await storage.nextDeadline(early)).toBeNull();
      await storage.commit([note('session', 'b', now), note('link', 'b', now), note('session', 'c', early)]);
      await storage.commit([note('session', 'a', late), note('session', 'd', early)]);
      // Put off.
      await storage.commit([note('session', 'd', late)]);
      expect(await storage.dueDeadlines(now)).toEqual([
        deadline('session', 'c', early),
        deadline('link', 'b', now),
        deadline('session', 'b', now),
      ]);
      expect(await storage.nextDeadline(early)).toBe(now);
      expect(await storage.nextDeadline(now)).toBe(late);
      expect(await storage.nextDeadline(late)).toBeNull();
      const end = (kind: string, subject: string): Write => ({ kind: 'deadline-end', deadline: { kind, subject } });
      await storage.commit([end('session', 'c'), end('session', 'b'), end('session', 'nobody')]);
      expect(await storage.dueDeadlines(now)).toEqual([deadline('link', 'b', now)]);
    });

    test('keeps up to where a member has read: it never goes back, and marks that say no more than the one for all go', async () => {
      const read = (member: string, ...marks: SeenMark[]): Write => ({
        kind: 'seen',
        negotiation: 'ict',
        member,
        marks,
      });
      await expect(storage.commit([read('amina', { place: null, seq: 1 })])).rejects.toThrow();
      await storage.commit(acts('ict', 1));
      expect(await storage.seen('ict', 'amina')).toEqual([]);
      await storage.commit([read('amina', { place: 'OP3', seq: 4 }, { place: '', seq: 7 }, { place: 'OP4', seq: 2 })]);
      await storage.commit([read('amina', { place: 'OP3', seq: 3 }, { place: null, seq: 3 }), read('wei')]);
      const marks = async () => new Map((await storage.seen('ict', 'amina')).map(({ place, seq }) => [place, seq]));
      expect(await marks()).toEqual(
        new Map([
          [null, 3],
          ['', 7],
          ['OP3', 4],
        ]),
      );
      await storage.commit([read('amina', { place: null, seq: 2 }, { place: 'OP4', seq: 3 }, { place: '', seq: 9 })]);
      expect((await marks()).get(null)).toBe(3);
      expect([...(await marks()).keys()]).toHaveLength(3);
      // What is private is numbered by itself.
      await storage.commit([read('wei', { place: 'party:KEN OP3', seq: 1 }, { place: null, seq: 9 })]);
      expect(await storage.seen('ict', 'wei')).toContainEqual({ place: 'party:KEN OP3', seq: 1 });
    });

    test('flushes what is queued when it closes, and refuses afterwards', async () => {
      const last = storage.commit(acts('ict', 1));
      await storage.close();
      await last;
      await expect(storage.commit(acts('ict', 2))).rejects.toThrow('closed');
      await expect(storage.acts('ict')).rejects.toThrow('closed');
      await storage.close();
    });
  });
}
