import type { FileAnswer } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { passportFile } from '../../taking-along/take-out.ts'
import type { WholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'

interface Facts {
  readonly personName: string
  readonly organisation: { readonly name: string }
  readonly locale: Locale
  readonly now: Date
}

/** A passport as a JSON file that is offered to be saved under the day's name. */
export function takeOutFile(whole: WholePassport, { personName, organisation, locale, now }: Facts): FileAnswer {
  const { passports, ...rest } = whole
  const file = passportFile(passports, { ...rest, personName, organisationName: organisation.name, now })
  return {
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(file, null, 2)}\n`,
    fileName: `${words(locale).takeOut.fileName}-${now.toISOString().slice(0, 10)}.json`,
  }
}
