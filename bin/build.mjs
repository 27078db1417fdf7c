// One bundle of our own code and of the libraries that we use a part of; what else npm installed stays outside it.
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { root } from './bootstrap.mjs'
import { isUnchanged, noteState } from './unchanged.mjs'

// Work that runs in a thread of its own is a bundle of its own, beside the program.
const threads = [
  'src/features/people/import/import.thread.ts',
  'src/features/skills/import/framework-import.thread.ts',
  'src/platform/mail/many-mails.helper.ts',
]

// Libraries of many small ES modules: as single files they start slower and hold 6 MB more.
const inside = [
  ...['csv-parse', 'd3-scale', 'd3-shape', 'jose', 'kysely', 'nodemailer', 'openid-client'],
  ...['preact', 'preact-render-to-string', 'uuid', 'zod'],
]
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

export const serverBuild = (entry = 'src/main.ts', outfile = '.build/server/main.js') => ({
  absWorkingDir: root,
  entryPoints: [
    { in: join(root, entry), out: nameOf(outfile) },
    ...(entry === 'src/main.ts' ? threads.map(file => ({ in: join(root, file), out: nameOf(file) })) : []),
  ],
  outdir: join(root, dirname(outfile)),
  outExtension: { '.js': extname(outfile) },
  bundle: true,
  external: Object.keys(dependencies).filter(name => !inside.includes(name)),
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 200,
  sourcemap: true,
  logLevel: 'warning',
})

const nameOf = file => basename(file, extname(file))

// One letter outside ASCII, in a regular expression or in SQL, and V8 keeps the whole program in two bytes a letter.
const inAscii = code =>
  code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    const escaped = letter.charCodeAt(0).toString(16).padStart(4, '0')
    return `${slashes.slice(slashes.length % 2)}\\u${escaped}`
  })

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
  for (const { path, contents, text } of outputFiles) {
    const unfinished = `${path}.${process.pid}`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, path.endsWith('.map') ? contents : inAscii(text))
    await rename(unfinished, path)
  }
  const bundles = outputFiles.map(({ path }) => relative(root, path))
  await noteState(note, { sources: Object.keys(metafile.inputs), bundles, began })
}
