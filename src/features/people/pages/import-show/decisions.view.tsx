import { Pager } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Details, Input, Select, WarningText } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { importWords, sayChoice, sayFault } from '../../import/fault-words.ts'
import { type Fault, type FaultGroup, faultKinds } from '../../import/faults.ts'
import type { Preview } from '../../import/preview.ts'
import type { StoredImport } from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'

interface DecisionsProps {
  stored: StoredImport
  preview: Preview
  /** Faults of this kind alone, page by page; everything when there is no such kind. */
  only: { kind: string; page: number }
  locale: Locale
}

const onOnePage = 25

/** Every kind of fault with what we suggest, and a choice for all of them and for each. */
export function Decisions({ stored, preview, only, locale }: DecisionsProps) {
  const alone = preview.faults.find(({ kind }) => kind === only.kind)
  if (alone) return <Alone group={alone} stored={stored} page={only.page} locale={locale} />
  return <Everything stored={stored} preview={preview} locale={locale} />
}

function Alone({ group, stored, page, locale }: GroupProps & { page: number }) {
  const { show } = importPageWords(locale)
  const { kind, count, faults } = group
  const all = peopleUrls.import.href({ importId: stored.id })
  const pages = Math.ceil(faults.length / onOnePage)
  const at = Math.min(page, pages)
  const href = (number: number) => peopleUrls.import.href({ importId: stored.id }, { kind, page: String(number) })
  return (
    <section class="app-fault">
      <h2 class="govuk-heading-m">{importWords(locale).faults[kind].title}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={all}>
          {show.backToAll}
        </a>
      </p>
      <form method="post" action={all} novalidate>
        <ul class="govuk-list app-fault__list">
          {faults.slice((at - 1) * onOnePage, at * onOnePage).map(fault => (
            <One fault={fault} isLeftToUs={!stored.choices.all.has(kind)} locale={locale} />
          ))}
        </ul>
        <Button classes="govuk-button--secondary" text={show.apply} preventDoubleClick />
      </form>
      <Pager page={at} pageSize={onOnePage} total={faults.length} href={href} locale={locale} />
      {count > faults.length && <p class="govuk-body">{show.more(count - faults.length)}</p>}
    </section>
  )
}

function Everything({ stored, preview, locale }: Omit<DecisionsProps, 'only'>) {
  const { show } = importPageWords(locale)
  if (preview.faults.length === 0 && !preview.tooManyLeave) return <p class="govuk-body">{show.noFaults}</p>
  return (
    <section>
      <h2 class="govuk-heading-m">{show.faults}</h2>
      <p class="govuk-body">{show.faultsLead}</p>
      <form method="post" action={peopleUrls.import.href({ importId: stored.id })} novalidate>
        {preview.tooManyLeave && <ManyLeave tooMany={preview.tooManyLeave} locale={locale} />}
        {preview.faults.map(group => (
          <Group group={group} stored={stored} locale={locale} />
        ))}
        <Button classes="govuk-button--secondary" text={show.apply} preventDoubleClick />
      </form>
      {!preview.ready && <WarningText text={show.notReady} />}
    </section>
  )
}

function ManyLeave({ tooMany, locale }: { tooMany: NonNullable<Preview['tooManyLeave']>; locale: Locale }) {
  const { show } = importPageWords(locale)
  return (
    <>
      <WarningText text={show.tooMany(tooMany.leavers, tooMany.of)} />
      <Checkboxes name="leavers" items={[{ value: 'confirmed', text: show.yesManyLeave }]} />
    </>
  )
}

interface GroupProps {
  group: FaultGroup
  stored: StoredImport
  locale: Locale
}

function Group({ group, stored, locale }: GroupProps) {
  const { show } = importPageWords(locale)
  const words = importWords(locale)
  const { kind, count, leftOut, faults } = group
  const forAll = (['accept', 'leave-out'] as const).filter(choice =>
    (faultKinds[kind].offers as readonly string[]).includes(choice),
  )
  const heading = `${words.faults[kind].title}: ${show.faultCount(count)}`
  return (
    <section class="app-fault">
      <h3 class="govuk-heading-s">{heading}</h3>
      {leftOut > 0 && <p class="govuk-body">{show.leftOutBecause(leftOut)}</p>}
      {count > 1 && (
        <Select
          name={`all.${kind}`}
          id={`all-${kind}`}
          label={words.forAll(formatNumber(locale, count))}
          value={stored.choices.all.get(kind) ?? ''}
          items={[
            { value: '', text: words.asWeSuggest },
            ...forAll.map(choice => ({ value: choice, text: sayChoice(locale, kind, choice) })),
          ]}
        />
      )}
      <Details
        summaryText={[show.forEach, <span class="govuk-visually-hidden">: {words.faults[kind].title}</span>]}
        open={count <= 3}
      >
        <ul class="govuk-list app-fault__list">
          {faults.slice(0, onOnePage).map(fault => (
            <One fault={fault} isLeftToUs={!stored.choices.all.has(kind)} locale={locale} />
          ))}
        </ul>
        {faults.length > onOnePage && (
          <p class="govuk-body">
            <a class="govuk-link" href={peopleUrls.import.href({ importId: stored.id }, { kind, page: '2' })}>
              {show.seeAll(count)}
            </a>
          </p>
        )}
      </Details>
    </section>
  )
}

function One({ fault, isLeftToUs, locale }: { fault: Fault; isLeftToUs: boolean; locale: Locale }) {
  const { show } = importPageWords(locale)
  const { where, what, expected, choices } = sayFault(locale, fault)
  const id = fault.key.replaceAll('.', '-')
  const suggestion = isLeftToUs && !fault.chosen && choices.find(({ name }) => name === fault.outcome)?.label
  return (
    <li class="app-fault__one">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{where}</strong>: {what}
      </p>
      <p class="govuk-hint govuk-!-margin-bottom-2">{expected}</p>
      <Select
        name={`choice.${fault.key}`}
        id={`choice-${id}`}
        label={[show.decide, <span class="govuk-visually-hidden">: {where}</span>]}
        value={fault.chosen?.do ?? ''}
        items={[
          { value: '', text: suggestion ? importWords(locale).suggested(suggestion) : importWords(locale).asWeSuggest },
          ...choices.map(({ name, label }) => ({ value: name, text: label })),
        ]}
      />
      {fault.offers.includes('fix') && (
        <Input
          name={`value.${fault.key}`}
          id={`value-${id}`}
          label={[show.typed, <span class="govuk-visually-hidden">: {where}</span>]}
          value={fault.chosen?.do === 'fix' ? fault.chosen.value : ''}
          classes="govuk-input--width-20"
        />
      )}
    </li>
  )
}
