import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import {
  type Closeness,
  type Crop,
  choicesOf,
  closenesses,
  cropFor,
  type Part,
  parts,
  smallestCrop,
} from '../../photo/crop.ts'
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

const thousandths = (least: number) => z.coerce.number().int().min(least).max(1000).optional().catch(undefined)

/** By choice, or to the thousandth by a frame that somebody dragged. */
export const cropForm = form(
  (_locale, _data: PhotoData) =>
    z.object({ ...cropInput, size: thousandths(smallestCrop), x: thousandths(0), y: thousandths(0) }),
  {
    initial: ({ crop }) => {
      if (!crop) return {}
      return { ...choicesOf(crop), size: String(crop.size), x: String(crop.x), y: String(crop.y) }
    },
  },
)

interface CropInput extends Partial<Crop> {
  readonly part: Part
  readonly closeness: Closeness
}

export const cropOf = ({ part, closeness, size, x, y }: CropInput): Crop =>
  size === undefined || x === undefined || y === undefined ? cropFor(part, closeness) : { size, x, y }
