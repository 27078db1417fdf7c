import { z } from 'zod'
import { grantableRoles } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { wavesWords } from '../words.ts'
import type { AudienceData } from './audience.view.tsx'

export const audienceKinds = ['everybody', 'unit', 'role', 'managers', 'job-title', 'place', 'person'] as const
const mostListed = 5_000

/** The addresses and numbers of a pasted list, each once. */
export const listedIn = (list: string): readonly string[] => [
  ...new Set(
    list
      .split(/[\s,;]+/)
      .map(each => each.trim())
      .filter(Boolean),
  ),
]

/** One form for everything on the page: `act` says which of its parts was sent. */
export const audienceForm = form(
  (locale, { wave }: AudienceData) => {
    const { audience: text } = wavesWords(locale)
    const groups = wave.respondentGroups.map(({ key }) => key)
    return z.object({
      act: z.enum(['add', 'take', 'sample']).catch('add'),
      line: z.string().max(60),
      among: z.string().max(100),
      size: z
        .string()
        .trim()
        .regex(/^(\d{1,7})?$/, text.sampleWrong)
        .refine(size => size === '' || Number(size) > 0, text.sampleWrong),
      kind: z.enum(audienceKinds, text.whomMissing).optional(),
      unit: z.string(),
      unitNamed: z.string().trim().max(200),
      role: z.enum(grantableRoles).catch('champion'),
      value: z.string().trim().max(200),
      list: z.string().max(500_000),
      group: z.string().transform(group => (groups.includes(group) ? group : (groups.at(-1) ?? ''))),
      how: z.enum(['in', 'out']).catch('in'),
    })
  },
  {
    initial: ({ wave }) => ({
      how: 'in',
      size: wave.sampleSize ? String(wave.sampleSize) : '',
      group: wave.respondentGroups.at(-1)?.key,
    }),
    check({ act, kind, unit, unitNamed, value, list = '' }, { locale, data }): FieldErrors {
      const { audience: text } = wavesWords(locale)
      if (act !== 'add') return {}
      if (!kind) return { kind: text.whomMissing }
      if (kind === 'unit' && unitNamed === '' && !data.units.some(({ id }) => id === unit))
        return { unit: text.unitMissing }
      if ((kind === 'job-title' || kind === 'place') && value === '') return { value: text.valueMissing }
      const listed = kind === 'person' ? listedIn(list).length : 1
      return listed === 0 || listed > mostListed ? { list: text.listMissing } : {}
    },
  },
)
