import { url } from '#platform/http/urls.ts'

export const skillsUrls = {
  framework: url('/frameworks/:frameworkKey'),
  skill: url('/frameworks/:frameworkKey/skills/:skillKey'),
} as const
