import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Subresource integrity: a script or style that is not as it was built does not run. */
const integrity = (): Plugin => ({
  name: 'integrity',
  writeBundle({ dir = '' }) {
    const page = join(dir, 'index.html');
    const digest = (file: string) =>
      createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64');
    const withDigests = readFileSync(page, 'utf8').replace(
      /(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g,
      (found, file: string) => `${found} integrity="sha384-${digest(file)}"`,
    );
    writeFileSync(page, withDigests);
  },
});

/** The browser's part: `src/web` to `dist/web`. No inlined assets, so that a strict content security policy holds. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  plugins: [react(), integrity()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One page needs it all; the bound that counts is the gzipped first load.
    chunkSizeWarningLimit: 900,
  },
});
