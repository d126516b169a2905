import { createHash } from 'node:crypto';
import type { Footnote, LiveParagraph, Paragraph, TextDocument } from '@adref/shared/document';
import {
  type Act,
  type ActBody,
  type AdoptedText,
  adoptedNeeded,
  agreedNeeded,
  atDesk,
  type Brought,
  bare,
  type Carried,
  type Command,
  canonicalJson,
  carriedText,
  chainedAct,
  type Decision,
  decide,
  deskActs,
  emptyRecord,
  fold,
  headAfter,
  type LibraryEntry,
  type LiveText,
  type Member,
  type Negotiation,
  openDraft,
  openingOf,
  privateAct,
  recordHead,
  redactForAll,
  textsNeeded,
} from '@adref/shared/negotiation';
import { type Refusal, sentenceOf } from '@adref/shared/refusal';

/** Who sits in the room: a member is named after its role or its delegation. */
export type Speaker = 'chair' | 'secretariat' | 'observer' | 'KEN' | 'JPN' | 'NOR' | 'stranger';

const libraryEntry = (id: string): LibraryEntry => ({
  id,
  symbol: id,
  title: 'T',
  language: 'en',
  adopted: 'consensus',
  vote: null,
  date: '2021-07-14',
});

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });

/** Three paragraphs, words of one letter and more, so that tests read at a glance. */
const drafted: readonly Paragraph[] = [
  paragraph('P1', 'one two three four five'),
  paragraph('P2', 'States should act'),
  paragraph('P3', 'Decides to meet again'),
];

/** A round in the making without server: a negotiation, everybody’s texts, and commands in the domain’s words. */
export class Round {
  readonly acts: Act[] = [];
  readonly texts = new Map<string | null, LiveText>();
  /** The texts of the round before as they were when it ended, and the paragraphs of them that do not fit the open draft. */
  readonly frozen = new Map<string | null, readonly LiveParagraph[]>();
  readonly left = new Map<string | null, readonly string[]>();
  readonly documents = new Map<string, TextDocument>();
  /** What the library of the installation has. */
  readonly adopted = new Map<string, AdoptedText>();
  state: Negotiation;
  #ids = 0;
  #now = time;
  #salts = 0;
  #head = emptyRecord;

  /** `footnotes` are beside the words, as in drafts of earlier Adref. */
  constructor(
    paragraphs: readonly Paragraph[] = drafted,
    brought: Brought | null = null,
    footnotes: readonly Footnote[] = [],
  ) {
    const zero = { ...document(paragraphs), footnotes };
    this.state = this.#fold('chair', {
      kind: 'create',
      id: 'n',
      title: 'T',
      committee: 'C',
      agendaItem: '1',
      language: 'en',
      demonstration: false,
      draft: { number: 0, symbol: 'A/L.1', document: zero, hash: sha256(canonicalJson(zero)), issued: time },
      ...(brought && { brought }),
    });
    for (const code of ['KEN', 'JPN', 'NOR']) {
      this.#fold('chair', {
        kind: 'party',
        party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] },
      });
    }
    const group = { code: 'G2', kind: 'group', name: { en: 'G2', fr: 'G2' }, members: ['KEN', 'JPN'] } as const;
    this.#fold('chair', { kind: 'party', party: group });
    for (const speaker of ['chair', 'secretariat', 'observer', 'KEN', 'JPN', 'NOR'] as const) {
      this.#fold(speaker, { kind: 'join', member: member(speaker) });
    }
    this.#openTexts();
  }

  /** A round that goes on from a record. */
  static after(acts: readonly Act[]): Round {
    const round = new Round();
    round.acts.splice(0, Infinity, ...acts);
    round.#head = recordHead(acts, sha256);
    round.state = acts.reduce<Negotiation | null>((state, act) => fold(state, act), null) ?? round.state;
    round.#openTexts();
    return round;
  }

  /** Writes words into a paragraph of a party’s own text (null: the chair’s); undefined removes it, an unknown id adds one at `after`. */
  write(party: string | null, id: string, text: string | undefined, after?: string): void {
    const paragraphs = [...(this.texts.get(party)?.paragraphs ?? [])];
    const index = paragraphs.findIndex((candidate) => candidate.id === id);
    const present = paragraphs[index];
    if (text === undefined) paragraphs.splice(index, index < 0 ? 0 : 1);
    else if (present) paragraphs[index] = { ...present, text };
    else {
      const place = after === undefined ? paragraphs.length : paragraphs.findIndex((other) => other.id === after) + 1;
      paragraphs.splice(place, 0, { id, kind: 'operative', level: 0, text });
    }
    this.texts.set(party, { paragraphs, faults: 0 });
  }

  /** What the command comes to, without carrying it out. */
  decide(speaker: Speaker, command: Command): Decision | Refusal {
    const adopted = this.adopted.get(adoptedNeeded(command) ?? '');
    const agreed = agreedNeeded(command).flatMap((id) => this.adopted.get(id) ?? []);
    const needed = textsNeeded(this.state, member(speaker), command);
    return decide(this.state, member(speaker), command, {
      now: this.#now,
      invitationExpires: later,
      newId: () => `id${++this.#ids}`,
      hash: sha256,
      texts: new Map([...this.texts].filter(([party]) => needed.includes(party))),
      documents: this.documents,
      agreed: new Map(agreed.map((one) => [one.entry.id, one])),
      ...(adopted && { adopted: adopted.entry }),
    });
  }

  /** Carries the command out; throws with the reason where it is refused. */
  does(speaker: Speaker, command: Command): Act[] {
    // Later than all before: what the chair has seen is told by the time.
    const before = this.acts.length;
    this.#now = new Date(Date.parse(time) + before * 1_000).toISOString();
    const decision = this.decide(speaker, command);
    if (!decision.ok) throw new Error(`${decision.code}: ${sentenceOf(decision)}`);
    for (const body of decision.versionsToRecord) this.#fold('server', body);
    for (const body of decision.acts) {
      const ended = this.state;
      this.#fold(speaker, body);
      if (body.kind === 'pen-words') this.texts.set(`pen/${body.pen}`, { paragraphs: [body.handed], faults: 0 });
      if (body.kind === 'issue') this.#openTexts(ended, body.carried);
    }
    for (const body of decision.unnamed ?? []) this.#fold('server', body);
    for (const { party, edits } of decision.edits) {
      for (const edit of edits) {
        if (edit.kind === 'set') this.write(party, edit.id, edit.text);
        else if (edit.kind === 'remove') this.write(party, edit.id, undefined);
        else this.#add(party, edit.after, edit.paragraph);
      }
    }
    return this.acts.slice(before);
  }

  /** Puts an act on the record that no command makes any more: one of an earlier Adref. */
  records(speaker: Speaker, body: ActBody): void {
    this.#fold(speaker, body);
  }

  /** The code of the refusal; throws where the command would be carried out. */
  refusal(speaker: Speaker, command: Command): Refusal['code'] {
    const decision = this.decide(speaker, command);
    if (decision.ok) throw new Error(`${speaker} may ${command.kind}`);
    return decision.code;
  }

  /** A party’s own text (null: the chair’s), paragraph by paragraph. */
  own(party: string | null): Record<string, string> {
    return Object.fromEntries((this.texts.get(party)?.paragraphs ?? []).map(({ id, text }) => [id, text]));
  }

  /** Puts a document into the library. */
  shelve(id: string, paragraphs: readonly Paragraph[]): void {
    this.documents.set(id, document(paragraphs));
    this.#fold('server', { kind: 'library', entry: libraryEntry(id) });
  }

  /** Gives the installation's library a document, called by its id. */
  adopt(id: string, paragraphs: readonly Paragraph[] = []): void {
    this.adopted.set(id, { entry: libraryEntry(id), document: document(paragraphs) });
  }

  /** The acts in this speaker's row, and those of the private conversations that it is in, each as it is sent. */
  seenBy(speaker: Speaker): { acts: Act[]; private: Act[] } {
    const viewer = member(speaker);
    const acts = atDesk(viewer) ? deskActs(this.acts) : this.acts.flatMap((act) => redactForAll(act) ?? []);
    return { acts, private: this.acts.flatMap((act) => privateAct(this.state, act, viewer) ?? []) };
  }

  /** What is on the table, as `KEN P1 v2: words`. */
  table(): string[] {
    return this.state.wordings.map(({ party, paragraph: id, version, text }) => `${party} ${id} v${version}: ${text}`);
  }

  #add(party: string | null, after: string | null, added: LiveParagraph): void {
    const paragraphs = [...(this.texts.get(party)?.paragraphs ?? [])];
    paragraphs.splice(after === null ? 0 : paragraphs.findIndex(({ id }) => id === after) + 1, 0, added);
    this.texts.set(party, { paragraphs, faults: 0 });
  }

  /** Everybody's texts as the round begins: with what is carried over of the one that has ended. */
  #openTexts(ended: Negotiation | null = null, carried?: Carried): void {
    const draft = openDraft(this.state);
    for (const party of [null, 'KEN', 'JPN', 'NOR', 'G2']) {
      const frozen = this.texts.get(party)?.paragraphs ?? null;
      const text = ended && carried && party !== null ? carriedText(ended, draft, carried, { party, frozen }) : null;
      this.texts.set(party, { paragraphs: text?.paragraphs ?? draft.document.paragraphs.map(bare), faults: 0 });
      this.frozen.set(party, frozen ?? []);
      this.left.set(party, text?.left ?? []);
    }
  }

  #salt(): string {
    return sha256(`salt ${++this.#salts}`);
  }

  #fold(by: string, body: ActBody): Negotiation {
    const salt = this.#salt();
    const said =
      body.kind === 'issue' ? { ...body, opening: openingOf(this.acts, body.decisions ?? [], salt, sha256) } : body;
    const act = chainedAct(this.#head, { by, time: this.#now, body: said }, salt, () => this.#salt(), sha256);
    this.#head = headAfter(this.#head, act, sha256);
    this.acts.push(act);
    this.state = fold(this.acts.length === 1 ? null : this.state, act);
    return this.state;
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const time = '2026-01-01T10:00:00.000Z';
export const later = '2026-03-01T10:00:00.000Z';

/** A whole paragraph, or the place of words in one of the draft’s. */
export function at(paragraphId: string, words?: string) {
  if (words === undefined) return { paragraph: paragraphId, from: null, to: null };
  const from = drafted.find(({ id }) => id === paragraphId)?.text.indexOf(words) ?? -1;
  if (from < 0) throw new Error(`${paragraphId} does not say ${words}`);
  return { paragraph: paragraphId, from, to: from + words.length };
}

export function member(speaker: Speaker): Member {
  const role = speaker === 'chair' || speaker === 'secretariat' || speaker === 'observer' ? speaker : 'delegate';
  const party = role !== 'delegate' || speaker === 'stranger' ? null : speaker;
  return { id: speaker, name: speaker, role, party, link: null };
}

function document(paragraphs: readonly Paragraph[]) {
  return { symbol: 'A/L.1', title: 'T', kind: 'draft resolution', language: 'en', paragraphs, footnotes: [] } as const;
}
