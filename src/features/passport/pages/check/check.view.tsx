import type { Area } from '#features/skills/index.ts'
import { FormErrors } from '#platform/html/components/index.ts'
import { Button, InsetText, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { missingSkills, passportFramework } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'
import type { MyPassport } from '../../record/my-passport.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'
import { type States, StateTag } from '../skill-states.tsx'

export interface CheckData extends MyPassport {
  readonly states: States
}

export function CheckView({ data, form, ctx }: ViewProps<CheckData>) {
  const w = words(ctx.locale).check
  const { framework, answers, open } = data
  const isBasics = framework.key === passportFramework
  const places = placesOf(framework.key)
  const missing = framework.areas
    .map(area => ({ area, count: missingSkills(area.skills, answers).length }))
    .filter(({ count }) => count > 0)
  // The basic profile wants an answer to every skill; of other frameworks people answer what matters to them.
  const isReady = isBasics ? missing.length === 0 : answers.size > 0
  const areas = isBasics
    ? framework.areas
    : framework.areas.filter(area => area.skills.some(({ key }) => answers.has(key)))
  return (
    <PassportFrame title={w.title} lead={w.lead} ctx={ctx}>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      {!isReady && <Missing missing={missing} frameworkKey={framework.key} ctx={ctx} />}
      {areas.map(area => (
        <AreaAnswers area={area} data={data} ctx={ctx} />
      ))}
      {open && isReady ? (
        <form method="post" action={places.check()}>
          <h2 class="govuk-heading-m">{w.finishTitle}</h2>
          <p class="govuk-body">{w.finishText}</p>
          <Button text={w.finish} preventDoubleClick />
        </form>
      ) : (
        <Button href={places.show()} text={words(ctx.locale).result.toPassport} />
      )}
    </PassportFrame>
  )
}

interface MissingProps {
  readonly missing: readonly { readonly area: Area; readonly count: number }[]
  readonly frameworkKey: string
  readonly ctx: Ctx
}

function Missing({ missing, frameworkKey, ctx }: MissingProps) {
  const w = words(ctx.locale).check
  return (
    <InsetText id="missing">
      <h2 class="govuk-heading-s">{w.missingTitle(missing.reduce((sum, { count }) => sum + count, 0))}</h2>
      <ul class="govuk-list govuk-!-margin-bottom-0">
        {missing.map(({ area, count }) => (
          <li>
            <a class="govuk-link" href={hrefOf(frameworkKey, area)}>
              {w.answerIt(area.name, count)}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

const hrefOf = (frameworkKey: string, { key }: Area) => placesOf(frameworkKey).area(key, { from: 'check' })

function AreaAnswers({ area, data, ctx }: { area: Area; data: CheckData; ctx: Ctx }) {
  const w = words(ctx.locale).check
  const { levelName, confidenceName } = scales(data.framework)
  return (
    <SummaryList
      card={{
        title: { text: area.name },
        actions: { items: [{ href: hrefOf(data.framework.key, area), text: w.change }] },
      }}
      rows={area.skills.map(({ key, name }) => {
        const answer = data.answers.get(key)
        return {
          key: (
            <a class="govuk-link" href={placesOf(data.framework.key).skill(key)}>
              {name}
            </a>
          ),
          value: answer ? (
            <>
              {levelName(answer.level)}{' '}
              <StateTag level={answer.level} state={data.states.get(key)} locale={ctx.locale} />
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
