import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomName, type TextEdit } from '@adref/shared/crdt';
import { type Command, canonicalJson, type Member, type RestoredWording } from '@adref/shared/negotiation';
import { sentenceOf } from '@adref/shared/refusal';
import { sha256 } from '../../server/src/acts/chain.ts';
import { NegotiationHost } from '../../server/src/acts/negotiation-host.ts';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { createRooms } from '../../server/src/sync/open-rooms.ts';
import type { RoomRules } from '../../server/src/sync/room-host.ts';
import { UnreadableRegister } from '../../server/src/unreadable.ts';
import { draftOf, realTexts } from './made-up-text.ts';
import { type Row, summary } from './row.ts';
import { watchTurns } from './turns.ts';

/** Ten times the longest text that was ever negotiated, of paragraphs so short that it is not longer than a text may be. */
const paragraphs = 4_000;
const charactersEach = 120;
const rounds = 3;
/** Milliseconds after which nothing of what was written goes on by itself any more. */
const calm = 400;

interface Figures {
  readonly took: number[];
  readonly held: number[];
}

/** What each act on a text of 4,000 paragraphs costs, and for how long at a stretch it holds everybody else. */
export async function benchWholeTextActs(): Promise<Row[]> {
  const figures = new Map<string, Figures>();
  const texts = await realTexts();
  const draft = draftOf(texts, paragraphs).map((one) => ({ ...one, text: one.text.slice(0, charactersEach) }));
  for (let round = 0; round < rounds; round++) {
    await negotiate(draft, (name, took, held) => {
      const seen = figures.get(name) ?? { took: [], held: [] };
      seen.took.push(took);
      seen.held.push(held);
      figures.set(name, seen);
    });
  }
  return [...figures].flatMap(([name, { took, held }]) => {
    const { p95: _took, ...time } = summary(took);
    const { p95: _held, ...turn } = summary(held);
    return [
      { name, unit: 'ms', ...time },
      { name: '  its longest turn', unit: 'ms', ...turn },
    ];
  });
}

/** One round over a real storage, from everything tabled to the next draft. */
async function negotiate(
  draft: ReturnType<typeof draftOf>,
  tell: (name: string, took: number, held: number) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'));
  const storage = openStorage(folder);
  const now = () => new Date();
  const unreadable = new UnreadableRegister();
  const rules: RoomRules = {
    admission: (room, member) => host.admission(room, member),
    seed: (room) => host.seed(room),
    presence: (room, member) => host.presence(room, member),
  };
  const rooms = createRooms(storage, rules, now, { warn() {}, error() {} }, { unreadable });
  const report = (error: unknown) => console.error(error);
  const host = new NegotiationHost({ storage, rooms, now, report }, { unreadable, demonstration: false });
  const negotiation = await open(host, draft);
  const act = async (name: string, by: string, command: Command) => {
    await new Promise((resolve) => setTimeout(resolve, calm));
    await negotiation.drained();
    const stop = watchTurns();
    const start = performance.now();
    const outcome = await negotiation.carryOut(by, command);
    const took = performance.now() - start;
    const held = await stop();
    if (!outcome.ok) throw new Error(`${name}: ${sentenceOf(outcome)}`);
    tell(name, took, held);
  };
  const write = async (edits: readonly TextEdit[]) => {
    const edit = await rooms.edit(roomName({ negotiation: 'n', draft: 0, party: 'KEN' }), edits);
    await storage.commit(edit.writes);
    edit.announce();
    await new Promise((resolve) => setTimeout(resolve, calm));
  };
  const say = (word: string) => write(draft.map(({ id, text }) => ({ kind: 'set', id, text: `${word} ${text}` })));
  const ids = draft.map(({ id }) => id);
  const party = 'KEN';
  const table: Command = { kind: 'table', draft: 0, party, paragraphs: null };
  const withdraw: Command = { kind: 'withdraw', draft: 0, party, paragraphs: ids };
  const mode = (asTyped: boolean): Command => ({ kind: 'mode', draft: 0, party, asTyped });
  const restore = (version: number | null, own?: [string, string]): Command => {
    const onTable = new Map(
      negotiation.state.wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one.version]] : [])),
    );
    const wordings = draft.map(
      ({ id, text }): RestoredWording => ({
        paragraph: id,
        version,
        seen: onTable.get(id) ?? null,
        ...(own && { own: { was: `${own[0]} ${text}`, now: `${own[1]} ${text}` } }),
      }),
    );
    return { kind: 'restore', draft: 0, party, wordings };
  };
  const onParagraph = (at: number) => ({ paragraph: `p${at}`, from: null, to: null });
  const position = (at: number, stance: 'retain' | 'reserve'): Command => {
    return { kind: 'position', draft: 0, party: 'JPN', target: onParagraph(at), stance, on: true, note: '' };
  };
  const source = { kind: 'party', holders: ['KEN'] } as const;

  await say('One');
  await act('everything tabled', 'KEN', table);
  await say('Two');
  await act('everything tabled again', 'KEN', table);
  await act('everything restored', 'KEN', restore(1, ['Two', 'One']));
  await act('one retained', 'JPN', position(9, 'retain'));
  await act('one reserved', 'JPN', position(10, 'reserve'));
  await act('one supported', 'JPN', {
    kind: 'support',
    draft: 0,
    party: 'JPN',
    target: { paragraph: 'p11', from: 0, to: 0 },
    text: 'One ',
  });
  const target = { paragraph: 'p12', from: 0, to: 0 };
  await act('one taken', 'chair', { kind: 'take', draft: 0, target, text: 'One ', source });
  await act('everything withdrawn', 'KEN', withdraw);
  await act('tabled as typed', 'KEN', mode(true));
  await new Promise((resolve) => setTimeout(resolve, 2 * calm));
  await act('one reserved, as typed', 'JPN', position(13, 'reserve'));
  await act('everything restored, as typed', 'KEN', restore(2));
  await write(ids.map((id) => ({ kind: 'remove', id })));
  await act('everything left out restored, as typed', 'KEN', restore(1));
  await act('everything withdrawn, as typed', 'KEN', withdraw);
  await say('Four');
  await act('tabled as typed no more', 'KEN', mode(false));
  await act('draft issued', 'chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  await rooms.close();
  await host.drained();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
}

async function open(host: NegotiationHost, paragraphs: ReturnType<typeof draftOf>) {
  const document = {
    symbol: 'A/L.1',
    title: 'T',
    kind: 'draft resolution',
    language: 'fr',
    paragraphs,
    footnotes: [],
  } as const;
  const draft = { number: 0, symbol: 'A/L.1', document, hash: sha256(canonicalJson(document)), issued: '' };
  const about = { id: 'n', title: 'T', committee: '', agendaItem: '', language: 'fr', demonstration: false } as const;
  const chair: Member = { id: 'chair', name: 'Chair', role: 'chair', party: null, link: null };
  const negotiation = await host.create({ kind: 'create', ...about, draft }, chair, []);
  for (const code of ['KEN', 'JPN']) {
    await negotiation.carryOut('chair', {
      kind: 'party',
      party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] },
    });
    await negotiation.join({ id: code, name: code, role: 'delegate', party: code, link: null }, []);
  }
  return negotiation;
}
