import type { AsideList } from '../../skill-asides.ts'

/** What else is known about a skill, from features that this one does not know. */
export function Asides({ asides }: { readonly asides: readonly AsideList[] }) {
  return (
    <>
      {asides.map(({ title, links }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="govuk-list app-found-skills">
            {links.map(({ text, href, note }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>{' '}
                <span class="govuk-hint app-found-skills__where">{note}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
