import type { StampMotif } from '#platform/html/components/index.ts'

const motifs: Readonly<Record<string, StampMotif>> = {
  meaning: 'meaning',
  'people-first': 'people',
  'everyday-tools': 'tools',
  information: 'finding',
  content: 'content',
  together: 'together',
  safe: 'safety',
  data: 'data',
  improving: 'improving',
}

/** The drawn mark of an area in the booklet; an area that we do not know has the general one. */
export const areaMotif = (areaKey: string): StampMotif => motifs[areaKey] ?? 'basics'
