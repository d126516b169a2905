import { createHash, randomBytes } from 'node:crypto';
import { type Act, chainedAct, type Deed, headAfter, openingOf, type RecordHead } from '@adref/shared/negotiation';

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The deeds as acts that follow `acts`, whose head is given, each in its chain; the act that issues a draft opens its round's seals. */
export function chained(acts: readonly Act[], head: RecordHead, deeds: readonly Deed[]): Act[] {
  const added: Act[] = [];
  let last = head;
  for (const deed of deeds) {
    const salt = newSalt();
    const { body } = deed;
    const said =
      body.kind === 'issue'
        ? { ...body, opening: openingOf([...acts, ...added], body.decisions ?? [], salt, sha256) }
        : body;
    const act = chainedAct(last, { ...deed, body: said }, salt, newSalt, sha256);
    last = headAfter(last, act, sha256);
    added.push(act);
  }
  return added;
}

/** 256 random bits: what is hashed with them cannot be found by guessing. */
function newSalt(): string {
  return randomBytes(32).toString('hex');
}
