import { Button, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { isShown, missingOf, shareReached } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, sayCount, sayShare, words } from '../../words.ts'
import { Definition } from '../definition.tsx'
import type { CheckData } from './check.page.ts'
import { StepFrame } from './step-frame.tsx'

export function CheckView({ data, form, ctx: { locale, organisation } }: ViewProps<CheckData>) {
  const { pledge, names, counts } = data
  const t = makingWords(locale).check
  const minimum = organisation.minimumGroup
  const missing = missingOf(pledge)
  return (
    <StepFrame step="check" title={t.title} lead={t.lead} pledge={pledge} form={form} locale={locale}>
      <Definition pledge={pledge} names={names} first={undefined} minimum={minimum} canChange locale={locale} />
      <SummaryList
        rows={[
          {
            key: t.counts,
            value: [
              t.countsText(formatNumber(locale, counts.count), formatNumber(locale, counts.everybody)),
              ...(counts.leftOut > 0 ? [t.leftOut(counts.leftOut)] : []),
            ].join(' '),
          },
          { key: t.start, value: sayStart(data, minimum, locale) },
        ]}
      />
      {missing.length > 0 ? (
        <section id="publish">
          <h2 class="govuk-heading-m">{t.missing}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(step => (
              <li>
                <a class="govuk-link" href={pledgesUrls[step].href({ pledgeId: pledge.id })}>
                  {t.missingText[step]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <form method="post" action={pledgesUrls.check.href({ pledgeId: pledge.id })}>
          <Button text={t.publish} preventDoubleClick />
        </form>
      )}
      <form method="post" action={pledgesUrls.discard.href({ pledgeId: pledge.id })}>
        <Button text={t.discard} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </StepFrame>
  )
}

// Only what everybody may see is shown to the maker, too: sums over whole groups.
function sayStart({ pledge, figures, hasWaves }: CheckData, minimum: number, locale: Locale): string {
  const t = makingWords(locale).check
  if (!hasWaves) return t.noWaves
  if (!pledge.countedAt) return t.counting
  const last = figures.findLast(figure => isShown(figure, minimum) && figure.answered > 0)
  if (!last) return t.noGroup
  const { show, definition } = words(locale)
  const count = show.reachedOf(sayCount(locale, last.reached), formatNumber(locale, last.counted))
  return `${definition.startText(sayShare(locale, shareReached(last)), formatDate(locale, last.takenOn))} (${count})`
}
