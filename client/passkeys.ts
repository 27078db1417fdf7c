// Fetched only by pages that ask for a passkey, so that nobody else carries it.
export { startAuthentication, startRegistration } from '@simplewebauthn/browser'
