import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { sentence } from '../messages/message.ts';

/**
 * Serves the built pages, with the packed copies that the build made of them. Files under `assets/` have a hash in their name
 * and may be kept forever; every other address that is no file is a place inside the application. What there is is looked up
 * once: a new build is served after a restart.
 */
export function pages(folder: string): Router {
  const router = Router();
  const assets = join(folder, 'assets');
  if (!existsSync(join(folder, 'index.html'))) {
    router.use(missing('pages-not-built'));
    return router;
  }
  if (existsSync(assets))
    router.use('/assets', sirv(assets, { ...packed, etag: true, maxAge: 31_536_000, immutable: true }));
  // A part of an old page that is gone is no place in the application.
  router.use('/assets', missing('no-such-page'));
  router.use(
    sirv(folder, {
      ...packed,
      etag: true,
      single: true,
      // A library's address may end like a file, `L.37`, and is a place all the same.
      ignores: false,
      setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
    }),
    missing('no-such-page'),
  );
  return router;
}

/** Copies `.br` and `.gz` beside a file are sent to browsers that can unpack them. */
const packed = { brotli: true, gzip: true };

const missing =
  (key: 'pages-not-built' | 'no-such-page'): RequestHandler =>
  (_request, response) => {
    response.status(404).type('text/plain').send(sentence(key));
  };
