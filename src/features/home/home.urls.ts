import { url } from '#platform/http/urls.ts'

export const homeUrls = { home: url('/') } as const
