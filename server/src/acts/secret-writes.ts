import type { ActBody } from '@adref/shared/negotiation';
import type { LinkSecret } from '@adref/shared/protocol';
import { newSecret, secretHash } from '../accounts/secret.ts';
import type { Write } from '../storage/storage.ts';

/** What acts on invitation links mean for the store of secrets; `secrets` are those of the links made or renewed, to be shown once. */
export function secretWrites(
  negotiation: string,
  acts: readonly ActBody[],
): { readonly secrets: readonly LinkSecret[]; readonly writes: readonly Write[] } {
  const secrets: LinkSecret[] = [];
  const writes: Write[] = [];
  for (const act of acts) {
    if (act.kind === 'revoke') writes.push({ kind: 'revocation', link: act.link });
    if (act.kind !== 'invite' && act.kind !== 'renew') continue;
    const secret = newSecret();
    const hash = secretHash(secret);
    secrets.push({ link: act.kind === 'invite' ? act.link.id : act.link, secret });
    writes.push(
      act.kind === 'invite'
        ? { kind: 'invitation', secretHash: hash, negotiation, link: act.link }
        : { kind: 'renewal', link: act.link, secretHash: hash, expires: act.expires },
    );
  }
  return { secrets, writes };
}
