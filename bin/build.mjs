// One bundle of our own code; what npm installed stays outside it.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { root } from './bootstrap.mjs'
import { isUnchanged, noteState } from './unchanged.mjs'

// Work that runs in a thread of its own is a bundle of its own, beside the program.
const threads = [
  'src/features/people/import/import.thread.ts',
  'src/features/skills/import/framework-import.thread.ts',
  'src/platform/mail/many-mails.thread.ts',
]

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

/**
 * Bundles the program, unless it is there and nothing has changed. Copies may start from one checkout at the same
 * moment: each file appears whole or not at all.
 */
export async function buildServer(entry, outfile) {
  const options = serverBuild(entry, outfile)
  const note = join(options.outdir, `${options.entryPoints[0].out}.made-from.json`)
  if (await isUnchanged(note)) return
  const began = Date.now()
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true })
  await rm(note, { force: true })
  for (const { path, contents } of outputFiles) {
    const unfinished = `${path}.${process.pid}`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, contents)
    await rename(unfinished, path)
  }
  const bundles = outputFiles.map(({ path }) => relative(root, path))
  await noteState(note, { sources: Object.keys(metafile.inputs), bundles, began })
}
