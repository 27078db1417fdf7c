import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** One stylesheet and one module for every page. `src/platform/html/assets.ts` runs this when an input has changed. */
export default defineConfig({
  root: here,
  base: '/assets/',
  logLevel: 'warn',
  publicDir: false,
  plugins: [icon(), plainImports()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [fileURLToPath(new URL('../node_modules', import.meta.url))], quietDeps: true },
    },
  },
  build: {
    assetsDir: '',
    manifest: 'manifest.json',
    cssCodeSplit: false,
    // GOV.UK keeps one media query for Internet Explorer that Lightning CSS refuses.
    cssMinify: 'esbuild',
    modulePreload: false,
    sourcemap: false,
    target: 'es2022',
    // Whoever starts the program learns nothing from how long each part of the style sheet took.
    rolldownOptions: { input: { main: `${here}main.ts` }, checks: { pluginTimings: false } },
  },
})

function icon(): Plugin {
  return {
    name: 'icon',
    generateBundle() {
      const source = readFileSync(`${here}icon.svg`)
      this.emitFile({ type: 'asset', name: 'icon.svg', originalFileName: 'icon.svg', source })
    },
  }
}

/** There is one style sheet and nothing to load beforehand, so the helper that would do that is left out (0.5 kB). */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: id => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = load => load()' : undefined),
  }
}
