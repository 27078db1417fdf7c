import { PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { mainWords, type Portable, type PortableSkill } from '../../exchange/portable.ts'
import { languageOf } from '../../framework-texts.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { chooseVersion, versionQuery } from '../chosen-version.ts'
import { Prose } from '../prose.tsx'

interface PrintData {
  readonly version: FrameworkVersion
  readonly framework: Portable
}

/** Everything of an edition on one page, to print or to search with the browser. */
export const printPage = page(skillsUrls.print, {
  access: signedIn,
  async load({ db, me, params, query, locale }): Promise<PrintData> {
    const { version } = await chooseVersion(db, me, params.frameworkKey, { wanted: query.get('version'), locale })
    return { version, framework: await loadVersion(db, version.id) }
  },
  title: ({ data, ctx }) => frameworksWords(ctx.locale).print.title(data.version.name),
  view: PrintView,
})

function PrintView({ data: { version, framework }, ctx: { locale } }: ViewProps<PrintData>) {
  const text = frameworksWords(locale)
  const back = skillsUrls.framework.href({ frameworkKey: version.key }, versionQuery(version))
  const date = version.publishedAt ? formatDate(locale, version.publishedAt) : text.tree.draft
  const skillsIn = Map.groupBy(framework.skills, ({ area }) => area)
  const words = <T,>(texts: Readonly<Record<string, T>>) => ({
    said: mainWords(texts, languageOf(texts, locale, framework.languages[0])),
    language: languageOf(texts, locale, framework.languages[0]),
  })
  const levels = framework.levels.map(({ texts }) => words(texts).said?.name ?? '')
  const entries = (area: string | undefined) =>
    (skillsIn.get(area) ?? []).map(skill => (
      <Entry skill={skill} levels={levels} {...words(skill.texts)} words={words(skill.texts).said} locale={locale} />
    ))
  return (
    <>
      <PageHeader
        title={version.name}
        caption={text.list.edition(version.version, date)}
        lead={version.description}
        locale={locale}
      />
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={back}>
          {text.print.back}
        </a>
      </p>
      {entries(undefined)}
      {framework.areas.map(area => {
        const { said, language } = words(area.texts)
        return (
          <section class="app-area">
            <h2 class="govuk-heading-m" lang={language}>
              {said?.name}
            </h2>
            {said?.description && <Prose text={said.description} lang={language} />}
            {entries(area.guid)}
          </section>
        )
      })}
    </>
  )
}

interface EntryProps {
  readonly skill: PortableSkill
  readonly levels: readonly string[]
  readonly words: PortableSkill['texts'][string] | undefined
  readonly language: string
  readonly locale: Locale
}

function Entry({ skill, levels, words, language, locale }: EntryProps) {
  const text = frameworksWords(locale).skill
  const labels = skill.labels[locale] ?? skill.labels[language] ?? []
  const said = levels.flatMap((name, index) => {
    const statement = words?.statements?.[String(index + 1)]
    return statement ? [{ name, statement }] : []
  })
  return (
    <article class="app-skill" lang={language === locale ? undefined : language}>
      <h3 class="govuk-heading-s">{words?.name ?? skill.key}</h3>
      {words?.definition && <Prose text={words.definition} />}
      {labels.length > 0 && <p class="govuk-body-s">{text.alsoCalled(labels.join(', '))}</p>}
      {said.length > 0 && (
        <dl class="app-statements">
          {said.map(({ name, statement }) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <Prose text={statement} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
