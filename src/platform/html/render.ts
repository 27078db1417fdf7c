import { Fragment, isValidElement, options, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The whole document as a string, doctype first. Views are synchronous, so this never waits. */
export function render(document: VNode): string {
  return `<!doctype html>\n${renderToString(document)}`
}

/** A piece of a page, for mails and tests: no doctype. */
export function renderFragment(fragment: VNode): string {
  return renderToString(fragment)
}

let guarded = false

/**
 * Development and tests: throws where Preact would quietly print nothing (an async component; an object, Date or
 * function as a child). Installing it twice is harmless.
 */
export function guardViews(): void {
  if (guarded) return
  guarded = true
  const before = options.vnode
  options.vnode = vnode => {
    refuseAsync(vnode)
    if (typeof vnode.type === 'string' || vnode.type === Fragment) refuseObjects(nameOf(vnode), vnode.props.children)
    before?.(vnode)
  }
}

function refuseAsync(vnode: VNode): void {
  if (typeof vnode.type === 'function' && vnode.type.constructor.name === 'AsyncFunction') {
    throw new Error(`<${nameOf(vnode)}> is async. A view cannot wait: fetch in load() and pass the rows as props.`)
  }
}

function refuseObjects(parent: string, child: unknown): void {
  if (Array.isArray(child)) {
    for (const each of child) refuseObjects(parent, each)
  } else if (typeof child === 'function') {
    throw new Error(`A function stands as a child of <${parent}>. Call it, or write it as a component.`)
  } else if (child instanceof Date) {
    throw new Error(`A Date stands as a child of <${parent}>. Use formatDate(locale, date).`)
  } else if (typeof child === 'object' && child !== null && !isValidElement(child)) {
    throw new Error(`An object stands as a child of <${parent}>: ${fieldsOf(child)}. Print one of its fields.`)
  }
}

function nameOf(vnode: VNode): string {
  if (typeof vnode.type === 'string') return vnode.type
  return vnode.type === Fragment ? 'Fragment' : vnode.type.name || 'a nameless component'
}

function fieldsOf(child: object): string {
  const keys = Object.keys(child)
  return keys.length > 0 ? `{ ${keys.slice(0, 6).join(', ')} }` : child.constructor.name
}
