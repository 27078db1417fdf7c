import { strToU8, zipSync } from 'fflate'

export const courseNamespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'

const langstrings = (en: string) =>
  `<langstring lang="en">${en}</langstring><langstring lang="nb">${en} på norsk</langstring>`

interface UnitToWrite {
  readonly id?: string
  readonly title?: string
  readonly url?: string
  /** More attributes, such as `moveOn="Passed"`. */
  readonly more?: string
}

/** A unit as it stands in a `cmi5.xml`. */
export const unitXml = ({
  id = 'https://courses.example/unit',
  title = 'A unit',
  url = 'index.html',
  more = '',
}: UnitToWrite) =>
  `<au id="${id}" ${more}><title>${langstrings(title)}</title><description>${langstrings('What it is about')}</description><url>${url}</url></au>`

/** A `cmi5.xml` with these units and blocks. */
export const courseXml = (inside: string, { id = 'https://courses.example/course', title = 'Safe letters' } = {}) =>
  `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="${courseNamespace}">
<course id="${id}"><title>${langstrings(title)}</title><description>${langstrings('A course')}</description></course>
${inside}
</courseStructure>`

/** A course package as an authoring tool would write it. */
export const coursePackage = (
  xml: string,
  files: Readonly<Record<string, string>> = { 'index.html': '<p>Hello</p>' },
) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries({ 'cmi5.xml': xml, ...files }).map(([path, text]) => [path, strToU8(text)])),
    ),
  )
