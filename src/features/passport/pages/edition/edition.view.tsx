import type { ComponentChildren } from 'preact'
import type { Framework, Skill } from '#features/skills/index.ts'
import { EmptyState, FormErrors } from '#platform/html/components/index.ts'
import { Button, Details, InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList } from '#platform/i18n/index.ts'
import type { AskedAgain, Carried } from '../../editions/edition-plan.ts'
import type { Edition } from '../../editions/move.ts'
import { placesOf } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'

export interface EditionData {
  readonly framework: Framework
  readonly edition: Edition | undefined
}

export function EditionView({ data: { framework, edition }, form, ctx }: ViewProps<EditionData>) {
  const w = words(ctx.locale).edition
  const places = placesOf(framework.key)
  if (!edition)
    return (
      <PassportFrame title={framework.name} ctx={ctx}>
        <EmptyState
          title={w.movedMeanwhile}
          text={w.upToDate}
          action={{ text: words(ctx.locale).result.toPassport, href: places.show() }}
        />
      </PassportFrame>
    )
  const { newest, plan } = edition
  return (
    <PassportFrame title={w.title(framework.name)} lead={w.lead(framework.version, newest.version)} ctx={ctx}>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      {newest.changeNote && (
        <InsetText>
          <strong>{w.note}:</strong> {newest.changeNote}
        </InsetText>
      )}
      {plan.levelsChanged && <p class="govuk-body">{w.levels}</p>}
      {edition.passport.answers.size === 0 && <p class="govuk-body">{w.noAnswers}</p>}
      <AskedAgainView edition={edition} ctx={ctx} />
      <Others edition={edition} ctx={ctx} />
      <ComesAlong edition={edition} ctx={ctx} />
      <form method="post" action={places.edition()}>
        <input type="hidden" name="edition" value={newest.versionId} />
        <div class="govuk-button-group">
          <Button text={w.move(newest.version)} preventDoubleClick />
          <a class="govuk-link" href={places.show()}>
            {w.notNow}
          </a>
        </div>
      </form>
    </PassportFrame>
  )
}

interface Props {
  readonly edition: Edition
  readonly ctx: Ctx
}

function List({ title, hint, children }: { title: string; hint?: string; children: readonly ComponentChildren[] }) {
  if (children.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {hint && <p class="govuk-body">{hint}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {children.map(child => (
          <li>{child}</li>
        ))}
      </ul>
    </>
  )
}

const names = (skills: readonly Skill[]) => skills.map(({ name }) => name)

/** What the person has to do, so it stands first. */
function AskedAgainView({ edition: { plan }, ctx }: Props) {
  const w = words(ctx.locale).edition
  const because = ({ because: why, sources }: AskedAgain) => {
    if (why === 'levels') return ''
    const quoted = names(sources)
    return why === 'merged'
      ? w.because.merged(formatList(ctx.locale, quoted))
      : w.because[why](formatList(ctx.locale, quoted))
  }
  return (
    <List title={w.askedAgain}>
      {plan.askedAgain.map(asked => (
        <>
          <strong>{asked.to.name}</strong>
          {because(asked) && <> ({because(asked)})</>}
        </>
      ))}
    </List>
  )
}

const isRenamed = ({ from, to, sources }: Carried) => from.key !== to.key && sources.length === 1

function Others({ edition: { plan }, ctx }: Props) {
  const w = words(ctx.locale).edition
  const renamed = plan.carried.filter(isRenamed)
  const joined = plan.carried.filter(({ sources }) => sources.length > 1)
  return (
    <>
      <List title={w.merged}>
        {joined.map(({ sources, to }) => `${formatList(ctx.locale, names(sources))} → ${to.name}`)}
      </List>
      <List title={w.renamed}>{renamed.map(({ from, to }) => w.becomes(from.name, to.name))}</List>
      <List title={w.otherArea}>
        {plan.elsewhere.map(({ skill, before, after }) => w.inArea(skill.name, before.name, after.name))}
      </List>
      <List title={w.reworded} hint={w.rewordedHint}>
        {names(plan.reworded)}
      </List>
      <List title={w.retired} hint={w.retiredHint}>
        {names(plan.retired)}
      </List>
      <List title={w.added}>{names(plan.added)}</List>
    </>
  )
}

function ComesAlong({ edition: { plan, passport }, ctx }: Props) {
  const w = words(ctx.locale).edition
  return (
    <>
      {plan.carried.length > 0 && (
        <Details summaryText={w.same(plan.carried.length)}>
          <ul class="govuk-list">
            {plan.carried.map(({ to }) => (
              <li>{to.name}</li>
            ))}
          </ul>
        </Details>
      )}
      {passport.open && <p class="govuk-body">{w.begun}</p>}
    </>
  )
}
