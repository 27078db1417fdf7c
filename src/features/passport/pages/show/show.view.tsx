import { skillsUrls, smallFramework } from '#features/skills/index.ts'
import { AreaCard, AreaCards } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import type { Answer } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { type Ctx, day, PassportFrame } from '../passport-frame.tsx'
import { StatesExplained } from '../skill-states.tsx'
import type { Elsewhere, OtherFramework } from './show.page.ts'
import { AreasToWalk, Rests, ShowState, type Walk } from './walk.view.tsx'

export interface ShowData extends Walk {
  readonly others: readonly OtherFramework[]
}

export function ShowView({ data, ctx, more }: ViewProps<ShowData> & { readonly more: readonly Elsewhere[] }) {
  const w = words(ctx.locale)
  return (
    <PassportFrame title={w.title} lead={w.show.lead} ctx={ctx}>
      <NewEdition data={data} ctx={ctx} />
      <ShowState data={data} ctx={ctx} />
      <Rests data={data} ctx={ctx} />
      <h2 class="govuk-heading-m">{w.show.areas}</h2>
      <AreasToWalk data={data} ctx={ctx} />
      {data.others.length > 0 && <Others others={data.others} ctx={ctx} />}
      <More data={data} more={more} ctx={ctx} />
      {data.counts && <StatesExplained locale={ctx.locale} />}
    </PassportFrame>
  )
}

/** Says that there is a newer edition than the one the answers are on. */
export function NewEdition({ data: { framework, newest }, ctx }: { data: Walk; ctx: Ctx }) {
  if (newest === undefined) return null
  const w = words(ctx.locale).edition
  return (
    <InsetText>
      <p>{w.notice(framework.name, newest)}</p>
      <a class="govuk-link" href={passportUrls.edition.href({ frameworkKey: framework.key })}>
        {w.see}
      </a>
    </InsetText>
  )
}

function Others({ others, ctx }: { others: readonly OtherFramework[]; ctx: Ctx }) {
  const w = words(ctx.locale).frameworks
  return (
    <>
      <h2 class="govuk-heading-m">{w.section}</h2>
      <AreaCards>
        {others.map(({ use, head, answers }) => (
          <AreaCard
            title={head.name}
            href={passportUrls.framework.href({ frameworkKey: use.key })}
            text={head.description}
            motif="basics"
            earned={answers.length > 0}
            status={statusOf({ head, answers }, ctx)}
            headingLevel={3}
          />
        ))}
      </AreaCards>
    </>
  )
}

interface Counted {
  readonly head: { readonly skills: number }
  readonly answers: readonly Answer[]
}

/** How much of a framework is answered, and when last. */
export function statusOf({ head, answers }: Counted, ctx: Ctx): string {
  const w = words(ctx.locale).frameworks
  const [last] = answers
  if (!last) return w.size(formatNumber(ctx.locale, head.skills))
  const answered =
    head.skills > smallFramework ? w.answeredOfMany(answers.length) : w.answered(answers.length, head.skills)
  return `${answered}, ${w.lastSaid(day(ctx, last.assessedAt))}`
}

interface MoreProps {
  readonly data: ShowData
  readonly more: readonly Elsewhere[]
  readonly ctx: Ctx
}

function More({ data: { framework, open, completed, counts }, more, ctx }: MoreProps) {
  const w = words(ctx.locale)
  const hasBegun = open !== undefined || completed.length > 0 || counts !== undefined
  const links = [
    hasBegun && { href: passportUrls.history.href(), text: w.show.history },
    { href: passportUrls.wishes.href(), text: w.show.wishes },
    { href: passportUrls.frameworks.href(), text: w.frameworks.more },
    hasBegun && { href: passportUrls.takeOut.href(), text: w.show.takeOut },
    ...more.map(({ href, text }) => ({ href, text: text(ctx.locale) })),
    { href: skillsUrls.framework.href({ frameworkKey: framework.key }), text: w.show.framework(framework.name) },
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{w.show.more}</h2>
      <ul class="govuk-list">
        {links.map(
          link =>
            link && (
              <li>
                <a class="govuk-link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ),
        )}
      </ul>
    </>
  )
}
