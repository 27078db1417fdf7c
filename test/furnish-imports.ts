import { peopleUrls } from '#features/people/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'

export const importStates = ['mapping', 'planning', 'planned', 'working', 'done', 'given-up', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/** One staff import in each state, as Farah would have left them. Returns their ids. */
export async function furnishImports(capable: TestApp, world: World): Promise<Readonly<Record<ImportState, string>>> {
  const farah = await world.signedIn(world.people.farah)
  const bring = async (name: string, content: string) => {
    const { location = '' } = await farah.upload(peopleUrls.imports.href(), 'file', { name, content }, { whole: 'no' })
    return location.split('/').at(-2) ?? ''
  }
  const planned = async (name: string, content: string) => {
    const importId = await bring(name, content)
    await confirmColumns(farah, importId)
    return importId
  }
  const done = await planned('joiners.csv', joiners(world))
  const waiting = await planned('with faults.csv', withFaults(world))
  const working = await planned('under way.csv', joiners(world, 'Hana Sato'))
  const failed = await planned('failed.csv', joiners(world, 'Ivo Novak'))
  await capable.runJobs()
  await farah.post(peopleUrls.confirmImport.href({ importId: done }))
  await capable.runJobs()
  await farah.post(peopleUrls.confirmImport.href({ importId: working }))
  await capable.database.writing(world.organisationId, tx =>
    tx
      .updateTable('staff_imports')
      .set({ failure: 'It broke' })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', failed)
      .execute(),
  )
  const givenUp = await bring('given up.csv', joiners(world))
  await farah.post(peopleUrls.giveUpImport.href({ importId: givenUp }))
  const planning = await planned('being read.csv', joiners(world, 'Jan Dahl'))
  const mapping = await bring('new.csv', joiners(world))
  return { mapping, planning, planned: waiting, working, done, 'given-up': givenUp, failed }
}

async function confirmColumns(farah: TestBrowser, importId: string): Promise<void> {
  const href = peopleUrls.importColumns.href({ importId })
  const { $ } = await farah.get(href)
  const chosen = $('main select')
    .toArray()
    .map(select => [$(select).attr('name') ?? '', String($(select).val() ?? '')] as const)
  await farah.post(href, { ...Object.fromEntries(chosen), nameOrder: 'given-first' })
}

const header = 'Employee number,Name,E-mail,Job title,Unit,Manager'

const joiners = ({ slug }: World, name = 'Gus Lund') =>
  `${header}\n2001,${name},${name.toLowerCase().replace(' ', '.')}@${slug}.example,Care assistant,Night team,1001\n`

const withFaults = ({ slug }: World) =>
  [
    header,
    `1002,Asha Patel,asha.patel@${slug}.example,Senior care assistant,Night team,1001`,
    '2002,Kim Moss,kim.moss at work,=1+1,Planning,Nobody Known',
    `2003,Lea Berg,lea.berg@${slug}.example,Clerk,A new unit,2003`,
    '2003,Lea Berg again,,Clerk,Planning,1001',
    ',No Number,,Clerk,Planning,1001',
    '',
  ].join('\n')
