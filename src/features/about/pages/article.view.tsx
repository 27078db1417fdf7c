import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Article } from '../about.en.ts'

interface ArticleData {
  article: Article
  heading: string
  links: readonly { text: string; href: string }[]
}

export function ArticleView({ data }: ViewProps<ArticleData, Me | undefined>) {
  const { article, heading, links } = data
  return (
    <div class="govuk-grid-row">
      <article class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{article.title}</h1>
        <p class="govuk-body-l">{article.lead}</p>
        {article.sections.map(section => (
          <section>
            <h2 class="govuk-heading-m">{section.heading}</h2>
            {section.paragraphs?.map(text => (
              <p class="govuk-body">{text}</p>
            ))}
            {section.points && (
              <ul class="govuk-list govuk-list--bullet">
                {section.points.map(text => (
                  <li>{text}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <nav aria-labelledby="see-also">
          <h2 class="govuk-heading-s" id="see-also">
            {heading}
          </h2>
          <ul class="govuk-list">
            {links.map(({ text, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </article>
    </div>
  )
}
