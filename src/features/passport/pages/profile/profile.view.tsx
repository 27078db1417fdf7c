import { type RoleProfile, roleProfilesUrls, wordsOf } from '#features/role-profiles/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import type { Questions } from '../assess/questions.form.ts'
import { QuestionsView } from '../assess/questions.view.tsx'
import { PassportFrame } from '../passport-frame.tsx'

export interface ProfileData extends Questions {
  readonly profile: RoleProfile
  readonly part: number
  readonly parts: number
  readonly all: number
  readonly answered: number
  /** Skills that the person's edition does not have. */
  readonly missing: number
  readonly isJustSaved: boolean
}

export const profileName = ({ profile }: Pick<ProfileData, 'profile'>, locale: Locale): string =>
  wordsOf(profile, locale).name

export function ProfileView({ data, form, ctx }: ViewProps<ProfileData>) {
  const { framework, profile, part, parts } = data
  const w = words(ctx.locale)
  const name = profileName(data, ctx.locale)
  const places = placesOf(framework.key)
  const own = { frameworkKey: framework.key, profileKey: profile.key }
  const here = (at: number) => passportUrls.profile.href(own, { part: at > 1 ? at : undefined })
  return (
    <PassportFrame
      title={name}
      caption={parts > 1 ? w.assess.part(part, parts) : framework.name}
      lead={w.profile.lead(name)}
      ctx={ctx}
    >
      <p class="govuk-body">
        {w.profile.progress(data.answered, data.all)}{' '}
        <a class="govuk-link" href={roleProfilesUrls.profile.href({ profileKey: profile.key })}>
          {w.profile.toProfile(name)}
        </a>
      </p>
      {data.missing > 0 && <p class="govuk-body">{w.profile.notInEdition(data.missing)}</p>}
      <QuestionsView
        questions={data}
        form={form}
        ctx={ctx}
        here={here(part)}
        answers={places.answers()}
        onwards={part < parts ? here(part + 1) : places.show()}
        isJustSaved={data.isJustSaved}
      />
    </PassportFrame>
  )
}
