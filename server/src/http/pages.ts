import { existsSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { sentenceOfKey } from '../messages/message.ts';

/**
 * Serves the built pages, with the packed copies that the build made of them. Files under `assets/` have a hash in their name and may be
 * kept forever; every other address that is no file is a place inside the application. Each file is looked up when it is asked for: one that
 * a new build has taken away, or that cannot be opened now, fails that one answer and nothing else.
 */
export function pages(folder: string): Router {
  const router = Router();
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    router.use(missing('pages-not-built'));
    return router;
  }
  const assets = join(root, 'assets') + sep;
  const files = express.static(root, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response: Response, path: string) => {
      const packed = packings.find(({ ending }) => path.endsWith(ending));
      response.type(extname(packed ? path.slice(0, -packed.ending.length) : path));
      if (packed) response.setHeader('content-encoding', packed.encoding);
      response.setHeader('cache-control', path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.use(packedFirst(files));
  // A part of an old page that is gone is no place in the application.
  router.use('/assets', missing('no-such-page'));
  router.get('/{*place}', (request, _response, next) => {
    request.url = '/index.html';
    next();
  });
  router.use(packedFirst(files), missing('no-such-page'));
  return router;
}

/** How the build packs its copies, best first: what the encoding is called and what it adds to the file's name. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Looks for a packed copy that the browser can unpack, then for the file itself. */
function packedFirst(files: RequestHandler): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept-Encoding');
    const { url } = request;
    const { pathname, search } = new URL(url, 'http://pages');
    const wanted = packings.filter(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
    const endings = [...wanted.map(({ ending }) => ending), ''];
    const look = (error?: unknown): void => {
      const ending = error === undefined ? endings.shift() : undefined;
      request.url = ending === undefined ? url : `${pathname}${ending}${search}`;
      if (ending === undefined) next(error);
      else files(request, response, look);
    };
    look();
  };
}

const missing =
  (key: 'pages-not-built' | 'no-such-page'): RequestHandler =>
  (_request, response) => {
    response.status(404).type('text/plain').send(sentenceOfKey(key));
  };
