import { Button, Input, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { PersonMerge, SuggestedPair } from '../../merging/merging.queries.ts'
import { mergingWords } from '../../merging/merging-words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import type { Asked, DuplicatesData } from './duplicates.page.ts'

type Props = ViewProps<DuplicatesData>

export function DuplicatesView({ data, ctx }: Props) {
  const { locale } = ctx
  const t = mergingWords(locale)
  const { pairs, merges } = data
  return (
    <AdminFrame title={t.title} lead={t.lead} locale={locale}>
      <h2 class="govuk-heading-m">{t.suggestions}</h2>
      {pairs.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <section class="app-scroll" tabindex={0} aria-label={t.suggestions}>
          <Table
            head={[t.first, t.second, t.why, { text: <span class="govuk-visually-hidden">{t.compare}</span> }]}
            rows={pairs.map(pair => pairRow(pair, ctx))}
          />
        </section>
      )}
      <Choose data={data} ctx={ctx} />
      <h2 class="govuk-heading-m">{t.history}</h2>
      {merges.length === 0 ? (
        <p class="govuk-body">{t.noHistory}</p>
      ) : (
        <ol class="govuk-list govuk-list--spaced">
          {merges.map(merge => (
            <Merged merge={merge} ctx={ctx} />
          ))}
        </ol>
      )}
    </AdminFrame>
  )
}

function pairRow(pair: SuggestedPair, { locale }: Props['ctx']) {
  const t = mergingWords(locale)
  const who = (name: string, email: string | null) => (
    <>
      {name}
      <br />
      <span class="app-quiet">{email ?? '–'}</span>
    </>
  )
  return [
    who(pair.first, pair.firstEmail),
    who(pair.second, pair.secondEmail),
    t.reasons[pair.reason],
    <CompareLink first={pair.firstId} second={pair.secondId} names={[pair.first, pair.second]} locale={locale} />,
  ]
}

interface CompareLinkProps {
  readonly first: string
  readonly second: string
  readonly names: readonly [string, string]
  readonly locale: Props['ctx']['locale']
}

function CompareLink({ first, second, names, locale }: CompareLinkProps) {
  const t = mergingWords(locale)
  return (
    <a class="govuk-link" href={administrationUrls.mergePeople.href({ personId: first, otherId: second })}>
      {t.compare}
      <span class="govuk-visually-hidden"> {t.compareWhom(...names)}</span>
    </a>
  )
}

function Choose({ data: { first, second }, ctx: { locale } }: Pick<Props, 'data' | 'ctx'>) {
  const t = mergingWords(locale)
  const [one] = first.people
  const [other] = second.people
  const isPair = first.people.length === 1 && second.people.length === 1 && one?.id !== other?.id
  return (
    <form method="get" action={administrationUrls.duplicates.href()}>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 class="govuk-fieldset__heading">{t.choose}</h2>
        </legend>
        <p class="govuk-hint">{t.chooseHint}</p>
        <Input name="first" value={first.text} label={t.firstPerson} errorMessage={faultOf(first, t)} locale={locale} />
        <Input
          name="second"
          value={second.text}
          label={t.secondPerson}
          errorMessage={faultOf(second, t) ?? (one && one.id === other?.id ? t.same : undefined)}
          locale={locale}
        />
      </fieldset>
      <Button classes="govuk-button--secondary" text={t.look} />
      {isPair && one && other && (
        <p class="govuk-body">
          <CompareLink first={one.id} second={other.id} names={[one.name, other.name]} locale={locale} />:{' '}
          {t.compareWhom(one.name, other.name)}
        </p>
      )}
    </form>
  )
}

function faultOf({ text, people }: Asked, t: ReturnType<typeof mergingWords>): string | undefined {
  if (text === '' || people.length === 1) return undefined
  return people.length === 0 ? t.notFound(text) : t.several(text)
}

function Merged({ merge, ctx }: { merge: PersonMerge } & Pick<Props, 'ctx'>) {
  const { locale, organisation } = ctx
  const t = mergingWords(locale)
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  const what = t.into(merge.gone, merge.kept)
  return (
    <li>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {what}
        <br />
        <span class="app-quiet">{t.by(merge.mergedBy ?? '–', when(merge.mergedAt))}</span>
        {merge.undoneAt && (
          <>
            <br />
            <span class="app-quiet">{t.undoneBy(merge.undoneBy ?? '–', when(merge.undoneAt))}</span>
          </>
        )}
      </p>
      {!merge.undoneAt && (
        <form method="post" action={administrationUrls.undoMerge.href({ mergeId: merge.id })}>
          <button type="submit" class="govuk-button govuk-button--secondary">
            {t.undo}
            <span class="govuk-visually-hidden">: {what}</span>
          </button>
        </form>
      )}
    </li>
  )
}
