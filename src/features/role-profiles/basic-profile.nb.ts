import type { en } from './basic-profile.en.ts'

export const nb: typeof en = {
  name: 'Grunnprofilen',
  description: 'Det alle som jobber her, skal kunne, uansett hvilken jobb de har.',
  family: '',
}
