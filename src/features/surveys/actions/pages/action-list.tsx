import { Tag } from '#platform/html/govuk/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Results } from '../../results/results.queries.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { sayItem } from '../../results/words.ts'
import type { Action } from '../actions.ts'
import { actionWords } from '../words.ts'

interface Props {
  readonly actions: readonly Action[]
  readonly results: Pick<Results, 'items'> | undefined
  /** Where each can be changed; left out where one only reads. */
  readonly waveId?: string
  /** Says whose it is; left out on pages that others read. */
  readonly withOwners?: boolean
  readonly locale: Locale
}

/** Actions with how far each has come. */
export function ActionList({ actions, results, waveId, withOwners = true, locale }: Props) {
  const t = actionWords(locale)
  return (
    <ul class="govuk-list govuk-list--spaced">
      {actions.map(({ id, title, item, owner, dueOn, status, outcome, waveName }) => {
        const about = results?.items.find(({ key }) => key === item)
        const facts = [
          withOwners && owner && t.ownedBy(owner),
          dueOn && t.by(formatDate(locale, dueOn)),
          t.from(waveName),
        ].filter(Boolean)
        return (
          <li>
            <strong dir="auto">{title}</strong> <Tag text={t.statuses[status]} classes="govuk-tag--grey" />
            {about && (
              <>
                <br />
                {sayItem(locale, about)}
              </>
            )}
            <br />
            <span class="app-quiet">{facts.join(', ')}</span>
            {outcome && (
              <>
                <br />
                <span dir="auto">{outcome}</span>
              </>
            )}
            {waveId && (
              <>
                <br />
                <a class="govuk-link" href={resultsUrls.action.href({ waveId, actionId: id })}>
                  {t.change}
                  <span class="govuk-visually-hidden">: {title}</span>
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
