import { z } from 'zod'
import { listUnitNodes, type UnitBranch, unitTree, uuidOrNone } from '#features/people/index.ts'
import { endpoint, ok } from '#platform/http/api.ts'
import { found } from '#platform/http/errors.ts'
import { restUrls } from '../api.urls.ts'
import { onePage, paging } from './cursor.ts'
import { type UnitBranchBody, unit, unitList, unitTreeBody } from './schemas.ts'
import { listUnitsForPrograms } from './units.queries.ts'

export const listUnitsEndpoint = endpoint(restUrls.units, {
  method: 'GET',
  scopes: ['units:read'],
  about: { id: 'listUnits', tag: 'Units', summary: 'Every open unit' },
  query: z.strictObject({
    q: z.string().max(200, 'Must be at most 200 characters').optional().describe('Words in the name of the unit.'),
    parent: z.uuid('Must be the id of a unit').optional().describe('The id of a unit: those directly below it.'),
    ...paging,
  }),
  output: unitList,
  async handle({ db, query, ...here }) {
    const filter = { query: query.q, parentId: query.parent, after: query.cursor }
    const { items, next, headers } = onePage(await listUnitsForPrograms(db, filter, query.limit + 1), query.limit, here)
    return ok({ items: items.map(one => ({ ...one, path: [...one.path] })), next }, headers)
  },
})

export const unitTreeEndpoint = endpoint(restUrls.unitTree, {
  method: 'GET',
  scopes: ['units:read'],
  about: { id: 'getUnitTree', tag: 'Units', summary: 'All open units as a tree' },
  output: unitTreeBody,
  handle: async ({ db }) => ok({ items: unitTree(await listUnitNodes(db)).map(branchBody) }),
})

export const unitEndpoint = endpoint(restUrls.unit, {
  method: 'GET',
  scopes: ['units:read'],
  about: { id: 'getUnit', tag: 'Units', summary: 'One unit' },
  output: unit,
  async handle({ db, params }) {
    const [row] = await listUnitsForPrograms(db, { unitId: uuidOrNone(params.unitId) }, 1)
    const { path, ...rest } = found(row)
    return ok({ ...rest, path: [...path] })
  },
})

const branchBody = ({ id, name, everybody, children }: UnitBranch): UnitBranchBody => ({
  id,
  name,
  everybody,
  children: children.map(branchBody),
})
