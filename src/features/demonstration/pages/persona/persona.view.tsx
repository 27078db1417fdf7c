import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Persona, Troupe } from '../../cast.ts'
import { demonstrationUrls } from '../../demonstration.urls.ts'
import { words } from '../../words.ts'
import { PersonaCard } from '../cast/persona-card.tsx'

interface Part {
  readonly troupe: Troupe
  readonly persona: Persona
}

export function PersonaView({ data, ctx }: ViewProps<Part, Me | undefined>) {
  return (
    <>
      <PersonaCard {...data} headingLevel={1} locale={ctx.locale} />
      <p class="govuk-body govuk-!-margin-top-6">
        <a class="govuk-link" href={demonstrationUrls.cast.href()}>
          {words(ctx.locale).other}
        </a>
      </p>
    </>
  )
}
