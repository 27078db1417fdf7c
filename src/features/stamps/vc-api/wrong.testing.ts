import { credentialsContext } from '../credentials/contexts.ts'

/** What makes a good credential break a rule of the data model, by what is wrong with it. */
export const wrong: Readonly<Record<string, object>> = {
  'no context': { '@context': undefined },
  'a context that is no list': { '@context': 'https://www.w3.org/ns/credentials/v2' },
  'another first context': {
    '@context': ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/v2'],
  },
  'a number among the contexts': { '@context': ['https://www.w3.org/ns/credentials/v2', 5] },
  'a context that nobody knows': {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://unknown.example/v1'],
  },
  'an id that is no URL': { id: 'not a url' },
  'two ids': { id: ['urn:a:1', 'urn:a:2'] },
  'no type': { type: undefined },
  'a type that misses the one': { type: ['Something'] },
  'a type that nothing explains': {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'Unmapped'],
  },
  'no issuer': { issuer: undefined },
  'an issuer that is no URL': { issuer: 'us' },
  'an issuer object without id': { issuer: { name: 'us' } },
  'no subject': { credentialSubject: undefined },
  'a subject without a claim': { credentialSubject: {} },
  'a list with an empty subject': { credentialSubject: [{ claim: 1 }, {}] },
  'a subject with two ids': { credentialSubject: { id: ['did:a:1', 'did:a:2'] } },
  'a start that is no date': { validFrom: 'yesterday' },
  'a start without a zone': { validFrom: '2026-01-01T00:00:00' },
  'a day that there is not': { validFrom: '2026-02-30T00:00:00Z' },
  'an end before the start': { validFrom: '2026-02-02T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
  'a status without type': { credentialStatus: { id: 'urn:a:1' } },
  'a status with an id that is no URL': { credentialStatus: { id: 'x', type: 'Y' } },
  'a status index that is no text': {
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: 1,
      statusListCredential: 'https://a.example/1',
    },
  },
  'a status whose id is the list': {
    credentialStatus: {
      id: 'https://a.example/1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: 'https://a.example/1',
    },
  },
  'a schema without id': { credentialSchema: { type: 'JsonSchema' } },
  'a schema without type': { credentialSchema: { id: 'https://a.example/1' } },
  'terms without type': { termsOfUse: { id: 'https://a.example/1' } },
  'evidence without type': { evidence: [{ id: 'https://a.example/1' }] },
  'a refresh service without type': { refreshService: { id: 'https://a.example/1' } },
  'a name with more than language': { name: { '@value': 'a', '@language': 'en', url: 'x' } },
  'a related resource without digest': { relatedResource: [{ id: 'https://a.example/1' }] },
  'a related resource with a digest of another length': {
    relatedResource: [{ id: 'https://a.example/1', digestSRI: `sha256-${'ca3d'.repeat(16)}` }],
  },
  'a related resource whose digest is in no known writing': {
    relatedResource: [{ id: 'https://a.example/1', digestMultibase: 'uZTQ0MjM1Ng' }],
  },
  'a context that has another digest': {
    relatedResource: [{ id: credentialsContext, digestSRI: `sha384-${Buffer.alloc(48, 7).toString('base64')}` }],
  },
  'a zone that there is not': { validFrom: '2026-01-01T00:00:00+14:30' },
  'a related resource twice': {
    relatedResource: [
      { id: 'https://a.example/1', digestSRI: 'sha256-aaaa' },
      { id: 'https://a.example/1', digestSRI: 'sha256-aaaa' },
    ],
  },
  'a protected word with another meaning': {
    '@context': ['https://www.w3.org/ns/credentials/v2', { VerifiableCredential: 'https://a.example/x' }],
  },
}
