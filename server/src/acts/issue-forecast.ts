import type { TextDocument } from '@adref/shared/document';
import {
  type Command,
  decide,
  type ForeseenIssue,
  foldAll,
  foreseenIssue,
  type LiveText,
  type Member,
  mattersByPart,
  type Negotiation,
  openDraft,
  textsNeeded,
} from '@adref/shared/negotiation';
import type { Refusal } from '@adref/shared/refusal';
import { newId } from '../accounts/secret.ts';
import { Turn } from '../turn.ts';
import { sha256 } from './chain.ts';

/** What issuing the next draft would come to at `now`, as this member would do it; or why it cannot be issued. Nothing is recorded. */
export async function issueForecast(
  state: Negotiation,
  member: Member,
  {
    read,
    documents,
    now,
  }: {
    /** The text of a party, or the chair's (null). */
    readonly read: (party: string | null) => Promise<LiveText>;
    readonly documents: (command: Command) => Promise<Map<string, TextDocument>>;
    /** ISO 8601. */
    readonly now: string;
  },
): Promise<ForeseenIssue | Refusal> {
  // No draft has a symbol like this.
  const command = { kind: 'issue', draft: openDraft(state).number, symbol: newId() } as const;
  const texts = new Map<string | null, LiveText>();
  for (const party of textsNeeded(state, member, command)) {
    // Another's text that cannot be read keeps nobody from looking, as it keeps nobody from issuing.
    const text = await read(party).catch((error: unknown) => {
      if (party === null) throw error;
      return null;
    });
    if (text) texts.set(party, text);
  }
  const inputs = { now, invitationExpires: now, newId, hash: sha256, texts, documents: await documents(command) };
  const decision = decide(state, member, command, inputs);
  if (!decision.ok) return decision;
  const acts = [...decision.versionsToRecord, ...decision.acts];
  const after = foldAll(
    state,
    acts.map((body, at) => ({ ...body, seq: state.seq + at + 1, time: now, by: member.id, hash: '' })),
  );
  const turn = new Turn();
  let open = 0;
  for (const part of mattersByPart(after)) {
    open += part;
    await turn.over();
  }
  return foreseenIssue(state, acts, after, open);
}
