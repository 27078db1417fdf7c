import type { Context, FileAnswer, Loading } from '#platform/http/page.ts'
import { passportFile, type Seal } from '../../taking-along/take-out.ts'
import type { WholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'

interface Request
  extends Pick<Context, 'organisation' | 'config' | 'locale' | 'now'>,
    Pick<Loading<string, undefined>, 'db'> {}

interface Taken {
  readonly whole: WholePassport
  readonly personName: string
  readonly seal: Seal
}

/** A passport as a sealed JSON file that is offered to be saved under the day's name. */
export async function takeOutFile(request: Request, { whole, personName, seal }: Taken): Promise<FileAnswer> {
  const { db, organisation, locale, now } = request
  const { passports, ...rest } = whole
  const file = passportFile(passports, { ...rest, personName, organisationName: organisation.name, now })
  return {
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(await seal(db, file, request), null, 2)}\n`,
    fileName: `${words(locale).takeOut.fileName}-${now.toISOString().slice(0, 10)}.json`,
  }
}
