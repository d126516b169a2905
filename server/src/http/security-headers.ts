import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { hostOf } from './request-address.ts';

/**
 * Headers that keep foreign code out of our pages. Scripts come from here only; styles also inline, because ProseMirror
 * writes style attributes; sockets go to the same host.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Not every browser counts ws: and wss: of the same host as 'self'.
        connectSrc: ["'self'", (request) => `${secure ? 'wss' : 'ws'}://${hostOf(request.headers) ?? 'localhost'}`],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    // Browsers ignore it over plain http, and a laptop in a meeting room has no certificate.
    strictTransportSecurity: secure,
    // An invitation's secret is in the address of its page.
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
