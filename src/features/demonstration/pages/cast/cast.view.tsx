import { signInUrls } from '#features/sign-in/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Troupe } from '../../cast.ts'
import { words } from '../../words.ts'
import { PersonaCard } from './persona-card.tsx'

export function CastView({ data, ctx }: ViewProps<readonly Troupe[], Me | undefined>) {
  const w = words(ctx.locale)
  return (
    <>
      <PageHeader title={w.title} lead={w.lead} locale={ctx.locale} />
      {ctx.me && <InsetText text={w.signedIn(ctx.me.name)} />}
      {data.map((troupe, index) => (
        <section aria-labelledby={troupe.slug}>
          <h2 class="govuk-heading-m" id={troupe.slug} lang={troupe.locale}>
            {troupe.name}
          </h2>
          <p class="govuk-body">
            {index === 0 ? w.council : w.kommune} {w.organisation(troupe.people)}.
          </p>
          <ul class="app-area-cards">
            {troupe.personas.map(persona => (
              <li class="app-area-card">
                <PersonaCard troupe={troupe} persona={persona} headingLevel={3} locale={ctx.locale} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="govuk-body">{w.note}</p>
      <p class="govuk-body">
        {w.ordinary}{' '}
        <a class="govuk-link" href={signInUrls.signIn.href()}>
          {w.ordinaryLink}
        </a>
      </p>
    </>
  )
}
