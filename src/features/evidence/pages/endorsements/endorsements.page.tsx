import { EmptyState, Told } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { askingWords } from '../../asking-words.ts'
import { type Endorsement, listEndorsements, setAside } from '../../endorsements.queries.ts'
import { refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { levelName } from '../request-frame.tsx'

/** What colleagues have said, and the choice to leave any of it out. */
export const endorsementsPage = page(evidenceUrls.endorsements, {
  access: signedIn,
  async load({ db, me, locale }) {
    const endorsements = await listEndorsements(db, me)
    return { endorsements, names: await nameSkills(db, endorsements, locale) }
  },
  title: ({ ctx }) => askingWords(ctx.locale).endorsements.title,
  view({ data: { endorsements, names }, ctx: { locale, organisation } }) {
    const { endorsements: text, requests } = askingWords(locale)
    return (
      <EvidenceFrame
        title={text.title}
        lead={text.lead}
        whoCanSee={text.who}
        actions={[{ text: text.back, href: evidenceUrls.requests.href() }]}
        locale={locale}
        body={
          endorsements.length === 0 ? (
            <EmptyState
              title={text.none}
              text={text.noneText}
              action={{ text: requests.ask, href: evidenceUrls.ask.href() }}
            />
          ) : (
            endorsements.map(each => (
              <Said endorsement={each} names={names} locale={locale} timeZone={organisation.timeZone} />
            ))
          )
        }
      />
    )
  },
})

interface SaidProps {
  readonly endorsement: Endorsement
  readonly names: SkillNames
  readonly locale: Locale
  readonly timeZone: string
}

function Said({ endorsement, names, locale, timeZone }: SaidProps) {
  const { endorsements: text, somebodyGone } = askingWords(locale)
  const { id: endorsementId, level, givenBy, givenAt, words, retractedAt, retractedWhy, putAsideAt } = endorsement
  const named = names.get(refText(endorsement))
  const skill = named?.name ?? endorsement.skillKey
  const date = (when: Date) => formatDate(locale, when, timeZone)
  const hidden = <span class="govuk-visually-hidden">{text.of(skill)}</span>
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        <bdi>{skill}</bdi>
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>
          {level === null ? text.vouched : text.confirmed((named && levelName(named, level)) ?? String(level))}
        </strong>
      </p>
      <p class="govuk-body-s app-quiet">
        <bdi>{text.by(givenBy?.name ?? somebodyGone, date(givenAt))}</bdi>
      </p>
      {words && <Told text={words} />}
      {retractedAt ? (
        <>
          <p class="govuk-body">{text.retracted(date(retractedAt))}</p>
          <Told text={retractedWhy} />
        </>
      ) : putAsideAt ? (
        <form method="post" action={evidenceUrls.takeUp.href({ endorsementId })}>
          <p class="govuk-body">{text.isAside}</p>
          <Button text={[text.takeUp, hidden]} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      ) : (
        <form method="post" action={evidenceUrls.putAside.href({ endorsementId })}>
          <Button text={[text.putAside, hidden]} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </section>
  )
}

const aside = (url: typeof evidenceUrls.putAside | typeof evidenceUrls.takeUp, isAside: boolean) =>
  action(url, {
    access: signedIn,
    load: () => undefined,
    async submit({ tx, me, params, locale, now }) {
      const { endorsements: text } = askingWords(locale)
      if (!(await setAside(tx, me, params.endorsementId, isAside ? now : null))) throw notFound()
      return redirect(evidenceUrls.endorsements.href()).saying(isAside ? text.putAsideDone : text.takenUp)
    },
  })

export const putAsideAction = aside(evidenceUrls.putAside, true)
export const takeUpAction = aside(evidenceUrls.takeUp, false)
