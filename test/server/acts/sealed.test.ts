import type { Act, Command, TakeSource } from '@adref/shared/negotiation';
import { canonicalJson, checkPublicRecord } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import { HostedNegotiation } from '../../../server/src/acts/hosted-negotiation.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import type { Storage } from '../../../server/src/storage/storage.ts';
import type { RoomHost } from '../../../server/src/sync/room-host.ts';
import { House, type Meeting, openMeeting, type Person } from '../http/house.ts';
import { Listener } from '../http/listener.ts';
import { Typist } from '../http/typist.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.dispose());

/** Which paragraph, and which words of it, are in dispute. */
interface Dispute {
  readonly paragraph: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What the chair does in one of two negotiations that are the same otherwise. */
type Chair = (chair: Person, dispute: Dispute) => Promise<unknown>;

const idle: Chair = async () => undefined;

const takes =
  (text: string, source: TakeSource): Chair =>
  (chair, { paragraph, from, to }) =>
    chair.does({ kind: 'take', draft: 0, target: { paragraph, from, to }, text, source });

const decides: readonly Chair[] = [
  takes('should', { kind: 'party', holders: ['KEN'] }),
  takes('may', { kind: 'party', holders: ['JPN'] }),
  takes('shall', { kind: 'draft' }),
  takes('must', { kind: 'chair' }),
  (chair, { paragraph }) => {
    const target = { paragraph, from: null, to: null };
    return chair.does({ kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
  },
];

/** A round in which KEN tables as it types, JPN tables, and the chair decides three times between what the others do. */
async function negotiate(chairs: readonly [Chair, Chair, Chair]): Promise<Meeting & { dispute: Dispute }> {
  house.now = new Date('2026-02-01T09:00:00.000Z');
  const meeting = await openMeeting(house);
  const { chair, kenya, japan } = meeting;
  const drafted = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ text }) => text.includes('shall'));
  if (!drafted) throw new Error('No paragraph in dispute');
  const from = drafted.text.indexOf('shall');
  const dispute = { paragraph: drafted.id, text: drafted.text, from, to: from + 5 };
  const typists = [await Typist.open(kenya, 'KEN'), await Typist.open(japan, 'JPN')] as const;
  await kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
  await typists[0].write(drafted.id, drafted.text.replace('shall', 'should'));
  await typists[1].write(drafted.id, drafted.text.replace('shall', 'may'));
  await japan.does({ kind: 'table', draft: 0, party: 'JPN', paragraphs: null });
  const waits = async () => {
    house.now = new Date(house.now.getTime() + 61_000);
  };
  for (const decide of chairs) {
    await waits();
    await decide(chair, dispute);
    await waits();
    await japan.does(says(drafted.id));
  }
  for (const typist of typists) typist.leave();
  return { ...meeting, dispute };
}

function says(paragraph: string): Command {
  const target = { paragraph, from: null, to: null };
  return { kind: 'comment', draft: 0, party: 'JPN', target, text: 'Let us move on.' };
}

/** Everything that a person gets to hear who is not at the desk: state, stream, and what answers to questions and misuse. */
async function heardBy(person: Person, dispute: Dispute): Promise<unknown[]> {
  const state = await person.sees();
  const stream = await Listener.open(person, 0);
  await stream.until(({ acts }) => acts.length === state.seq);
  stream.stop();
  const ask = async (path: string) => {
    const { status, body } = await person.browser.ask(`${person.path}${path}`, { member: person.member });
    return { status, body };
  };
  const tries: Command[] = [
    { kind: 'take', draft: 0, target: { ...dispute }, text: 'should', source: { kind: 'party', holders: ['KEN'] } },
    { kind: 'support', draft: 0, party: 'KEN', target: { ...dispute }, text: 'shall' },
    { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' },
    { kind: 'revoke', link: 'AAAAAAAAAAAAAAAA' },
  ];
  const answers = [];
  for (const command of tries) {
    const { status, body } = await person.asks(command);
    answers.push({ status, body });
  }
  const doors = [
    '?record=current',
    '/drafts/0/chair',
    '/library/none',
    ...[0, 1, 2].flatMap((more) => [`/heads/${state.seq + more}`, `/events?after=${state.seq + 1 + more}`]),
  ];
  for (const door of doors) answers.push(await ask(door));
  return [state, stream.events, answers];
}

/** The same with everything that is made by chance replaced by the order in which it first appears. */
function withoutChance(heard: unknown): unknown {
  const names = new Map<string, string>();
  const chance = /[0-9a-f]{64}|(?<=")[\w-]{16}(?=")/g;
  const text = JSON.stringify(heard).replaceAll(chance, (value) => {
    const name = names.get(value) ?? `#${names.size}`;
    names.set(value, name);
    return name;
  });
  return JSON.parse(text);
}

describe('what the desk decides', () => {
  it('changes nothing that anybody else is told, by any door, until the draft is issued', async () => {
    const quiet = await negotiate([idle, idle, idle]);
    const busy = [
      await negotiate([decides[0] as Chair, decides[1] as Chair, idle]),
      await negotiate([idle, decides[3] as Chair, decides[4] as Chair]),
      await negotiate([decides[2] as Chair, idle, (chair, dispute) => twice(chair, dispute)]),
    ];
    for (const who of ['observer', 'kenya', 'japan'] as const) {
      const expected = withoutChance(await heardBy(quiet[who], quiet.dispute));
      for (const other of busy) expect(withoutChance(await heardBy(other[who], other.dispute))).toEqual(expected);
    }
  });

  it('cannot be guessed from hashes and seals, and is found with the salts that the desk keeps', async () => {
    const { observer, chair, dispute } = await negotiate([
      decides[0] as Chair,
      decides[1] as Chair,
      decides[3] as Chair,
    ]);
    const acts = async (person: Person) => {
      const stream = await Listener.open(person, 0);
      const { seq } = await person.sees();
      await stream.until((listener) => listener.acts.length === seq);
      stream.stop();
      return stream.acts;
    };
    const [told, kept] = [await acts(observer), await acts(chair)];
    const real = kept.filter((act) => act.kind === 'take');
    expect(real).toHaveLength(3);
    expect(told.map(({ kind }) => kind)).not.toContain('take');
    const strings = new Set(JSON.stringify(told).match(/[0-9a-f]{64}/g));
    strings.add('0'.repeat(64)).add('');

    // Every decision on the bracket that can be thought of, among them those that were made, in all forms that are hashed.
    const guesses = real.flatMap((act) => forms(act));
    for (const text of ['shall', 'should', 'may', 'must', null]) {
      for (const act of real) guesses.push(...forms({ ...act, take: { ...act.take, text } } as Act));
    }
    const found = (known: Iterable<string>, targets: ReadonlySet<string>) =>
      [...known].filter((one) =>
        guesses.some((guess) => {
          const once = sha256(one + guess);
          return targets.has(once) || [...strings].some((other) => targets.has(sha256(other + once)));
        }),
      );
    expect(found(strings, strings)).toEqual([]);
    const hashes = new Set(kept.map(({ hash }) => hash).concat(kept.map(({ seal }) => seal ?? '')));
    for (const hash of hashes) strings.add(hash);
    expect(
      found(
        real.map(({ salt }) => salt ?? ''),
        hashes,
      ),
    ).toHaveLength(3);
    expect(dispute.to).toBeGreaterThan(dispute.from);
  });

  it('is not told by a pen that comes back: neither what was in the text, nor what was written, nor whether it was taken over', async () => {
    const lends = async (words: string, take: boolean) =>
      negotiate([
        async (chair, { paragraph, text }) => {
          const desk = await Typist.open(chair, null);
          await desk.write(paragraph, `${text} ${words}`);
          desk.leave();
          await chair.does({ kind: 'pen', draft: 0, paragraph, party: 'JPN' });
        },
        idle,
        async (chair) => {
          const pen = (await chair.sees()).pens.at(-1)?.id ?? '';
          await chair.does({ kind: 'pen-back', draft: 0, pen, take });
        },
      ]);
    const [first, second] = [await lends('at once', false), await lends('where they can, each by its own means', true)];
    for (const who of ['observer', 'kenya', 'japan'] as const) {
      const heard = withoutChance(await heardBy(first[who], first.dispute));
      expect(withoutChance(await heardBy(second[who], second.dispute))).toEqual(heard);
    }
  });

  it('takes no time of those who ask: what is sent to them is made anew only when it changes', async () => {
    const negotiation = await hosted(createMemoryStorage());
    const [chair, observer] = negotiation.state.members;
    if (!chair || !observer) throw new Error('Two people take part');
    const before = negotiation.stateFor(observer);
    const link = {
      id: 'link',
      role: 'delegate',
      party: null,
      note: '',
      created: '',
      expires: '',
      revoked: false,
    } as const;
    await negotiation.recordByServer([{ kind: 'invite', link }], []);
    expect(negotiation.stateFor(chair).invitations).toHaveLength(1);
    expect(negotiation.stateFor(observer)).toBe(before);
    await negotiation.join({ ...observer, id: 'another' }, []);
    expect(negotiation.stateFor(observer).members).toHaveLength(3);
  });

  it('can be checked by everybody once the draft is issued', async () => {
    const { chair, observer } = await negotiate([decides[0] as Chair, decides[3] as Chair, idle]);
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const stream = await Listener.open(observer, 0);
    await stream.until(({ acts }) => acts.at(-1)?.kind === 'issue');
    stream.stop();
    checkPublicRecord(stream.acts, sha256);
    const issue = stream.acts.at(-1) as Act & { kind: 'issue' };
    expect(issue.decisions?.map(({ text }) => text)).toEqual(['should', 'must']);
    const changed = { ...issue, decisions: issue.decisions?.map((take) => ({ ...take, text: 'may' })) };
    expect(() => checkPublicRecord([...stream.acts.slice(0, -1), changed as Act], sha256)).toThrow('breaks at act');
  });
});

/** A negotiation of a chair and an observer, without a server around it. */
async function hosted(storage: Storage): Promise<HostedNegotiation> {
  // No text is open here.
  const rooms = {} as RoomHost;
  const now = () => new Date('2026-02-01T09:00:00.000Z');
  const person = (id: string, role: 'chair' | 'observer') => ({ id, name: id, role, party: null, link: null });
  const language = 'en';
  const document = { symbol: 'A', title: 'T', kind: 'report', language, paragraphs: [], footnotes: [] } as const;
  const draft = { number: 0, symbol: 'A', document, hash: '', issued: '' };
  const about = { id: 'n', title: '', committee: '', agendaItem: '', language, demonstration: false } as const;
  const around = { storage, rooms, now, report: () => undefined };
  const create = { kind: 'create', ...about, draft } as const;
  const negotiation = await HostedNegotiation.create(create, person('chair', 'chair'), [], around, now());
  await negotiation.join(person('observer', 'observer'), []);
  return negotiation;
}

async function twice(chair: Person, dispute: Dispute): Promise<void> {
  for (const decide of decides.slice(0, 2)) await decide(chair, dispute);
  await chair.does({ kind: 'invite', role: 'delegate', party: 'JPN', note: 'one more' });
}

/** The texts of an act over which a hash may have been taken: with and without its own fields of the chain, under every number. */
function forms(act: Act): string[] {
  const { seq: _seq, hash: _hash, salt: _salt, ...said } = act;
  const { number: _number, visibility: _visibility, ...bare } = said;
  return [said, bare, { ...bare, seq: act.seq }, (act as Act & { take?: unknown }).take].map(canonicalJson);
}
