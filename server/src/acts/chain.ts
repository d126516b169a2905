import { hash, randomBytes } from 'node:crypto';
import { type Act, type ActDraft, chainedAct, headWith, openingOf, type RecordHead } from '@adref/shared/negotiation';

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** What is about to be recorded, as acts that follow `acts`, whose head is given, each in its chain, with the head after them; the act that issues a draft opens its round's seals. */
export function chained(
  acts: readonly Act[],
  head: RecordHead,
  actDrafts: readonly ActDraft[],
): { acts: Act[]; head: RecordHead } {
  const added: Act[] = [];
  let last = head;
  for (const actDraft of actDrafts) {
    const salt = newSalt();
    const { body } = actDraft;
    const said =
      body.kind === 'issue'
        ? { ...body, opening: openingOf([...acts, ...added], body.decisions ?? [], salt, sha256) }
        : body;
    const act = chainedAct(last, { ...actDraft, body: said }, salt, newSalt, sha256);
    last = headWith(last, act);
    added.push(act);
  }
  return { acts: added, head: last };
}

/** 256 random bits: what is hashed with them cannot be found by guessing. */
function newSalt(): string {
  return randomBytes(32).toString('hex');
}
