// One bundle of our own code; what npm installed stays outside it. Quick enough to do at every start.
import { basename, dirname, extname, join } from 'node:path'
import { root } from './bootstrap.mjs'

// Work that runs in a thread of its own is a bundle of its own, beside the program.
const threads = ['src/features/people/import/import.thread.ts', 'src/features/skills/import/framework-import.thread.ts']

export const serverBuild = (entry = 'src/main.ts', outfile = '.build/server/main.js') => ({
  absWorkingDir: root,
  entryPoints: [
    { in: join(root, entry), out: nameOf(outfile) },
    ...(entry === 'src/main.ts' ? threads.map(file => ({ in: join(root, file), out: nameOf(file) })) : []),
  ],
  outdir: join(root, dirname(outfile)),
  outExtension: { '.js': extname(outfile) },
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

const nameOf = file => basename(file, extname(file))

export async function buildServer(entry, outfile) {
  const { build } = await import('esbuild')
  await build(serverBuild(entry, outfile))
}
