import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    react(),
    // The plugin is named by a local path in project.inlang/settings.json: by default it would be fetched from the network.
    paraglideVitePlugin({ project: './project.inlang', outdir: './src/paraglide', strategy: ['baseLocale'] }),
  ],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0 },
  server: {
    port: 4748,
    proxy: { '/api': 'http://127.0.0.1:4747', '/sync': { target: 'ws://127.0.0.1:4747', ws: true } },
  },
});
