import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { askedAhead, builtImports } from './asked-ahead.ts';
import { diffAlone } from './diff-alone.ts';
import { frenchApart } from './french-apart.ts';

const packable = /\.(?:html|js|css|svg|json|webmanifest|txt)$/;

/** Puts packed copies beside the built files, for the server to send: once here, and not at every visit. */
const packedCopies = {
  name: 'packed-copies',
  apply: 'build' as const,
  writeBundle({ dir = 'dist' }: { dir?: string }) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !packable.test(entry.name)) continue;
      const file = readFileSync(path);
      // Below that, what says that an answer is packed weighs as much as what is saved.
      if (file.length < 300) continue;
      // The highest quality, which takes two seconds for all that is built: the copies are 7 % smaller than at 9.
      writeFileSync(`${path}.br`, brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${path}.gz`, gzipSync(file));
    }
  },
};

export default defineConfig({
  plugins: [
    react(),
    // The plugin is named by a local path in project.inlang/settings.json: by default it would be fetched from the network.
    packedCopies,
    paraglideVitePlugin({ project: './project.inlang', outdir: './src/paraglide', strategy: ['baseLocale'] }),
    frenchApart,
    diffAlone,
    builtImports,
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { resolveDependencies: askedAhead },
  },
  server: {
    port: 4748,
    proxy: { '/api': 'http://127.0.0.1:4747', '/sync': { target: 'ws://127.0.0.1:4747', ws: true } },
  },
});
