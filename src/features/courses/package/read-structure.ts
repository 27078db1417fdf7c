import { SaxesParser, type SaxesTagNS } from 'saxes'
import { type Block, type CourseStructure, type MoveOn, moveOns, type Node, type Unit } from './structure.ts'

/** What is wrong with a `cmi5.xml`, in terms that the feature's words can say. */
export type StructureFault =
  | ('not-xml' | 'entities' | 'no-course' | 'no-units' | 'too-many' | 'too-deep')
  | ('no-id' | 'same-id' | 'no-title' | 'no-address' | 'odd-address' | 'odd-score' | 'odd-move-on')

export interface PlacedFault {
  readonly fault: StructureFault
  readonly line: number
  /** The id or value that it is about. */
  readonly about: string
}

export type ReadStructure =
  | { readonly course: CourseStructure; readonly faults?: undefined }
  | { readonly faults: readonly PlacedFault[] }

const iriShape = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i
const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'
const mostUnits = 500
const deepest = 30
const longest = 2_000
const mostFaults = 50

interface Draft {
  readonly tag: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly title: Record<string, string>
  readonly description: Record<string, string>
  readonly texts: Record<string, string>
  readonly children: Node[]
}

class Stop extends Error {}

/**
 * The structure of a course from its `cmi5.xml`, or what is wrong with it, line by line. Entities are refused, so that a
 * small file stays a small file.
 */
export function readStructure(xml: string): ReadStructure {
  const reader = new Reader()
  try {
    reader.parser.write(xml).close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return reader.finish()
}

class Reader {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  readonly #faults: PlacedFault[] = []
  readonly #ids = new Set<string>()
  readonly #path: string[] = []
  readonly #open: Draft[] = []
  readonly #children: Node[] = []
  #course: Omit<CourseStructure, 'children'> | undefined
  #units = 0
  #text = ''
  #language = 'und'

  constructor() {
    const stop = (fault: StructureFault) => {
      this.#say(fault, this.parser.line)
      throw new Stop()
    }
    this.parser.on('error', () => stop('not-xml'))
    this.parser.on('doctype', () => stop('entities'))
    this.parser.on('opentag', tag => {
      this.#path.push(tag.uri === namespace ? tag.local : '?')
      if (this.#path.length > deepest) stop('too-deep')
      this.#begin(tag)
      if (this.#units > mostUnits) stop('too-many')
    })
    const more = (text: string) => {
      if (this.#text.length < longest) this.#text += text
    }
    this.parser.on('text', more)
    this.parser.on('cdata', more)
    this.parser.on('closetag', () => this.#end())
  }

  finish(): ReadStructure {
    if (this.#faults.length === 0 && !this.#course) this.#say('no-course', 1)
    if (this.#faults.length === 0 && this.#units === 0) this.#say('no-units', 1)
    if (!this.#course || this.#faults.length > 0) return { faults: this.#faults }
    return { course: { ...this.#course, children: this.#children } }
  }

  #say(fault: StructureFault, line: number, about = '') {
    if (this.#faults.length < mostFaults) this.#faults.push({ fault, line, about: about.slice(0, 100) })
  }

  #begin(tag: SaxesTagNS) {
    this.#text = ''
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
    if (tag.local === 'langstring') this.#language = attributes.lang?.slice(0, 40) || 'und'
    const name = this.#path.at(-1) ?? ''
    if (!['course', 'block', 'au'].includes(name) || this.#path[0] !== 'courseStructure') return
    if (name === 'au') this.#units += 1
    const empty = { title: {}, description: {}, texts: {}, children: [] }
    this.#open.push({ tag: name, line: this.parser.line, attributes, ...empty })
  }

  #end() {
    const text = this.#text.trim().slice(0, longest)
    this.#text = ''
    const [owner, parent, name = ''] = [this.#path.at(-3), this.#path.at(-2), this.#path.at(-1)]
    this.#path.pop()
    const draft = this.#open.at(-1)
    if (!draft) return
    if (name === 'langstring' && owner === draft.tag && (parent === 'title' || parent === 'description'))
      draft[parent][this.#language] = text
    else if (parent === draft.tag && text !== '') draft.texts[name] = text
    if (name !== draft.tag) return
    this.#open.pop()
    if (draft.tag === 'course') this.#course = this.#named(draft)
    else
      (this.#open.at(-1)?.children ?? this.#children).push(draft.tag === 'au' ? this.#unit(draft) : this.#block(draft))
  }

  #named({ attributes, title, description, line }: Draft) {
    const id = (attributes.id ?? '').trim()
    if (!iriShape.test(id) || id.length > longest) this.#say('no-id', line, id)
    else if (this.#ids.has(id)) this.#say('same-id', line, id)
    this.#ids.add(id)
    if (!Object.values(title).some(Boolean)) this.#say('no-title', line, id)
    return { id, title, description }
  }

  #block(draft: Draft): Block {
    return { kind: 'block', ...this.#named(draft), children: draft.children }
  }

  #unit(draft: Draft): Unit {
    const named = this.#named(draft)
    const { texts, line, attributes } = draft
    const { masteryScore, moveOn = 'NotApplicable', activityType = '' } = attributes
    const address = texts.url ?? ''
    if (address === '') this.#say('no-address', line, named.id)
    else if (/^[a-z][a-z\d+.-]*:/i.test(address) && !/^https?:\/\/[^/]/i.test(address))
      this.#say('odd-address', line, address)
    if (!moveOns.includes(moveOn as MoveOn)) this.#say('odd-move-on', line, moveOn)
    const score = masteryScore === undefined ? undefined : Number(masteryScore || 'none')
    if (score !== undefined && !(score >= 0 && score <= 1)) this.#say('odd-score', line, masteryScore)
    return {
      ...{ kind: 'unit', ...named, address, activityType, moveOn: moveOn as MoveOn, masteryScore: score },
      ...{ launchParameters: texts.launchParameters ?? '', entitlementKey: texts.entitlementKey ?? '' },
    }
  }
}
