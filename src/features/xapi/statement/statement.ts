import { isObject, type Json } from '#platform/json.ts'
import { malformed } from '../protocol/refusal.ts'
import { fitsVersion, type Version } from '../protocol/versions.ts'
import { actor } from './actor.ts'
import { isText, isUuid, readMoment } from './formats.ts'
import { plainObject } from './object.ts'
import { attachment, authority, contextOf, result, verb } from './parts.ts'
import { asObject, type Check, fits, listOf, shape } from './shape.ts'

/** The verb that takes another statement back. */
export const voided = 'http://adlnet.gov/expapi/verbs/voided'

const moment = fits(value => readMoment(value) !== undefined, 'a moment of ISO 8601, with an offset other than -00:00')
const required = ['actor', 'verb', 'object']

const common = (version: Version, object: unknown): Readonly<Record<string, Check>> => ({
  actor,
  verb,
  result,
  context: contextOf(version, object),
  timestamp: moment,
})

function subStatement(version: Version): Check {
  const type = fits(value => value === 'SubStatement', '"SubStatement"')
  return (value, at) => {
    const { object } = asObject(value, at)
    if (isObject(object) && object.objectType === 'SubStatement') throw malformed(`${at} must not hold another one.`)
    shape(
      { ...common(version, object), objectType: type, object: plainObject, attachments: listOf(attachment) },
      required,
    )(value, at)
  }
}

/** Whether this is a statement in this version of the standard (part two, data). @throws {Refusal} 400 that names the place */
export function checkStatement(value: unknown, version: Version): asserts value is Json {
  const statement = asObject(value, 'The statement')
  const { object, verb: does } = statement
  const isSub = isObject(object) && object.objectType === 'SubStatement'
  shape(
    {
      ...common(version, object),
      id: fits(isUuid, 'a UUID'),
      object: isSub ? subStatement(version) : plainObject,
      stored: moment,
      authority,
      version: fits(own => isText(own) && fitsVersion(own, version), `a version that ${version} takes`),
      attachments: listOf(attachment),
    },
    required,
  )(statement, 'statement')
  if (isObject(does) && does.id === voided && !(isObject(object) && object.objectType === 'StatementRef'))
    throw malformed('statement.object must be a StatementRef where the verb is "voided".')
}
