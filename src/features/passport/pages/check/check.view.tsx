import type { Area } from '#features/skills/index.ts'
import { Button, ErrorSummary, InsetText, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { MyPassport } from '../../my-passport.ts'
import { missingSkills } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'
import { scales } from '../scales.ts'

export function CheckView({ data, form, ctx }: ViewProps<MyPassport>) {
  const w = words(ctx.locale).check
  const { framework, answers, open } = data
  const missing = framework.areas
    .map(area => ({ area, count: missingSkills(area.skills, answers).length }))
    .filter(({ count }) => count > 0)
  const isReady = missing.length === 0
  return (
    <PassportFrame title={w.title} lead={w.lead} ctx={ctx}>
      {form.errors.length > 0 && (
        <ErrorSummary
          errorList={form.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
          locale={ctx.locale}
        />
      )}
      {!isReady && <Missing missing={missing} ctx={ctx} />}
      {framework.areas.map(area => (
        <AreaAnswers area={area} data={data} ctx={ctx} />
      ))}
      {open && isReady ? (
        <form method="post" action={passportUrls.check.href()}>
          <h2 class="govuk-heading-m">{w.finishTitle}</h2>
          <p class="govuk-body">{w.finishText}</p>
          <Button text={w.finish} preventDoubleClick />
        </form>
      ) : (
        <Button href={passportUrls.show.href()} text={words(ctx.locale).result.toPassport} />
      )}
    </PassportFrame>
  )
}

function Missing({ missing, ctx }: { missing: readonly { area: Area; count: number }[]; ctx: Ctx }) {
  const w = words(ctx.locale).check
  return (
    <InsetText id="missing">
      <h2 class="govuk-heading-s">{w.missingTitle(missing.reduce((sum, { count }) => sum + count, 0))}</h2>
      <ul class="govuk-list govuk-!-margin-bottom-0">
        {missing.map(({ area, count }) => (
          <li>
            <a class="govuk-link" href={hrefOf(area)}>
              {w.answerIt(area.name, count)}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

const hrefOf = (area: Area) => passportUrls.area.href({ areaKey: area.key }, { from: 'check' })

function AreaAnswers({ area, data, ctx }: { area: Area; data: MyPassport; ctx: Ctx }) {
  const w = words(ctx.locale).check
  const { levelName, confidenceName } = scales(data.framework)
  return (
    <SummaryList
      card={{
        title: { text: area.name },
        actions: { items: [{ href: hrefOf(area), text: w.change }] },
      }}
      rows={area.skills.map(({ key, name }) => {
        const answer = data.answers.get(key)
        return {
          key: name,
          value: answer ? (
            <>
              {levelName(answer.level)}
              <br />
              <span class="app-passport-quiet">{confidenceName(answer.confidence)}</span>
            </>
          ) : (
            w.notAnswered
          ),
        }
      })}
    />
  )
}
