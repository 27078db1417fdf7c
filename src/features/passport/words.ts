import { language } from '#platform/i18n/index.ts'
import { frameworksEn } from './frameworks.en.ts'
import { frameworksNb } from './frameworks.nb.ts'
import { en } from './passport.en.ts'
import { nb } from './passport.nb.ts'
import { skillEn } from './skill.en.ts'
import { skillNb } from './skill.nb.ts'

export const words = language({
  en: { ...en, ...frameworksEn, ...skillEn },
  nb: { ...nb, ...frameworksNb, ...skillNb },
})
