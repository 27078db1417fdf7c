import { url } from '#platform/http/urls.ts'

export const componentsPageUrls = { components: url('/components') } as const
