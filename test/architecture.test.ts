import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[]
}

const rules: { features: Record<string, string[]>; longFiles: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'architecture.json'), 'utf8'),
)
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(entry => read(join(entry.parentPath, entry.name)))
const production = sources.filter(({ path }) => !/\.test\.tsx?$|^src\/platform\/testing\/|\/testing\//.test(path))

function read(file: string): Source {
  const path = relative(root, file)
  const text = readFileSync(file, 'utf8')
  const { module } = parseSync(path, text)
  const from = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(entry => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
  ]
  return { path, text, imports: from.map(({ specifier, typeOnly }) => ({ to: resolve(path, specifier), typeOnly })) }
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return normalize(`src/${specifier.slice(1)}`)
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier
}

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]

describe('the house', () => {
  test('the platform knows no feature and not the composition', () => {
    const wrong = production
      .filter(({ path }) => path.startsWith('src/platform/'))
      .flatMap(({ path, imports }) => imports.map(({ to }) => ({ path, to })))
      .filter(({ to }) => to.startsWith('src/') && !to.startsWith('src/platform/') && to !== 'src/config.ts')
    expect(wrong).toEqual([])
  })

  test('a feature is entered through its door, and only downwards', () => {
    const wrong = production.flatMap(({ path, imports }) => {
      const own = featureOf(path)
      return imports.flatMap(({ to }) => {
        const other = featureOf(to)
        if (!other || other === own) return []
        const throughDoor = to === `src/features/${other}/index.ts`
        const allowed = own === undefined || rules.features[own]?.includes(other)
        return throughDoor && allowed ? [] : [`${path} → ${to}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('every feature stands in architecture.json, and every one there exists', () => {
    const folders = readdirSync(join(root, 'src/features')).sort()
    expect(Object.keys(rules.features).sort()).toEqual(folders)
  })

  test('the floors are real: no feature leads back to itself', () => {
    const reaches = (from: string, seen: string[] = []): string[] =>
      (rules.features[from] ?? []).flatMap(to => (seen.includes(to) ? [] : [to, ...reaches(to, [...seen, to])]))
    const loops = Object.keys(rules.features).filter(name => reaches(name).includes(name))
    expect(loops).toEqual([])
  })

  test('no file imports itself by way of others', () => {
    const graph = new Map(
      production.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)]),
    )
    expect(findCycle(graph)).toBeUndefined()
  })

  test('there is no drawer without an owner', () => {
    expect(sources.filter(({ path }) => /\/(utils|lib|common|helpers)\//.test(path)).map(({ path }) => path)).toEqual(
      [],
    )
  })

  test('only the configuration and the commands read the environment', () => {
    const readers = production.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path)
    expect(readers.filter(path => !['src/config.ts', 'src/commands.ts'].includes(path))).toEqual([])
  })

  test('raw HTML is written in platform/html and nowhere else', () => {
    const writers = production.filter(({ text }) => text.includes('dangerouslySetInnerHTML')).map(({ path }) => path)
    expect(writers.filter(path => !path.startsWith('src/platform/html/'))).toEqual([])
  })

  test('views neither wait nor keep state', () => {
    const views = production.filter(({ path }) => path.endsWith('.view.tsx'))
    const wrong = views.filter(({ text }) =>
      /\basync\b|\bawait\b|use(State|Effect|Context|Memo)\(|createContext/.test(text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('views ask no database and domain rules know no HTTP', () => {
    const views = production.filter(({ path }) => path.endsWith('.view.tsx'))
    const asking = views.filter(({ imports }) =>
      imports.some(({ to, typeOnly }) => !typeOnly && /platform\/db\/|\.queries\.ts$/.test(to)),
    )
    expect(asking.map(({ path }) => path)).toEqual([])
  })

  test('files stay small enough to read in one go', () => {
    const words = /\.(en|nb)\.ts$|\/(en|nb)\/|generated/
    const long = sources.filter(({ path, text }) => text.split('\n').length > 301 && !words.test(path))
    const unexplained = long.map(({ path }) => path).filter(path => !rules.longFiles[path])
    expect(unexplained).toEqual([])
  })

  test('only a feature has an index, and it is its door', () => {
    const indexes = sources.map(({ path }) => path).filter(path => path.endsWith('/index.ts'))
    const odd = indexes.filter(path => !/^src\/features\/[^/]+\/index\.ts$|^src\/platform\//.test(path))
    expect(odd).toEqual([])
  })
})

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const visit = (node: string, trail: string[]): string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (done.has(node)) return undefined
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node])
      if (cycle) return cycle
    }
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, [])
    if (cycle) return cycle
  }
  return undefined
}
