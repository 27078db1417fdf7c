import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatch } from './apply-patch.ts'
import { readPatch } from './read-patch.ts'
import { type Resource, readResource } from './read-resource.ts'
import { enterpriseUrn, userType, userUrn } from './schemas.ts'
import { ScimError } from './scim-error.ts'

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

const asha: Resource = {
  userName: 'asha@northshire.example',
  name: { givenName: 'Asha', familyName: 'Patel' },
  active: true,
  emails: [{ value: 'asha@northshire.example', type: 'work', primary: true }],
  [enterpriseUrn]: { department: 'Night team', manager: { value: 'm-1' } },
}

const patched = (...operations: object[]) =>
  applyPatch(userType, asha, readPatch(userType, { schemas: [patchUrn], Operations: operations }))

function refusal(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof ScimError) return [error.status, error.scimType]
    throw error
  }
  return 'done'
}

describe('what Entra ID sends', () => {
  test('an operator with a capital letter and a boolean as text', () => {
    expect(patched({ op: 'Replace', path: 'active', value: 'False' }).active).toBe(false)
    expect(patched({ op: 'Add', path: 'active', value: 'True' }).active).toBe(true)
  })

  test('a dotted path', () => {
    expect(patched({ op: 'Replace', path: 'name.givenName', value: 'Aisha' }).name).toEqual({
      givenName: 'Aisha',
      familyName: 'Patel',
    })
  })

  test('the address that is for work', () => {
    const path = 'emails[type eq "work"].value'
    expect(patched({ op: 'Replace', path, value: 'new@northshire.example' }).emails).toEqual([
      { value: 'new@northshire.example', type: 'work', primary: true },
    ])
  })

  test('a kind of number that was not there before, added or replaced', () => {
    for (const op of ['Add', 'Replace'])
      expect(patched({ op, path: 'phoneNumbers[type eq "mobile"].value', value: '+47 900' }).phoneNumbers).toEqual([
        { type: 'mobile', value: '+47 900' },
      ])
  })

  test('a manager in brackets, as if there could be several', () => {
    const changed = patched({ op: 'Add', path: `${enterpriseUrn}:manager`, value: [{ $ref: null, value: 'm-2' }] })
    expect(changed[enterpriseUrn]).toMatchObject({ manager: { value: 'm-2' } })
  })

  test('the same address for the same use again, which is then there once', () => {
    const work = { value: 'asha@northshire.example', type: 'work' }
    const home = { value: 'asha@home.example', type: 'home', primary: true }
    expect(patched({ op: 'Add', path: 'emails', value: [work] }).emails).toEqual(asha.emails)
    expect(patched({ op: 'Replace', path: 'emails', value: [work, home, work] }).emails).toEqual([home, work])
  })

  test('a manager by the urn of the extension, as a bare id', () => {
    const path = `${enterpriseUrn}:manager`
    const manager = (operation: object) => (patched(operation)[enterpriseUrn] as Resource).manager
    expect(manager({ op: 'Add', path, value: 'm-2' })).toEqual({ value: 'm-2' })
    expect(manager({ op: 'Replace', path, value: { value: 'm-3', $ref: '../Users/m-3' } })).toMatchObject({
      value: 'm-3',
    })
    expect(manager({ op: 'Remove', path })).toBeUndefined()
    expect(manager({ op: 'Replace', path, value: '' })).toBeUndefined()
  })

  test('dotted names and urns as names, without a path', () => {
    const result = patched({
      op: 'replace',
      value: {
        displayName: 'Asha P',
        'name.familyName': 'Patel Berg',
        [`${enterpriseUrn}:department`]: 'Day team',
        'emails[type eq "work"].value': 'asha.p@northshire.example',
        password: 'never kept',
      },
    })
    expect(result).toMatchObject({
      displayName: 'Asha P',
      name: { givenName: 'Asha', familyName: 'Patel Berg' },
      emails: [{ value: 'asha.p@northshire.example' }],
      [enterpriseUrn]: { department: 'Day team', manager: { value: 'm-1' } },
    })
    expect(JSON.stringify(result)).not.toContain('never kept')
  })
})

describe('what Okta sends', () => {
  test('an object without a path', () => {
    expect(patched({ op: 'replace', value: { active: false } }).active).toBe(false)
  })

  test('an object with ids and other things that are ours to write', () => {
    const value = { id: 'other', meta: { version: '9' }, groups: [{ value: 'x' }], title: 'Nurse' }
    expect(patched({ op: 'replace', value })).toEqual({ ...asha, title: 'Nurse' })
  })

  test('a whole extension', () => {
    const result = patched({ op: 'replace', value: { [enterpriseUrn]: { department: 'Planning', costCenter: '12' } } })
    expect(result[enterpriseUrn]).toEqual({ department: 'Planning', costCenter: '12', manager: { value: 'm-1' } })
  })
})

describe('what the standard says', () => {
  test('a value that is there already is not added twice', () => {
    const value = [{ value: 'asha@northshire.example', type: 'work', primary: true }]
    expect(patched({ op: 'add', path: 'emails', value }).emails).toEqual(asha.emails)
  })

  test('a new main address takes the place of the old one', () => {
    const value = { value: 'home@asha.example', type: 'home', primary: true }
    expect(patched({ op: 'add', path: 'emails', value }).emails).toEqual([
      { value: 'asha@northshire.example', type: 'work', primary: false },
      value,
    ])
  })

  test('values are removed by a filter, and all of them without one', () => {
    expect(patched({ op: 'remove', path: 'emails[value ew "northshire.example"]' }).emails).toBeUndefined()
    expect(patched({ op: 'remove', path: 'emails[type eq "home"]' }).emails).toEqual(asha.emails)
    expect(patched({ op: 'remove', path: 'emails' }).emails).toBeUndefined()
  })

  test.each([
    [{ op: 'replace', path: 'favouriteColour', value: 'green' }, 'invalidPath'],
    [{ op: 'replace', path: 'name.shoeSize', value: '38' }, 'invalidPath'],
    [{ op: 'replace', path: 'userName[type eq "x"]', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[type zz "work"].value', value: 'x' }, 'invalidFilter'],
    [{ op: 'replace', path: 'emails[value eq "nobody@x.example"].type', value: 'x' }, 'noTarget'],
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'remove', path: 'userName' }, 'mutability'],
    [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
    [{ op: 'replace', path: 'name', value: 'Asha' }, 'invalidValue'],
    [{ op: 'replace', value: 'Asha' }, 'invalidValue'],
    [{ op: 'turn', path: 'active', value: true }, 'invalidSyntax'],
  ])('%o is refused', (operation, scimType) => {
    expect(refusal(() => patched(operation))).toEqual([400, scimType])
  })

  test('the resource that was given stays as it was', () => {
    const before = structuredClone(asha)
    patched({ op: 'replace', path: 'name.givenName', value: 'X' }, { op: 'remove', path: 'emails' })
    expect(asha).toEqual(before)
  })
})

describe('whoever sends nonsense', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'userName',
      'emails',
      'name.givenName',
      'emails[type eq "work"].value',
      enterpriseUrn,
      userUrn,
      '__proto__',
      'constructor',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.stringMatching(/^[a-z.[\]" :$()]{0,30}$/),
  )
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.jsonValue()))
  const operation = fc.record(
    { op: fc.constantFrom('add', 'Replace', 'remove', 'x'), path: fc.oneof(name, anything), value: anything },
    { requiredKeys: [] },
  )

  test('gets a clear refusal, never a fault of ours, and what comes of it can be read again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(operation, anything), { maxLength: 5 }), operations => {
        let result: Resource
        try {
          result = patched(...(operations as object[]))
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError)
          expect((error as ScimError).status).toBe(400)
          return
        }
        expect(readResource(userType, JSON.parse(JSON.stringify(result)))).toEqual(result)
      }),
      { numRuns: 2_000 },
    )
  })
})
