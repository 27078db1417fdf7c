import { aboutUrls } from '#features/about/index.ts'
import { refText } from '#features/evidence/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { languageName, skillsUrls } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, SummaryList, type SummaryRow, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { learningUrls } from '../../learning.urls.ts'
import { creditText, FromPartner, ToPartners } from '../../partners/partner-parts.tsx'
import { partnerWords } from '../../partners/words.ts'
import { factLine, isPast, priceText } from '../../resource-facts.ts'
import type { Resource } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import type { ResourceData } from './resource.page.ts'
import { ReviewsView } from './reviews.view.tsx'
import { SurenessView } from './sureness.view.tsx'

export function ResourceView({ data, form, ctx: { locale } }: ViewProps<ResourceData>) {
  const { resource, keeps } = data
  const w = words(locale)
  const isOffered = resource.publishedAt !== undefined && resource.withdrawnAt === undefined
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={<bdi>{resource.title}</bdi>}
        caption={factLine(locale, resource)}
        lead={resource.summary || undefined}
        whoCanSee={{ text: isOffered ? w.resource.whoSees : w.resource.waitingSeen, href: aboutUrls.whoCanSee.href() }}
        actions={[
          keeps &&
            !resource.partnerName && {
              text: w.resource.edit,
              href: learningUrls.edit.href({ resourceId: resource.id }),
            },
        ]}
        locale={locale}
      />
      {!resource.publishedAt && <InsetText text={w.resource.waiting} />}
      <FromPartner resource={resource} keeps={keeps} locale={locale} />
      {resource.withdrawnAt && !resource.takenBackAt && (
        <InsetText text={w.resource.withdrawn(resource.withdrawnWhy)} />
      )}
      {resource.language !== locale && (
        <p class="govuk-body-s app-quiet">{w.facts.otherLanguage(languageName(resource.language, locale))}</p>
      )}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {data.body && <div lang={resource.language}>{data.body}</div>}
          <Address resource={resource} locale={locale} />
          {isOffered && <WhatYouDo data={data} locale={locale} />}
          {data.next && (
            <p class="govuk-body">
              <a class="govuk-link" href={learningUrls.resource.href({ resourceId: data.next.id })}>
                {w.resource.next(data.next.title)}
              </a>
            </p>
          )}
          <Facts data={data} locale={locale} />
          <SurenessView sureness={data.sureness} locale={locale} />
          {isOffered && <ReviewsView data={data} form={form} locale={locale} />}
          {data.isShared !== undefined && <ToPartners resource={resource} isShared={data.isShared} locale={locale} />}
          {data.champion && (
            <section>
              <h2 class="govuk-heading-s">{w.resource.champion}</h2>
              <p class="govuk-body">
                <a class="govuk-link" href={championsHref(resource)}>
                  {w.resource.championText(data.champion.name)}
                </a>
              </p>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

interface PartProps {
  readonly data: ResourceData
  readonly locale: Locale
}

function Address({ resource, locale }: { readonly resource: Resource; readonly locale: Locale }) {
  const { address } = resource
  const { resource: text } = words(locale)
  if (address?.startsWith('/learning/')) return <Button href={address} text={text.openHere} />
  if (!address || !URL.canParse(address)) return null
  return (
    <>
      {resource.linkState === 'broken' && <WarningText text={text.broken} />}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={address} rel="noreferrer">
          {text.open}
        </a>{' '}
        <span class="app-quiet">{text.leaves(new URL(address).host)}</span>
      </p>
    </>
  )
}

function WhatYouDo({ data: { resource, completion, isPlanned }, locale }: PartProps) {
  const { resource: text } = words(locale)
  const done = learningUrls.done.href({ resourceId: resource.id })
  if (completion)
    return (
      <InsetText>
        <p class="govuk-body">
          <strong>{text.isDone(formatDate(locale, completion.completedAt))}</strong> {text.ways[completion.how]}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={done}>
            {text.doneAgain}
          </a>
        </p>
      </InsetText>
    )
  return (
    <div class="govuk-button-group app-no-print">
      <Button href={done} text={text.done} />
      {isPlanned ? (
        <p class="govuk-body">{text.isTaken}</p>
      ) : (
        <form method="post" action={learningUrls.plan.href({ resourceId: resource.id })}>
          <Button classes="govuk-button--secondary" text={text.take} preventDoubleClick />
        </form>
      )}
    </div>
  )
}

function Facts({ data: { resource, skills, collections, today }, locale }: PartProps) {
  const { facts, access, resource: text } = words(locale)
  const taught = resource.skills.flatMap(skill => {
    const named = skills.get(refText(skill))
    if (!named) return []
    const level = (position: number | undefined) => named.levels.find(one => one.position === position)?.name
    const [from, to] = [level(skill.fromLevel), level(skill.toLevel)]
    const levels = from && to ? facts.fromTo(from, to) : to ? facts.to(to) : ''
    return (
      <li>
        <a class="govuk-link" href={skillsUrls.skill.href(named)}>
          {named.name}
        </a>{' '}
        {levels}
      </li>
    )
  })
  const row = (key: string, value: SummaryRow['value'] | undefined): readonly SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ key, value }]
  return (
    <SummaryList
      rows={[
        ...row(facts.teaches, taught.length > 0 ? <ul class="govuk-list">{taught}</ul> : undefined),
        ...row(facts.forWhom, resource.forWhom && <bdi>{resource.forWhom}</bdi>),
        ...row(facts.provider, resource.provider && <bdi>{resource.provider}</bdi>),
        ...row(
          facts.languages,
          formatList(
            locale,
            resource.languages.map(one => languageName(one, locale)),
          ),
        ),
        ...row(facts.cost, resource.price === undefined ? undefined : priceText(locale, resource)),
        ...row(
          facts.access,
          resource.accessNeeds.length > 0 ? (
            <ul class="govuk-list">
              {resource.accessNeeds.map(need => (
                <li>{access[need]}</li>
              ))}
            </ul>
          ) : undefined,
        ),
        ...row(
          text.partOf,
          (collections.length > 0 && (
            <ul class="govuk-list">
              {collections.map(({ id, title }) => (
                <li>
                  <a class="govuk-link" href={learningUrls.collection.href({ collectionId: id })}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )) ||
            undefined,
        ),
        ...row(
          facts.owner,
          resource.owner ? (
            <bdi>{resource.owner.name}</bdi>
          ) : resource.origin === 'built-in' || resource.origin === 'partner' ? undefined : (
            facts.noOwner
          ),
        ),
        ...row(partnerWords(locale).from, creditText(resource, locale)),
        ...row(facts.checked, formatDate(locale, resource.checkedAt ?? resource.changedAt)),
        ...row(
          facts.review,
          resource.reviewOn &&
            (isPast(resource.reviewOn, today)
              ? `${formatDate(locale, resource.reviewOn)} – ${facts.overdue}`
              : formatDate(locale, resource.reviewOn)),
        ),
      ]}
    />
  )
}

// Whoever is nearest stands first there, with when they are there and how to ask.
const championsHref = ({ skills: [first] }: Pick<Resource, 'skills'>) =>
  peopleUrls.champions.href({}, { skill: first && refText(first) })
