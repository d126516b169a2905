import type { TextDocument } from '@adref/shared/document';
import {
  type Act,
  type ActDraft,
  type AdoptedText,
  adoptedNeeded,
  agreedNeeded,
  type Command,
  decide,
  type Edits,
  type LiveText,
  type Member,
  type Negotiation,
  textsNeeded,
} from '@adref/shared/negotiation';
import { invitationDays, type LinkSecret } from '@adref/shared/protocol';
import type { Refusal } from '@adref/shared/refusal';
import { newId } from '../accounts/secret.ts';
import type { Write } from '../storage/storage.ts';
import type { LiveTexts } from '../sync/room-host.ts';
import { Turn } from '../turn.ts';
import { Unreadable } from '../unreadable.ts';
import { sha256 } from './chain.ts';
import { deadlineWrites } from './deadline-writes.ts';
import type { Dependencies } from './dependencies.ts';
import { keeping } from './kept-documents.ts';
import { secretWrites } from './secret-writes.ts';

/** Words of the library that a command rests on: the document that it refers to, and those that words were taken from, by their ids. */
export interface LibraryWords {
  readonly adopted: AdoptedText | null;
  readonly agreed: ReadonlyMap<string, AdoptedText>;
}

const none: LibraryWords = { adopted: null, agreed: new Map() };

/** What the library has for a command; at once where it asks for nothing. */
export function libraryWords(command: Command, lookUp: Dependencies['adopted']): LibraryWords | Promise<LibraryWords> {
  const id = adoptedNeeded(command);
  const sources = agreedNeeded(command);
  if (id === null && sources.length === 0) return none;
  const asked = async (one: string) => (await lookUp?.(one)) ?? null;
  // Words go on the table also where nobody can say from where they are.
  const found = sources.map((one) => asked(one).catch(() => null));
  return Promise.all([id === null ? null : asked(id), ...found]).then(([adopted, ...agreed]) => ({
    adopted,
    agreed: new Map(agreed.flatMap((one) => (one ? [[one.entry.id, one] as const] : []))),
  }));
}

/** The negotiation that a command is for, in its turn. */
export interface CommandPlace {
  readonly id: string;
  readonly dependencies: Dependencies;
  state(): Negotiation;
  /** The room of a party's text, or of the chair's (null), in the open round. */
  room(party: string | null): string;
  /** Documents of the library that the decision reads. */
  documents(command: Command): Promise<ReadonlyMap<string, TextDocument>>;
  /** Up to the commit in the turn in which it is called, unless `turn` is over: the texts of `edits` are then held. */
  record(
    actDrafts: readonly ActDraft[],
    edits: readonly Edits[],
    writes: readonly Write[],
    live: LiveTexts,
    turn: Turn,
  ): Promise<Act[]>;
}

/** A command that was decided on, and is being recorded. */
export interface Recording {
  readonly ok: true;
  readonly secrets: readonly LinkSecret[];
  readonly acts: Promise<Act[]>;
}

/** Texts that a decision changes and that were not at hand. */
interface Missing {
  readonly ok: null;
  readonly parties: readonly (string | null)[];
}

/**
 * Decides on a member's command and begins to record it, or says why not. The texts that it rests on are read in the turn in which it is decided;
 * where the decision changes others, it is made again with these.
 */
export async function runCommand(
  place: CommandPlace,
  member: Member,
  command: Command,
  { adopted, agreed }: LibraryWords,
  now: Date,
): Promise<Recording | Refusal> {
  const { id, dependencies } = place;
  const documents = await place.documents(command);
  const kept = adopted ? await keeping(dependencies.storage, adopted) : null;
  let parties = textsNeeded(place.state(), member, command);
  const own = 'party' in command && typeof command.party === 'string' ? command.party : null;
  const invitationExpires = new Date(now.getTime() + invitationDays * 86_400_000).toISOString();
  const time = now.toISOString();
  // Within this function nothing is awaited, and then the texts are held: no keystroke comes between what is decided on and the edits.
  const attempt = (live: LiveTexts): Missing | Refusal | Recording => {
    const turn = new Turn();
    const texts = new Map(parties.map((party): [string | null, LiveText] => [party, live.read(place.room(party))]));
    const decision = decide(place.state(), member, command, {
      now: time,
      invitationExpires,
      newId,
      hash: sha256,
      texts,
      documents,
      agreed,
      ...(adopted && kept && { adopted: adopted.entry, adoptedHash: kept.hash }),
    });
    if (!decision.ok) return decision;
    const edited = decision.edits.filter(({ edits }) => edits.length > 0);
    const missing = edited.map(({ party }) => party).filter((party) => !texts.has(party));
    if (missing.length > 0) return { ok: null, parties: missing };
    const { secrets, writes: secret } = secretWrites(id, decision.acts);
    const writes = [...secret, ...(kept?.writes ?? []), ...deadlineWrites(id, decision.acts, dependencies.expect)];
    const actDrafts = [
      ...decision.versionsToRecord.map((body) => ({ by: 'server', time, body })),
      ...decision.acts.map((body) => ({ by: member.id, time, body })),
      ...(decision.unnamed ?? []).map((body) => ({ by: 'server', time, body })),
    ];
    return { ok: true, secrets, acts: place.record(actDrafts, edited, writes, live, turn) };
  };
  for (;;) {
    let outcome: Missing | Refusal | Recording;
    try {
      outcome = await dependencies.rooms.withTexts(
        parties.map((party) => place.room(party)),
        attempt,
      );
    } catch (error) {
      // Another party's text that cannot be read stops nobody: what was last heard of it counts.
      const others = parties.filter((party) => party === own || !isUnreadable(error, place.room(party)));
      if (others.length === parties.length) throw error;
      parties = others;
      continue;
    }
    if (outcome.ok !== null) return outcome;
    parties = [...parties, ...outcome.parties];
  }
}

function isUnreadable(error: unknown, room: string): boolean {
  return error instanceof Unreadable && error.kind === 'room' && error.subject === room;
}
