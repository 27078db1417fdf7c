import { feature } from '#platform/http/feature.ts'

export { hashToken, newToken, signInIdentity, startSession } from './session.ts'
export { signInUrls } from './sign-in.urls.ts'

export const signIn = feature({ name: 'sign-in' })
