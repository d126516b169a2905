import type { IncomingHttpHeaders } from 'node:http';
import { reason } from '@adref/shared/refusal';
import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { sendProblem } from './problem.ts';
import { hostOf } from './request-address.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request is meant for this server: its Host is the public address's, or a name of this machine where the server
 * listens to this machine only. Otherwise a foreign page could have its own name resolve to 127.0.0.1 and read what is here.
 */
export function hostIsOurs(header: string | undefined, config: Pick<Config, 'host' | 'publicUrl'>): boolean {
  const host = hostOf({ host: header });
  if (host === null) return false;
  const name = host.replace(/:\d+$/, '');
  if (config.publicUrl !== null && host === new URL(config.publicUrl).host) return true;
  const boundToLoopback = ['localhost', '127.0.0.1', '::1'].includes(config.host);
  if (boundToLoopback || config.publicUrl !== null) return loopback.includes(name);
  return true;
}

/**
 * Whether what changes something was sent by our own page: its Origin is the address it was sent to. Programs send neither
 * Origin nor cookies of a browser; a browser always sends one of the two headers.
 */
export function originIsOurs(
  headers: IncomingHttpHeaders,
  { publicUrl, proxies }: Pick<Config, 'publicUrl' | 'proxies'>,
): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    if (publicUrl !== null && page.origin === new URL(publicUrl).origin) return true;
    // A page from https on the same name and port is another site's, unless a proxy speaks https for us and we do not know it.
    const ours = page.protocol === 'http:' || (publicUrl === null && proxies > 0 && page.protocol === 'https:');
    return ours && page.host === host?.toLowerCase();
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Refuses requests for another host, and unsafe ones from another page. */
export function originGuard(config: Config): RequestHandler {
  return (request, response, next) => {
    if (!hostIsOurs(request.headers.host, config)) {
      sendProblem(response, 'forbidden', reason('another-host'));
    } else if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !originIsOurs(request.headers, config)) {
      sendProblem(response, 'forbidden', reason('another-site'));
    } else next();
  };
}
