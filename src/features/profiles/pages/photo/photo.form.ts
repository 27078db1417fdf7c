import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { choicesOf, closenesses, cropFor, parts } from '../../photo/crop.ts'
import type { WholeProfile } from '../../profiles.queries.ts'
import { audienceInput, audienceValues } from '../audience-input.ts'

export interface PhotoData {
  readonly whole: WholeProfile
  readonly crop: { readonly size: number; readonly x: number; readonly y: number } | undefined
}

const cropInput = {
  part: z.enum(parts).catch('middle'),
  closeness: z.enum(closenesses).catch('whole'),
}

/** Which square of the picture, and who sees it. The file itself is looked at when everything else is right. */
export const photoForm = form(
  (locale, _data: PhotoData) =>
    z.object({
      photo: z.string().optional(),
      ...cropInput,
      ...(audienceInput(locale, ['photo']) as Record<string, z.ZodType>),
    }),
  { initial: ({ whole }) => ({ part: 'middle', closeness: 'whole', ...audienceValues(whole, ['photo']) }) },
)

export const cropForm = form((_locale, _data: PhotoData) => z.object(cropInput), {
  initial: ({ crop }) => (crop ? choicesOf(crop) : {}),
})

export const cropOf = ({
  part,
  closeness,
}: {
  part: (typeof parts)[number]
  closeness: (typeof closenesses)[number]
}) => cropFor(part, closeness)
