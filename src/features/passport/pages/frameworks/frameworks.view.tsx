import type { ListedFramework } from '#features/skills/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { type Answer, passportFramework } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'
import { statusOf } from '../show/show.view.tsx'

interface Row {
  readonly framework: ListedFramework
  readonly isChosen: boolean
  readonly answers: readonly Answer[]
}

export function FrameworksView({ data, ctx }: ViewProps<{ readonly frameworks: readonly Row[] }>) {
  const w = words(ctx.locale).frameworks
  const mine = data.frameworks.filter(({ isChosen }) => isChosen)
  const others = data.frameworks.filter(({ isChosen }) => !isChosen)
  return (
    <PassportFrame title={w.title} lead={w.lead} ctx={ctx}>
      <h2 class="govuk-heading-m">{w.mine}</h2>
      {mine.map(row => (
        <Entry row={row} ctx={ctx} />
      ))}
      {mine.length > 1 && <p class="govuk-body">{w.putAwayHint}</p>}
      <h2 class="govuk-heading-m">{w.others}</h2>
      {others.length === 0 && <p class="govuk-body">{w.noOthers}</p>}
      {others.map(row => (
        <Entry row={row} ctx={ctx} />
      ))}
    </PassportFrame>
  )
}

function Entry({ row: { framework, isChosen, answers }, ctx }: { row: Row; ctx: Ctx }) {
  const w = words(ctx.locale).frameworks
  const own = { frameworkKey: framework.key }
  const forIt = <span class="govuk-visually-hidden"> {framework.name}</span>
  return (
    <section class="app-passport-question" aria-labelledby={`framework-${framework.key}`}>
      <h3 class="govuk-heading-s" id={`framework-${framework.key}`}>
        <a class="govuk-link" href={placesOf(framework.key).show()}>
          {framework.name}
        </a>
      </h3>
      {framework.description && <p class="govuk-body">{framework.description}</p>}
      <p class="app-passport-quiet">
        {isChosen
          ? statusOf({ head: framework, answers }, ctx)
          : answers.length > 0
            ? w.putAwayBefore(answers.length)
            : w.size(formatNumber(ctx.locale, framework.skills))}
      </p>
      {framework.key !== passportFramework && (
        <form method="post" action={(isChosen ? passportUrls.putAway : passportUrls.takeIn).href(own)}>
          <Button
            classes="govuk-button--secondary"
            text={[isChosen ? w.putAway : w.takeIn, forIt]}
            preventDoubleClick
          />
        </form>
      )}
    </section>
  )
}
