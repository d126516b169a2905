import { roomName } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import {
  type Act,
  atDesk,
  documentsOf,
  isPrivate,
  type Member,
  type Negotiation,
  type NegotiationFile,
  negotiationFormat,
  negotiationFormatVersion,
  openDraft,
  privateAct,
  publicHeadOf,
  redactForAll,
  type WrittenText,
  writesFor,
} from '@adref/shared/negotiation';
import type { Storage } from '../storage/storage.ts';
import { Turn } from '../turn.ts';
import { keptDocuments } from './kept-documents.ts';

/** Where what a file takes along is kept. */
interface FileDependencies {
  readonly storage: Pick<Storage, 'document' | 'lastRow'>;
  readonly rooms: { read(room: string): Promise<{ readonly paragraphs: readonly LiveParagraph[] }> };
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * The whole negotiation as one file, as far as this member may see it. With `all` what is for few goes along: at the desk its acts with what opens
 * their seals, and for everybody the conversations that it is in and the texts that it writes; without, what everybody may see.
 */
export async function negotiationFile(
  { acts, state }: { readonly acts: readonly Act[]; readonly state: Negotiation },
  member: Member,
  all: boolean,
  around: FileDependencies,
): Promise<NegotiationFile> {
  const seen = all && atDesk(member) ? 'desk' : 'public';
  const shown = (act: Act): Act | null => {
    if (isPrivate(act.visibility)) return all && privateAct(state, act, member) ? act : null;
    return seen === 'desk' ? act : redactForAll(act);
  };
  const record: Act[] = [];
  const turn = new Turn();
  // Those that come meanwhile are not in the state.
  for (const one of [...acts]) {
    const act = shown(one);
    if (act) record.push({ ...act, seq: record.length + 1 });
    const over = turn.over();
    if (over) await over;
  }
  const documents = await keptDocuments(around.storage, state, documentsOf(state));
  return {
    format: negotiationFormat,
    version: negotiationFormatVersion,
    negotiation: state.id,
    title: state.title,
    symbol: openDraft(state).symbol,
    exported: around.now,
    seen,
    acts: record.length,
    head: publicHeadOf(record),
    record,
    documents: [...documents].map(([id, document]) => ({ id, document })),
    texts: all ? await writtenTexts(state, member, around) : [],
  };
}

/** The texts that a member may write in, or could while their round was open; of those in which somebody ever wrote. */
async function writtenTexts(
  state: Negotiation,
  member: Member,
  { storage, rooms }: FileDependencies,
): Promise<WrittenText[]> {
  const writers = [...(atDesk(member) ? [null] : []), ...writesFor(state, member).map(({ code }) => code)];
  const texts: WrittenText[] = [];
  for (const { number: draft } of state.drafts) {
    for (const party of writers) {
      const room = roomName({ negotiation: state.id, draft, party });
      if ((await storage.lastRow(room)) === 0) continue;
      const { paragraphs } = await rooms.read(room);
      if (paragraphs.length > 0) texts.push({ draft, party, paragraphs });
    }
  }
  return texts;
}
