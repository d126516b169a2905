/**
 * The session's cookie. Over https it carries the `__Host-` prefix, which ties it to this very host; browsers refuse that
 * prefix over plain http, where a laptop in a meeting room is all there is.
 */
function cookieName(secure: boolean): string {
  return secure ? '__Host-adref' : 'adref';
}

/** The secret in a request's Cookie header, or null. */
export function readCookie(header: string | undefined, secure: boolean): string | null {
  const wanted = cookieName(secure);
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

/** The Set-Cookie header that hands the secret over until `expires`; an empty secret takes the cookie away. */
export function writeCookie(secret: string, expires: Date, secure: boolean): string {
  const parts = [`${cookieName(secure)}=${secret}`, 'Path=/', `Expires=${expires.toUTCString()}`];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}
