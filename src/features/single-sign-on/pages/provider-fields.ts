import { z } from 'zod'
import type { Locale } from '#platform/i18n/index.ts'
import type { NewProvider } from '../providers.ts'
import { adminWords } from '../words.ts'

/** What every provider must say about itself, in both forms that ask. */
export function providerFields(locale: Locale) {
  const t = adminWords(locale).form
  const name = z.string().trim().max(60, t.nameLong)
  return {
    nameEn: name,
    nameNb: name,
    issuer: z
      .string()
      .trim()
      .min(1, t.issuerMissing)
      .max(500, t.issuerWrong)
      .refine(isWholeAddress, t.issuerWrong)
      .transform(withoutDocument),
    clientId: z.string().trim().min(1, t.clientIdMissing).max(300, t.clientIdLong),
  }
}

const isWholeAddress = (text: string): boolean => {
  if (text === '') return true
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  )
}

// Many copy the address of the document instead of the one that it stands under.
const withoutDocument = (text: string): string => text.replace(/\/\.well-known\/openid-configuration\/?$/, '')

interface NameInput {
  readonly nameEn: string
  readonly nameNb: string
}

/** One name is enough; a reader of the other language sees it too. */
export const nameFault = ({ nameEn, nameNb }: Partial<NameInput>, locale: Locale): Record<string, string> =>
  nameEn !== '' || nameNb !== '' ? {} : { nameEn: adminWords(locale).form.nameMissing }

export const namesOf = ({ nameEn, nameNb }: NameInput): NewProvider['names'] => ({
  ...(nameEn ? { en: nameEn } : {}),
  ...(nameNb ? { nb: nameNb } : {}),
})
