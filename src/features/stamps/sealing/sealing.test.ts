import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { checkSealWith } from './seal-file.ts'

test('what says the same has the same bytes, in whatever order it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const written = canonical(value)
      expect(canonical(JSON.parse(written))).toBe(written)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(canonical({ b: 1, a: [undefined, 'é'], c: undefined })).toBe('{"a":[null,"é"],"b":1}')
})

test('whatever stands where a seal should be, it is never taken for one', async () => {
  const nobody = { document: async () => undefined }
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), async (file, seal) => {
      const { state } = await checkSealWith({ ...file, seal }, nobody)
      expect(['altered', 'unknown-issuer']).toContain(state)
    }),
  )
  expect((await checkSealWith({ format: 'capable-passport' }, nobody)).state).toBe('unsealed')
})
