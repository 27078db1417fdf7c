// One bundle of our own code; what npm installed stays outside it. Quick enough to do at every start.
import { join } from 'node:path'
import { root } from './bootstrap.mjs'

export async function buildServer(entry = 'src/main.ts', outfile = '.build/server/main.js') {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    outfile: join(root, outfile),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  })
}
