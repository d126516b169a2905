import type { IncomingMessage } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';

/**
 * Where a visitor comes from, for limits: the address of the connection, or, behind so many proxies of ours, the one that the
 * outermost of them was called from. Of an IPv6 address only the part that a provider hands out as a whole. Null where it is
 * not known any more. Express says the same as `request.ip`; an upgrade does not go through Express.
 */
export function visitorAddress(request: IncomingMessage, proxies: number): string | null {
  const header = request.headers['x-forwarded-for'] ?? '';
  const forwarded = (Array.isArray(header) ? header.join() : header).split(',').map((one) => one.trim());
  // Whatever is further left was written by the visitor.
  const told = proxies > 0 ? forwarded.slice(-proxies).find((one) => one !== '') : undefined;
  const address = told ?? request.socket.remoteAddress;
  return address === undefined ? null : ipKeyGenerator(address);
}
