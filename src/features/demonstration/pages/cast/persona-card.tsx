import { Button, Heading } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Persona, Troupe } from '../../cast.ts'
import { demonstrationUrls } from '../../demonstration.urls.ts'
import { words } from '../../words.ts'

interface Props {
  readonly troupe: Troupe
  readonly persona: Persona
  readonly headingLevel: 1 | 3
  readonly locale: Locale
}

/** Who it is, what to try, and the button that makes you them. */
export function PersonaCard({ troupe, persona, headingLevel, locale }: Props) {
  const w = words(locale)
  const action = demonstrationUrls.persona.href({ organisation: troupe.slug, persona: persona.key })
  return (
    <div class="app-area-card__words">
      <p class="govuk-caption-m govuk-!-margin-bottom-1">{w.roles[persona.key]}</p>
      <Heading level={headingLevel} class={headingLevel === 1 ? 'govuk-heading-l' : 'govuk-heading-s'}>
        {persona.name}
      </Heading>
      <p class="govuk-body-s govuk-!-margin-bottom-2" lang={troupe.locale}>
        {w.works(persona.jobTitle, persona.unitName)}
      </p>
      <p class="govuk-body">{w.tries[persona.key]}</p>
      <form method="post" action={action}>
        <Button text={w.signIn(persona.name)} classes="govuk-!-margin-bottom-0" preventDoubleClick />
      </form>
    </div>
  )
}
