import type { ActBody } from '@adref/shared/negotiation';
import { newSecret, secretHash } from '../accounts/secret.ts';
import type { Write } from '../storage/storage.ts';

/** What acts on invitation links mean for the store of secrets; `secret` is the new link's, to be shown once. */
export function secretWrites(
  negotiation: string,
  [act]: readonly ActBody[],
): { readonly secret: string | null; readonly writes: readonly Write[] } {
  if (act?.kind === 'revoke') return { secret: null, writes: [{ kind: 'revocation', link: act.link }] };
  if (act?.kind !== 'invite' && act?.kind !== 'renew') return { secret: null, writes: [] };
  const secret = newSecret();
  const hash = secretHash(secret);
  const write: Write =
    act.kind === 'invite'
      ? { kind: 'invitation', secretHash: hash, negotiation, link: act.link }
      : { kind: 'renewal', link: act.link, secretHash: hash, expires: act.expires };
  return { secret, writes: [write] };
}
