import { collectPersonalData, type OwnedPersonalData } from '#platform/personal-data.ts'
import type { House } from '../house.ts'

/**
 * What never follows, and why: proofs of identity do not change hands, nobody’s private answers are given to anybody by
 * somebody else, people once counted in a group of figures stay counted there, and mails and acts are as they were.
 */
const staying: readonly string[] = ['sign-in', 'single-sign-on', 'passport', 'basics', 'administration']

/** The tables whose rows follow a person who is merged into another, by the catalogue of personal data. */
export const movableTables = ({ features }: House): readonly OwnedPersonalData[] =>
  collectPersonalData(features()).filter(follows)

function follows({ feature, table, columns, onlyForThePerson }: OwnedPersonalData): boolean {
  if (staying.includes(feature) || onlyForThePerson || !columns.includes('person_id')) return false
  return table !== 'people' && table !== 'role_grants'
}
