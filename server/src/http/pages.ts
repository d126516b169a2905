import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type RequestHandler, Router } from 'express';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const compressible = ['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt'];

/** A built file in memory, as it is and as it is sent to browsers that can unpack it. */
interface Page {
  readonly type: string;
  readonly cache: string;
  readonly modified: number;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/**
 * Serves the built pages: each file is read and packed once, when it is first asked for. Files under `assets/` have a hash in
 * their name and may be kept for ever; every other address that is no file is a place inside the application.
 */
export function pages(folder: string): Router {
  const router = Router();
  const kept = new Map<string, Promise<Page>>();

  const page = async (path: string): Promise<Page | null> => {
    // Only names that a walk through the folder finds are served, so that no path leads out of it.
    if (!(await files(folder)).includes(path)) return null;
    const { mtimeMs } = await stat(join(folder, path));
    const present = await kept.get(path);
    if (present?.modified === mtimeMs) return present;
    const fresh = packed(folder, path, mtimeMs);
    kept.set(path, fresh);
    return fresh;
  };

  const serve: RequestHandler = async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const path = pathIn(request.path);
    const found = path === null ? null : await page(path);
    // A part of an old page that is gone is no place in the application; a library's address may end like a file, `L.37`.
    const wanted = found ?? (request.path.startsWith('/assets/') ? null : await page('index.html'));
    if (!wanted) {
      const built = existsSync(join(folder, 'index.html'));
      response
        .status(404)
        .type('text/plain')
        .send(built ? 'There is no such page.' : 'The pages are not built yet: npm start builds them.');
      return;
    }
    const accepted = request.acceptsEncodings(['br', 'gzip', 'identity']);
    const body = (accepted === 'br' && wanted.br) || (accepted === 'gzip' && wanted.gzip) || wanted.plain;
    if (body === wanted.br) response.setHeader('content-encoding', 'br');
    else if (body === wanted.gzip) response.setHeader('content-encoding', 'gzip');
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('cache-control', wanted.cache);
    response.setHeader('content-type', wanted.type);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  router.use(serve);
  return router;
}

/** `/assets/a.js` → `assets/a.js`; null for what no file of ours is called. */
function pathIn(address: string): string | null {
  try {
    return decodeURIComponent(address).replace(/^\/+/, '') || 'index.html';
  } catch {
    return null;
  }
}

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function packed(folder: string, path: string, modified: number): Promise<Page> {
  const plain = await readFile(join(folder, path));
  const extension = extname(path);
  const text = compressible.includes(extension) && plain.length > 1_000;
  return {
    plain,
    modified,
    type: types[extension] ?? 'application/octet-stream',
    cache: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Quality 9 packs a megabyte of script in under a second; 11 would take several and gain 5 %.
    br: text ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gzip: text ? await promisify(gzip)(plain) : null,
  };
}
