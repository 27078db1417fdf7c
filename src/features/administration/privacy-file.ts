import type { Organisation } from '#platform/http/organisation.ts'
import type { FileAnswer } from '#platform/http/page.ts'
import type { PersonalFile } from './privacy.ts'

/** The file that a person takes along: JSON, readable by people and programs. */
export function personalFile(name: string, organisation: Organisation, now: Date, data: PersonalFile): FileAnswer {
  const content = { organisation: organisation.name, person: name, exportedAt: now.toISOString(), data }
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(content, null, 2),
    fileName: `capable-${name}.json`.replace(/\s+/g, '-'),
  }
}
