import { Stamp } from '#platform/html/components/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Booklet, BookletPage } from '../booklet.ts'
import { words } from '../words.ts'

interface Props {
  readonly booklet: Booklet
  readonly timeZone: string
  readonly locale: Locale
}

/** The chosen pages one after another: the same for its owner, behind a link and on paper. */
export function BookletView(props: Props) {
  const w = words(props.locale)
  return (
    <>
      {props.booklet.pages.map(page => (
        <section aria-labelledby={page}>
          <h2 class="govuk-heading-l govuk-!-margin-top-6" id={page}>
            {w.pagesOf[page]}
          </h2>
          <OnePage page={page} {...props} />
        </section>
      ))}
    </>
  )
}

function OnePage({ page, ...props }: Props & { readonly page: BookletPage }) {
  const { emptyPage } = words(props.locale)
  const { booklet } = props
  const has = { ...booklet, skills: booklet.frameworks }
  if (has[page].length === 0) return <p class="govuk-body">{emptyPage[page]}</p>
  if (page === 'skills') return <Skills {...props} />
  if (page === 'evidence') return <EvidenceList {...props} />
  return page === 'stamps' ? <Stamps {...props} /> : <Plan {...props} />
}

function Skills({ booklet, timeZone, locale }: Props) {
  const { states, statesHelp } = words(locale)
  return (
    <>
      <p class="govuk-body">{statesHelp}</p>
      {booklet.frameworks.map(framework => (
        <>
          <h3 class="govuk-heading-m">{framework.name}</h3>
          {framework.areas.map(area => (
            <>
              <h4 class="govuk-heading-s">{area.name}</h4>
              <ul class="govuk-list govuk-list--spaced">
                {area.skills.map(skill => (
                  <li>
                    <strong>{skill.name}</strong>
                    <br />
                    {skill.level} · {skill.confidence} · {states[skill.state]} ·{' '}
                    <span class="app-quiet">{formatDate(locale, skill.on, timeZone)}</span>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </>
      ))}
    </>
  )
}

function EvidenceList({ booklet, timeZone, locale }: Props) {
  const { kinds } = words(locale)
  return (
    <ul class="govuk-list govuk-list--spaced">
      {booklet.evidence.map(({ title, kind, on }) => (
        <li>
          <bdi>{title}</bdi>
          <br />
          <span class="app-quiet">
            {kinds[kind]} · {formatDate(locale, on, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Stamps({ booklet, timeZone, locale }: Props) {
  const { until } = words(locale)
  return (
    <ul class="app-stamp-places">
      {booklet.stamps.map(stamp => (
        <li class="app-stamp-place">
          <Stamp motif={stamp.motif} />
          <div>
            <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{stamp.name}</p>
            <p class="govuk-body-s app-quiet">
              {stamp.place && (
                <>
                  {stamp.place}
                  <br />
                </>
              )}
              {formatDate(locale, stamp.on, timeZone)}
              {stamp.until && ` · ${until(formatDate(locale, stamp.until, timeZone))}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Plan({ booklet, locale }: Props) {
  const { by } = words(locale)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {booklet.plan.map(({ title, dueOn }) => (
        <li>
          <bdi>{title}</bdi>
          {dueOn && ` · ${by(formatDate(locale, dueOn))}`}
        </li>
      ))}
    </ul>
  )
}
