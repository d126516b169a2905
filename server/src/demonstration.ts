import { type AdoptedDocument, adoptedDocuments } from '@adref/shared/corpus';
import type { TextEdit } from '@adref/shared/crdt';
import { roomName } from '@adref/shared/crdt';
import type { Language, TextDocument } from '@adref/shared/document';
import {
  type AgreedLink,
  type Command,
  canonicalJson,
  type LibraryEntry,
  type Member,
  openDraft,
  type Party,
} from '@adref/shared/negotiation';
import type { Session } from '@adref/shared/protocol';
import { reason, sentenceOf } from '@adref/shared/refusal';
import { newId } from './accounts/secret.ts';
import { sha256 } from './acts/chain.ts';
import type { HostedNegotiation } from './acts/hosted-negotiation.ts';
import { keeping } from './acts/kept-documents.ts';
import { demonstrationPrefix, type NegotiationHost } from './acts/negotiation-host.ts';
import type { Storage } from './storage/storage.ts';
import type { RoomHost } from './sync/room-host.ts';
import { Unreadable, type UnreadableRegister } from './unreadable.ts';

/** A made-up negotiation, as data: who takes part, what they write and what they do, in order of time. */
export interface Demonstration {
  readonly title: string;
  readonly committee: string;
  readonly agendaItem: string;
  readonly draft: TextDocument;
  readonly issued: string;
  readonly library: readonly {
    readonly entry: LibraryEntry;
    readonly document: TextDocument;
    /** The language that it was written in; absent where nobody says. */
    readonly original?: Language;
  }[];
  /** Ids of those that the draft is measured by. */
  readonly baseline: readonly string[];
  readonly links: readonly AgreedLink[];
  readonly parties: readonly Party[];
  /** The first one creates the negotiation. */
  readonly people: readonly Member[];
  readonly steps: readonly DemonstrationStep[];
}

/** Somebody writes in a text, or asks for an act. */
export type DemonstrationStep =
  | { readonly at: string; readonly writes: string | null; readonly edits: readonly TextEdit[] }
  | { readonly at: string; readonly by: string; readonly asks: Command };

/** A document that the demonstration refers to as one of the installation's library. */
export function adoptedInDemonstration({
  entry,
  document,
  original,
}: Demonstration['library'][number]): AdoptedDocument {
  const { adopted: manner, date, vote } = entry;
  const [known] = adoptedDocuments({ documents: [document], votes: [] });
  const adopted = { document, body: known?.body ?? '', session: known?.session ?? '', date, manner, vote };
  return { ...adopted, ...(original && { original }) };
}

/** The demonstration as a visitor meets it. */
export type DemonstrationSeats = NonNullable<Session['demonstration']>;

interface Stage {
  readonly storage: Storage;
  readonly rooms: RoomHost;
  readonly host: NegotiationHost;
  readonly unreadable: UnreadableRegister;
  readonly report: (error: unknown) => void;
}

/**
 * The ready-made negotiation of this server, made at the first start by the same acts that people would carry out, so that
 * its record is a true chain. One whose making was interrupted, or that cannot be read, is left alone, and another is made. Null
 * where that fails: the server starts without it, because visitors' play must not keep the others from their work.
 */
export async function stageDemonstration(script: Demonstration, stage: Stage): Promise<DemonstrationSeats | null> {
  try {
    return await stagedSeats(script, stage);
  } catch (error) {
    stage.report(error);
    stage.unreadable.add(new Unreadable('demonstration', '', reason('demonstration-unreadable'), error));
    return null;
  }
}

async function stagedSeats(script: Demonstration, stage: Stage): Promise<DemonstrationSeats> {
  const last = script.steps.at(-1)?.at ?? script.issued;
  for (const id of await stage.storage.negotiations()) {
    if (!id.startsWith(demonstrationPrefix)) continue;
    const present = await stage.host.open(id).catch((error: unknown) => {
      if (error instanceof Unreadable) return null;
      throw error;
    });
    if (present?.acts.some(({ time }) => time === last)) return seats(present);
  }
  return seats(await play(script, stage));
}

async function play(script: Demonstration, { storage, rooms, host }: Stage): Promise<HostedNegotiation> {
  const [creator, ...others] = script.people;
  if (!creator) throw new RangeError('The demonstration has nobody to create it');
  const { title, committee, agendaItem, draft: document, issued } = script;
  const id = `${demonstrationPrefix}${newId()}`;
  const draft = { number: 0, symbol: document.symbol, document, hash: sha256(canonicalJson(document)), issued };
  const at = new Date(issued);
  const language = document.language;
  const create = { kind: 'create', id, title, committee, agendaItem, language, demonstration: true, draft } as const;
  const negotiation = await host.create(create, creator, [], at);
  const library = await keptLibrary(script, storage);
  await negotiation.recordByServer(
    library.map(({ entry, hash }) => ({ kind: 'library', entry, wordsHash: hash })),
    library.flatMap(({ writes }) => writes),
    at,
  );
  await negotiation.recordByServer(
    script.parties.map((party) => ({ kind: 'party', party })),
    [],
    at,
  );
  for (const member of others) await negotiation.join(member, [], at);
  await negotiation.recordByServer(
    [
      ...script.baseline.map((document) => ({ kind: 'baseline', on: true, document }) as const),
      ...script.links.map((link) => ({ kind: 'link', on: true, link }) as const),
    ],
    [],
    at,
  );

  for (const step of script.steps) {
    if ('asks' in step) {
      const outcome = await negotiation.carryOut(step.by, step.asks, new Date(step.at));
      if (!outcome.ok)
        throw new RangeError(`The demonstration fails at ${step.at} (${step.asks.kind}): ${sentenceOf(outcome)}`);
    } else {
      const room = roomName({ negotiation: id, draft: openDraft(negotiation.state).number, party: step.writes });
      const edit = await rooms.edit(room, step.edits);
      await storage.commit(edit.writes);
      edit.announce();
    }
  }
  return negotiation;
}

/** A library document belongs to the whole server; an interrupted staging may have brought it already. */
function keptLibrary({ library }: Demonstration, storage: Storage) {
  return Promise.all(library.map(async (one) => ({ entry: one.entry, ...(await keeping(storage, one)) })));
}

function seats({ state }: HostedNegotiation): DemonstrationSeats {
  const desk = [
    { role: 'chair', party: null, name: { en: 'Chair', fr: 'Présidence' } },
    { role: 'secretariat', party: null, name: { en: 'Secretariat', fr: 'Secrétariat' } },
    { role: 'observer', party: null, name: { en: 'Observer', fr: 'Observation' } },
  ] as const;
  const delegations = state.parties
    .filter(({ kind }) => kind === 'delegation')
    .map(({ code, name }) => ({ role: 'delegate', party: code, name }) as const);
  return { id: state.id, title: state.title, symbol: openDraft(state).symbol, seats: [...delegations, ...desk] };
}
