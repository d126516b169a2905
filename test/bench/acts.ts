import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paragraph } from '@adref/shared/document';
import {
  type Act,
  type ActBody,
  type Command,
  chainedAct,
  decide,
  emptyRecord,
  fold,
  foldAll,
  headAfter,
  type LiveText,
  type Member,
  type Negotiation,
  recordHead,
  type TabledWording,
  tableText,
  targetOn,
} from '@adref/shared/negotiation';
import type { Joined, Session } from '@adref/shared/protocol';
import { sentenceOf } from '@adref/shared/refusal';
import type { Bracket, Wording } from '@adref/shared/rolling';
import { Browser, Person } from '../server/http/house.ts';
import type { NegotiationSize } from './large-negotiation.ts';
import { draftOf, generator, realTexts, tableOf } from './made-up-text.ts';
import { measure, type Row } from './row.ts';
import { benchWholeTextActs } from './whole-text-acts.ts';

const sizes: readonly NegotiationSize[] = [
  { paragraphs: 100, parties: 60, changed: 10 },
  { paragraphs: 400, parties: 60, changed: 40 },
];

/** Supporting and taking, decided alone and through the server, and the loading of a long record. */
export async function benchActs(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const name = `${size.paragraphs} paragraphs × ${size.parties} parties × ${size.changed}`;
    const state = foldAll(null, await tablings(size));
    const [support, take] = [supportOf(state), takeOf(state)];
    rows.push(await measure(`support decided and folded, ${name}`, support, { runs: 60, warm: 10, goal: 5 }));
    rows.push(await measure(`take decided and folded, ${name}`, take, { runs: 60, warm: 10, goal: 5 }));
    rows.push(...(await throughServer(size, name)));
  }
  for (const count of [3_000, 12_000]) {
    const acts = await longRecord(count);
    const stored = acts.map((one) => JSON.stringify(one));
    const load = () => {
      const read = stored.map((one) => JSON.parse(one) as Act);
      recordHead(read, hash);
      foldAll(null, read);
    };
    const goal = count / 40;
    rows.push(await measure(`a record of ${count} acts read, verified and folded`, load, { runs: 10, goal }));
    rows.push(await measure('  of that: folded', () => foldAll(null, acts), { runs: 10 }));
  }
  rows.push(...(await benchWholeTextActs()));
  return rows;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const chair: Member = { id: 'chair', name: 'Chair', role: 'chair', party: null, link: null };

function supportOf(state: Negotiation): () => void {
  const party = 'P1';
  const member: Member = { id: party, name: party, role: 'delegate', party, link: null };
  const words = new Map(state.wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one.text]] : [])));
  const drafted = state.drafts[0]?.document.paragraphs ?? [];
  const own = { faults: 0, paragraphs: drafted.map((one) => ({ ...one, text: words.get(one.id) ?? one.text })) };
  const targets = brackets(state);
  let turn = 0;
  return () => {
    const { paragraph, bracket } = targets[turn++ % targets.length] as Target;
    carriedOut(state, member, supportOn(state, paragraph, bracket), [party, own]);
  };
}

function takeOf(state: Negotiation): () => void {
  const text = { faults: 0, paragraphs: state.drafts[0]?.document.paragraphs ?? [] };
  const targets = brackets(state);
  let turn = 0;
  return () => {
    const { paragraph, bracket } = targets[turn++ % targets.length] as Target;
    carriedOut(state, chair, takeOn(state, paragraph, bracket), [null, text]);
  };
}

function supportOn(state: Negotiation, paragraph: string, bracket: Bracket): Command {
  const target = targetOn(state, paragraph, bracket);
  return { kind: 'support', draft: 0, party: 'P1', target, text: bracket.alternatives[0]?.text ?? '' };
}

function takeOn(state: Negotiation, paragraph: string, bracket: Bracket): Command {
  const [first] = bracket.alternatives;
  const source = { kind: 'party', holders: first?.holders ?? [] } as const;
  return { kind: 'take', draft: 0, target: targetOn(state, paragraph, bracket), text: first?.text ?? '', source };
}

interface Target {
  readonly paragraph: string;
  readonly bracket: Bracket;
}

/** The brackets in which P1 holds nothing. */
function brackets(state: Negotiation): Target[] {
  const isOpen = ({ alternatives }: Bracket) => !alternatives.some(({ holders }) => holders.includes('P1'));
  return tableText(state).flatMap(({ id, segments }) =>
    segments.flatMap((bracket) => (bracket.kind === 'bracket' && isOpen(bracket) ? [{ paragraph: id, bracket }] : [])),
  );
}

function carriedOut(state: Negotiation, member: Member, command: Command, text: [string | null, LiveText]): void {
  const decision = decide(state, member, command, {
    now: '2026-01-12T10:00:00.000Z',
    invitationExpires: '2026-03-12T10:00:00.000Z',
    newId: () => 'id',
    hash,
    texts: new Map([text]),
    documents: new Map(),
  });
  if (!decision.ok) throw new Error(`${decision.code}: ${sentenceOf(decision)}`);
  for (const body of decision.acts) fold(state, act(state.seq + 1, body));
}

/** The same two acts as requests to the real server, from being sent to being answered: durable, and told to everybody. */
async function throughServer(size: NegotiationSize, name: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'));
  const server = fork(join(import.meta.dirname, 'page-server.ts'), [folder, JSON.stringify(size)]);
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }];
    const { demonstration } = (await new Browser(() => url).ask<Session>('/api/session')).body;
    const seat = async (role: string, party: string | null) => {
      const browser = new Browser(() => url);
      const { body } = await browser.ask<Joined>('/api/demonstration', { body: { role, party } });
      return new Person(browser, demonstration?.id ?? '', body.member ?? '');
    };
    const [delegate, desk] = [await seat('delegate', 'P1'), await seat('chair', null)];
    const state = await delegate.sees();
    // Each on a paragraph of its own, so that none changes the next one's bracket.
    const targets = [...new Map(brackets(state).map((target) => [target.paragraph, target])).values()];
    const request = (person: Person, commandOn: (target: Target) => Command) => {
      const open = [...targets];
      return async () => {
        const target = open.pop();
        if (target) await person.does(commandOn(target));
      };
    };
    const runs = { runs: 50, warm: 10 };
    const take = request(desk, ({ paragraph, bracket }) => takeOn(state, paragraph, bracket));
    const support = request(delegate, ({ paragraph, bracket }) => supportOn(state, paragraph, bracket));
    return [
      await measure(`take asked and answered, ${name}`, take, runs),
      await measure(`support asked and answered, ${name}`, support, runs),
    ];
  } finally {
    server.kill();
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

/** A negotiation of this size with everything on the table. */
async function tablings({ paragraphs, parties, changed }: NegotiationSize): Promise<Act[]> {
  const draft = draftOf(await realTexts(), paragraphs);
  const table = tableOf(draft, parties, changed, generator(1945));
  const codes = [...new Set(table.map(({ party }) => party))];
  return recorded(draft, [
    ...codes.map(
      (code): ActBody => ({
        kind: 'party',
        party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] },
      }),
    ),
    ...codes.map((party): ActBody => {
      const wordings = table.filter((wording) => wording.party === party).map((wording) => version(wording, 1));
      return { kind: 'table', party, draft: 0, wordings };
    }),
  ]);
}

/** A record of one tabling after the other: 60 parties word 40 of 400 paragraphs again and again. */
async function longRecord(count: number): Promise<Act[]> {
  const draft = draftOf(await realTexts(), 400);
  const table = tableOf(draft, 60, 40, generator(1945));
  return recorded(
    draft,
    Array.from({ length: count - 1 }, (_, at): ActBody => {
      const wording = table[at % table.length] as Wording;
      const wordings = [version(wording, 1 + Math.floor(at / table.length))];
      return { kind: 'table', party: wording.party, draft: 0, wordings };
    }),
  );
}

function version(wording: Wording, number: number): TabledWording {
  return { ...wording, draft: 0, version: number, tabled: '', by: wording.party, hash: '' };
}

function recorded(paragraphs: readonly Paragraph[], bodies: readonly ActBody[]): Act[] {
  const document = {
    symbol: 'L.1',
    title: 'T',
    kind: 'draft resolution',
    language: 'fr',
    paragraphs,
    footnotes: [],
  } as const;
  const draft = { number: 0, symbol: 'L.1', document, hash: '', issued: '' };
  const about = { id: 'n', title: 'T', committee: '', agendaItem: '', language: 'fr', demonstration: false } as const;
  let head = emptyRecord;
  const salt = '0'.repeat(64);
  return [{ kind: 'create', ...about, draft } as const, ...bodies].map((body) => {
    const next = chainedAct(head, { by: 'chair', time: '', body }, salt, () => salt, hash);
    head = headAfter(head, next, hash);
    return next;
  });
}

function act(seq: number, body: ActBody): Act {
  return { ...body, seq, time: '', by: 'chair', hash: '' };
}
