import { url } from '#platform/http/urls.ts'

export const basicsUrls = {
  organisation: url('/basics'),
  units: url('/basics/units'),
  unitsFile: url('/basics/units.csv'),
  team: url('/basics/team'),
  takeWave: url('/basics/waves'),
} as const
