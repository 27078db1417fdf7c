import type { TestApp, TestBrowser, TestPage } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { peopleUrls } from '../people.urls.ts'

export interface StaffLine {
  readonly number: string
  readonly name: string
  readonly email: string
  readonly job: string
  readonly unit: string
  readonly above: string
  readonly code?: string
  /** The employee number of the manager. */
  readonly manager: string
}

/** The staff list of a fresh world: importing it changes nothing. */
export function staffOf({ people }: World, organisation: string): readonly StaffLine[] {
  const line = (number: string, { name, email }: { name: string; email: string }, ...rest: string[]): StaffLine => {
    const [job = '', unit = '', above = '', manager = ''] = rest
    return { number, name, email, job, unit, above, manager }
  }
  return [
    line('1001', people.carol, 'Head of care', 'Adult care', organisation),
    line('1002', people.asha, 'Care assistant', 'Night team', 'Adult care', '1001'),
    line('1003', people.ben, 'Planning officer', 'Planning', organisation, '1001'),
    line('1004', people.dag, 'Occupational therapist', 'Adult care', organisation, '1001'),
    line('1005', people.elin, 'Digital programme lead', organisation),
    line('1006', people.farah, 'Systems administrator', organisation, '', '1005'),
  ]
}

export const newcomer = (number: string, name: string, more: Partial<StaffLine> = {}): StaffLine => ({
  number,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@northshire.example`,
  job: 'Care assistant',
  unit: 'Night team',
  above: 'Adult care',
  manager: '1001',
  ...more,
})

/** The list with some lines changed, by employee number. */
export const changed = (
  lines: readonly StaffLine[],
  changes: Readonly<Record<string, Partial<StaffLine>>>,
): readonly StaffLine[] => lines.map(line => ({ ...line, ...changes[line.number] }))

export const without = (lines: readonly StaffLine[], ...numbers: readonly string[]): readonly StaffLine[] =>
  lines.filter(({ number }) => !numbers.includes(number))

export function asCsv(lines: readonly StaffLine[]): string {
  const rows = lines.map(({ number, name, email, job, unit, above, code = '', manager }) =>
    [number, name, email, job, unit, code, above, manager].join(','),
  )
  return ['staff_id,name,email,job_title,unit,unit_code,parent_unit,manager_staff_id', ...rows].join('\n')
}

/** The mapping of `asCsv` as the columns page sends it. */
export const columnsOfCsv: Readonly<Record<string, string>> = Object.fromEntries(
  ['employeeNumber', 'name', 'email', 'jobTitle', 'unit', 'unitCode', 'parentUnit', 'manager'].map((field, column) => [
    `column-${column}`,
    field,
  ]),
)

export interface UnderWay {
  readonly importId: string
  readonly href: string
  readonly page: TestPage
}

/** Uploads a list, says what its columns hold and waits for the preview. */
export async function preview(
  { runJobs }: TestApp,
  browser: TestBrowser,
  lines: readonly StaffLine[],
  { whole = 'yes' }: { whole?: 'yes' | 'no' } = {},
): Promise<UnderWay> {
  const file = { name: 'staff.csv', content: asCsv(lines) }
  const uploaded = await browser.upload(peopleUrls.imports.href(), 'file', file, { whole })
  const href = (await browser.post(uploaded.location ?? '', columnsOfCsv)).location ?? ''
  await runJobs()
  return { importId: href.split('/').at(-1) ?? '', href, page: await browser.get(href) }
}

/** The whole way: upload, columns, preview, yes, done. */
export async function bringIn(
  capable: TestApp,
  browser: TestBrowser,
  lines: readonly StaffLine[],
  options: { whole?: 'yes' | 'no' } = {},
): Promise<UnderWay> {
  const { importId, href } = await preview(capable, browser, lines, options)
  await browser.post(peopleUrls.confirmImport.href({ importId }))
  await capable.runJobs()
  return { importId, href, page: await browser.get(href) }
}
