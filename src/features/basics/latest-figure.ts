import type { Reading } from '#platform/db/tx.ts'
import { type DatedFigure, findOrganisationFigure } from './basics.queries.ts'

const freshFor = 30_000
const mostOrganisations = 1000

const known = new Map<string, { readonly figure: DatedFigure; readonly until: number }>()

/**
 * The latest figure of the whole organisation that may be shown, remembered for half a minute: it changes once a month
 * and stands on the first page of everybody. Nothing before the first wave.
 */
export async function latestFigure(db: Reading, now: Date): Promise<DatedFigure | undefined> {
  const remembered = known.get(db.organisationId)
  if (remembered && now.getTime() < remembered.until) return remembered.figure
  const figure = await findOrganisationFigure(db)
  if (known.size >= mostOrganisations) known.clear()
  if (figure) known.set(db.organisationId, { figure, until: now.getTime() + freshFor })
  return figure
}

/** A new wave was counted here; other processes notice within half a minute. */
export const forgetLatestFigure = (organisationId: string): boolean => known.delete(organisationId)
