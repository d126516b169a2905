import { baseDocument } from '@adref/fixtures';
import type { TextDocument } from '@adref/shared/document';
import { type Reading, readDocument } from '@adref/shared/formats';
import {
  type Act,
  type ActBody,
  type CastVote,
  type Command,
  chainedAct,
  decide,
  emptyRecord,
  fold,
  headAfter,
  type Member,
  memberStates,
  type Negotiation,
  type ProceedingSaid,
} from '@adref/shared/negotiation';
import { sentenceOf } from '@adref/shared/refusal';
import { sha256 } from '../round.ts';

/** Names that Members had in 2018, and one that the document writes in two ways. */
const namesThen: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  MKD: { en: 'former Yugoslav Republic of Macedonia', fr: 'ex-République yougoslave de Macédoine' },
  NLD: { en: 'Netherlands', fr: 'Pays-Bas' },
  TUR: { en: 'Turkey', fr: 'Turquie' },
  SWZ: { en: 'Eswatini', fr: 'Eswatini' },
};
const slips: Readonly<Record<string, string>> = { Tchèque: 'CZE' };

const secretariat: Member = { id: 'desk', name: 'Desk', role: 'secretariat', party: null, link: null };

/** The report of the First Committee, read. */
export function readReport(): Reading {
  const { bytes, name } = baseDocument('A/73/505');
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  return read.reading;
}

/** Code of a Member by its French name in the document. */
function codeOf(name: string): string {
  const plain = (text: string) => text.replaceAll('’', "'");
  const state = memberStates.find(({ code, name: { fr } }) => plain(namesThen[code]?.fr ?? fr) === plain(name));
  const code = state?.code ?? slips[name];
  if (!code) throw new Error(`No Member is called ${name}`);
  return code;
}

/** A negotiation on L.27/Rev.1 with L.37 in its library, in which the desk has recorded the facts of A/73/505. */
export function session73(reading: Reading): Negotiation {
  const [, own, rival] = reading.documents as [TextDocument, TextDocument, TextDocument];
  const session = new Session(own);
  for (const { code, name } of memberStates) {
    const party = { code, kind: 'delegation', name: namesThen[code] ?? name, members: [] } as const;
    session.does({ kind: 'party', party });
  }
  session.shelve(rival);
  session.enters({
    kind: 'item',
    symbol: null,
    meeting: null,
    date: '2018-11-08',
    session: 73,
    decision: '72/512',
    plenary: { meeting: 3, date: '2018-09-21' },
    meetings: [26, 27, 28, 29, 30, 31],
    documents: [],
  });
  const english = [
    'Developments in the field of information and telecommunications in the context of international security',
    'Advancing responsible State behaviour in cyberspace in the context of international security',
  ];
  for (const [at, document] of [own, rival].entries()) {
    const { symbol, title } = document;
    const submitted = { symbol, meeting: null, date: at === 0 ? '2018-11-08' : '2018-10-18' } as const;
    const decided = { symbol, meeting: 31, date: '2018-11-08' } as const;
    const sponsors = reading.sponsors.find((one) => one.document === symbol);
    const vote = reading.votes.find((one) => one.document === symbol);
    if (!sponsors || !vote) throw new Error(`Nothing is said of ${symbol}`);
    const main = codeOf(sponsors.introducedBy);
    session.enters({ kind: 'introduction', ...submitted, party: main, title: { en: english[at] ?? '', fr: title } });
    for (const name of sponsors.sponsors) {
      const party = codeOf(name);
      session.enters({ kind: 'sponsor', ...submitted, party, role: party === main ? 'main' : 'co' });
    }
    for (const name of sponsors.joined) {
      session.enters({ kind: 'sponsor', ...decided, party: codeOf(name), role: 'additional' });
    }
    session.enters({
      kind: 'implications',
      ...decided,
      how: at === 0 ? 'read-out' : 'published',
      statement: at === 0 ? 'A/C.1/73/L.71' : 'A/C.1/73/L.72',
    });
    const cast = (names: readonly string[], how: CastVote['vote']): CastVote[] =>
      names.map((name) => ({ party: codeOf(name), vote: how }));
    const roll = [...cast(vote.inFavour, 'for'), ...cast(vote.against, 'against'), ...cast(vote.abstaining, 'abstain')];
    session.enters({ kind: 'adoption', ...decided, how: 'vote', roll });
    const adoption = session.state.proceedings.at(-1)?.id ?? '';
    for (const { party, intention } of vote.statements) {
      const intended = ({ inFavour: 'for', against: 'against', abstaining: 'abstain' } as const)[intention];
      session.enters({ kind: 'intention', ...decided, party: codeOf(party), vote: adoption, intended });
    }
  }
  return session.state;
}

/** A record in the making, at which only the secretariat sits. */
class Session {
  state: Negotiation;
  #head = emptyRecord;
  #ids = 0;

  constructor(document: TextDocument) {
    const draft = { number: 0, symbol: document.symbol, document, hash: 'h', issued: time };
    this.state = this.#record(null, {
      kind: 'create',
      id: 'n',
      title: document.title,
      committee: 'Première Commission',
      agendaItem: '96',
      language: 'fr',
      demonstration: false,
      draft,
    });
    this.state = this.#record(this.state, { kind: 'join', member: secretariat });
  }

  does(command: Command): void {
    const inputs = {
      now: time,
      invitationExpires: time,
      newId: () => `id${++this.#ids}`,
      hash: sha256,
      texts: new Map(),
      documents: new Map(),
    };
    const decision = decide(this.state, secretariat, command, inputs);
    if (!decision.ok) throw new Error(sentenceOf(decision) ?? decision.key);
    for (const body of decision.acts) this.state = this.#record(this.state, body);
  }

  enters(said: ProceedingSaid): void {
    this.does({ kind: 'proceeding', said });
  }

  shelve({ symbol, title }: TextDocument): void {
    const about = { symbol, title, language: 'fr', adopted: 'draft', vote: null, date: '2018-10-18' } as const;
    this.state = this.#record(this.state, { kind: 'library', entry: { id: 'rival', ...about } });
  }

  #record(state: Negotiation | null, body: ActBody): Negotiation {
    const act: Act = chainedAct(
      this.#head,
      { by: 'desk', time, body },
      sha256(String(this.#head.seq)),
      () => '',
      sha256,
    );
    this.#head = headAfter(this.#head, act, sha256);
    return fold(state, act);
  }
}

const time = '2018-11-19T10:00:00.000Z';
