// One bundle of our own code; what npm installed stays outside it. Quick enough to do at every start.
import { join } from 'node:path'
import { root } from './bootstrap.mjs'

export const serverBuild = (entry = 'src/main.ts', outfile = '.build/server/main.js') => ({
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

export async function buildServer(entry, outfile) {
  const { build } = await import('esbuild')
  await build(serverBuild(entry, outfile))
}
