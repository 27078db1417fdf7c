import { url } from '#platform/http/urls.ts'

export const programmeUrls = { front: url('/programme') }
