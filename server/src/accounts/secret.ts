import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits, 43 characters of base64url. It is shown once and never stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in place of a secret: its SHA-256, in hex. With 256 random bits nothing slower is needed. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A short id that no other thing has: 96 random bits, 16 characters of base64url, the first of which is no hyphen: on a command line it would be an option. */
export function newId(): string {
  for (;;) {
    const id = randomBytes(12).toString('base64url');
    if (!id.startsWith('-')) return id;
  }
}
