import type { Locale } from '#platform/i18n/index.ts'
import {
  Button,
  Details,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
  SummaryList,
  Table,
  Tag,
  TaskList,
  WarningText,
} from '../govuk/index.ts'
import { exampleWords } from './words.ts'

const tags = ['', 'grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow']

/** GOV.UK's components that tell something. The questions are in `form-examples.tsx`. */
export function GovukExamples({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  return (
    <>
      <PhaseBanner tag={{ text: 'Demo' }}>
        {words.lead}{' '}
        <a class="govuk-link" href="#top">
          {words.openMap}
        </a>
      </PhaseBanner>
      <div class="govuk-button-group">
        <Button>{words.add}</Button>
        <Button classes="govuk-button--secondary">{words.openMap}</Button>
        <Button classes="govuk-button--warning">{words.emptyAction}</Button>
        <Button disabled>{words.add}</Button>
        <a class="govuk-link" href="#top">
          {words.openMap}
        </a>
      </div>
      <Button isStartButton href="#top" text={words.emptyAction} />
      <p>
        {tags.map(colour => (
          <>
            <Tag classes={colour && `govuk-tag--${colour}`}>{colour || words.notStarted}</Tag>{' '}
          </>
        ))}
      </p>
      <InsetText>{words.emptyText}</InsetText>
      <WarningText locale={locale}>{words.emptyText}</WarningText>
      <Details summaryText={words.emptyTitle}>{words.emptyText}</Details>
      <NotificationBanner locale={locale} titleId="banner-1" text={words.emptyText} />
      <NotificationBanner locale={locale} titleId="banner-2" type="success" disableAutoFocus text={words.statChange} />
      <Panel headingLevel={3} titleText={words.statChange} text={words.statLabel} />
      <TaskList
        items={words.areas.slice(0, 4).map((title, place) => ({
          title,
          href: '#top',
          hint: place === 1 ? words.areaText : undefined,
          status: place < 2 ? words.answered : { tag: { text: words.notStarted, classes: 'govuk-tag--blue' } },
        }))}
      />
      <SummaryList
        card={{
          title: { text: words.areas[0], headingLevel: 3 },
          actions: { items: [{ href: '#top', text: words.add }] },
        }}
        rows={words.areas.slice(1, 4).map((key, place) => ({
          key,
          value: words.levels[place] ?? '',
          actions: { items: [{ href: '#top', text: words.openMap, visuallyHiddenText: key }] },
        }))}
      />
      <Table
        caption={words.heat}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[words.unit, { text: words.statLabel, format: 'numeric' }]}
        rows={words.units.map((unit, place) => [unit, { text: 40 + place * 7, format: 'numeric' }])}
      />
    </>
  )
}
