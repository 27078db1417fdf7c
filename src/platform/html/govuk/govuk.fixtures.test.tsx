import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { type AnyComponent, h } from 'preact'
import { describe, expect, test } from 'vitest'
import { rawHtml } from '../raw-html.ts'
import { guardViews, renderFragment } from '../render.ts'
import * as govuk from './index.ts'

guardViews()

/** Published components that we do not have, each with the reason. */
const notImplemented: Record<string, string> = {
  header: 'Carries the crown and the GOV.UK logotype, which are reserved; our layout has its own header.',
  footer: 'Carries the crown and the Crown copyright; our layout has its own footer.',
}

interface Fixture {
  name: string
  options: Record<string, unknown>
  html: string
}

const published = new URL('../../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)
const components = readdirSync(published, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe.each(components.filter(name => !(name in notImplemented)))('%s', component => {
  test.each(readFixtures(component))('prints what GOV.UK Frontend prints for "$name"', ({ options, html }) => {
    const View = componentNamed(component)
    expect(tree(renderFragment(h(View, markupIn(options) as object)))).toEqual(tree(html))
  })
})

test('every published component is here or has a reason why not', () => {
  expect(Object.keys(notImplemented).filter(name => !components.includes(name))).toEqual([])
  for (const reason of Object.values(notImplemented)) expect(reason.length).toBeGreaterThan(20)
})

function readFixtures(component: string): Fixture[] {
  return JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, published), 'utf8')).fixtures
}

function componentNamed(name: string): AnyComponent<object> {
  const exported = name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  const found = (govuk as Record<string, unknown>)[exported]
  if (typeof found !== 'function') throw new Error(`govuk/index.ts exports no ${exported}`)
  return found as AnyComponent<object>
}

/** Fixtures hold markup as strings under `html`, `titleHtml` … and in slots; our components take it as SafeHtml. */
function markupIn(value: unknown, key = ''): unknown {
  if (
    typeof value === 'string' &&
    value !== '' &&
    /^(html|\w+Html|start|end|navigationStart|navigationEnd)$/.test(key)
  ) {
    return rawHtml(value)
  }
  if (Array.isArray(value)) return value.map(item => markupIn(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, markupIn(inner, name)]))
}

type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] }

/** The markup as a tree in which only meaningful whitespace is left, and the order of attributes does not count. */
function tree(html: string): Tree[] {
  return childrenOf(load(html, null, false).root().contents().toArray())
}

function childrenOf(nodes: unknown[]): Tree[] {
  const children: Tree[] = []
  for (const node of nodes as {
    type: string
    data?: string
    name?: string
    attribs?: object
    children?: unknown[]
  }[]) {
    if (node.type === 'text') {
      const text = (node.data ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '') children.push(text)
    } else if (node.type === 'tag' || node.type === 'script') {
      children.push({
        tag: node.name ?? '',
        attributes: tidy({ ...node.attribs }),
        children: childrenOf(node.children ?? []),
      })
    }
  }
  return children
}

function tidy(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value.replace(/\s+/g, ' ').trim()]),
  )
}
