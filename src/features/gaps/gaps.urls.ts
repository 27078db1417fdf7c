import { url } from '#platform/http/urls.ts'

export const gapsUrls = {
  mine: url('/passport/gaps'),
  one: url('/passport/gaps/:profileKey'),
  units: url('/gaps'),
  unitsFile: url('/gaps/counts.csv'),
  team: url('/gaps/team'),
  takeWave: url('/gaps/waves'),
} as const
