import { aboutUrls } from '#features/about/index.ts'
import type { listUpperUnits } from '#features/people/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, Input, InsetText, Radios, Select, Textarea } from '#platform/html/govuk/index.ts'
import { grantableRoles } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import type { AudienceLine, countAudience } from '../audience.queries.ts'
import type { Wave } from '../wave.ts'
import { wavesWords } from '../words.ts'
import { audienceKinds } from './audience.form.ts'

export interface AudienceData {
  readonly wave: Wave
  readonly lines: readonly AudienceLine[]
  readonly counts: Awaited<ReturnType<typeof countAudience>>
  readonly units: Awaited<ReturnType<typeof listUpperUnits>>
}

type Props = ViewProps<AudienceData>

export function AudienceView(props: Props) {
  const { data, form: state, ctx } = props
  const { locale } = ctx
  const { audience: text } = wavesWords(locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={data.wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <Counts data={data} locale={locale} />
      <Lines data={data} locale={locale} leavesOut={false} />
      <Lines data={data} locale={locale} leavesOut />
      <AddForm {...props} />
      <Details summaryText={text.sample} open={state.error('size') !== undefined || data.wave.sampleSize !== undefined}>
        <form method="post" action={surveysUrls.audience.href({ waveId: data.wave.id })} novalidate>
          <input type="hidden" name="act" value="sample" />
          <Input
            name="size"
            label={{ text: text.sampleLabel }}
            hint={text.sampleHint}
            classes="govuk-input--width-5"
            inputmode="numeric"
            value={state.value('size')}
            errorMessage={state.error('size')}
            locale={locale}
          />
          <Button text={text.sampleButton} classes="govuk-button--secondary" />
        </form>
      </Details>
    </>
  )
}

interface PartProps {
  readonly data: AudienceData
  readonly locale: Locale
}

const nameOfGroup = ({ respondentGroups }: Wave, key: string, locale: Locale) =>
  textIn(respondentGroups.find(group => group.key === key)?.title, locale)

function Counts({ data: { wave, counts }, locale }: PartProps) {
  const { audience: text } = wavesWords(locale)
  const people = counts.reduce((sum, each) => sum + each.people, 0)
  const withoutMail = counts.reduce((sum, each) => sum + each.withoutMail, 0)
  return (
    <InsetText>
      {people === 0 ? text.nobody : text.now(people)}
      {withoutMail > 0 && `. ${text.withoutMail(withoutMail)}.`}
      {wave.respondentGroups.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {wave.respondentGroups.map(({ key, title }) => (
            <li>
              {`${textIn(title, locale)}: ${formatNumber(locale, counts.find(({ group }) => group === key)?.people ?? 0)}`}
            </li>
          ))}
        </ul>
      )}
    </InsetText>
  )
}

function Lines({ data: { wave, lines }, leavesOut, locale }: PartProps & { leavesOut: boolean }) {
  const { audience: text } = wavesWords(locale)
  const those = lines.filter(line => line.leavesOut === leavesOut)
  if (those.length === 0) return null
  const people = Map.groupBy(
    those.filter(({ kind }) => kind === 'person'),
    line => `${line.leavesOut} ${line.respondentGroup}`,
  )
  const action = surveysUrls.audience.href({ waveId: wave.id })
  const line = (value: string, said: string, group: string, among = '') => (
    <li>
      <form method="post" action={action}>
        <bdi>{said}</bdi>
        {group && <span class="app-quiet"> · {nameOfGroup(wave, group, locale)}</span>}{' '}
        <input type="hidden" name="act" value="take" />
        <input type="hidden" name="among" value={among} />
        <button class="app-link-button" type="submit" name="line" value={value}>
          {text.takeAway}
          <span class="govuk-visually-hidden"> {said}</span>
        </button>
      </form>
    </li>
  )
  return (
    <section>
      <h2 class="govuk-heading-m">{leavesOut ? text.leftOut : text.lines}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {those
          .filter(({ kind }) => kind !== 'person')
          .map(each => line(each.id, sayLine(each, locale), each.respondentGroup))}
        {[...people].map(([among, persons]) =>
          line('people', text.say.people(persons.length), persons[0]?.respondentGroup ?? '', among),
        )}
      </ul>
    </section>
  )
}

function sayLine({ kind, name }: AudienceLine, locale: Locale): string {
  const { say, roles } = wavesWords(locale).audience
  if (kind === 'everybody' || kind === 'managers') return say[kind]
  return kind === 'role' ? say.role(roles[name as keyof typeof roles] ?? name) : say[kind](name)
}

function AddForm({ data: { wave, units }, form: state, ctx: { locale } }: Props) {
  const { audience: text } = wavesWords(locale)
  const field = (name: string) => ({ name, value: state.value(name), errorMessage: state.error(name), locale })
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const fields = {
    unit: (
      <Select
        {...field('unit')}
        label={{ text: text.unit }}
        items={[
          { value: '', text: '' },
          ...units.map(({ id, name, parentId }) => {
            const above = parentId ? nameOf.get(parentId) : undefined
            return { value: id, text: above ? `${above} › ${name}` : name }
          }),
        ]}
      />
    ),
    role: (
      <Select
        {...field('role')}
        label={{ text: text.role }}
        items={grantableRoles.map(role => ({ value: role, text: text.roles[role] }))}
      />
    ),
    person: <Textarea {...field('list')} label={{ text: text.list }} hint={text.listHint} rows={4} />,
  }
  return (
    <section>
      <h2 class="govuk-heading-m">{text.add}</h2>
      <form method="post" action={surveysUrls.audience.href({ waveId: wave.id })} novalidate>
        <input type="hidden" name="act" value="add" />
        <Radios
          {...field('kind')}
          fieldset={{ legend: { text: text.whom, classes: 'govuk-fieldset__legend--s' } }}
          items={audienceKinds.map(kind => ({ value: kind, text: text.kinds[kind] }))}
        />
        {fields.unit}
        <Input
          {...field('unitNamed')}
          label={{ text: text.unitNamed }}
          hint={text.unitNamedHint}
          autocomplete="off"
          classes="govuk-!-width-two-thirds"
        />
        {fields.role}
        <Input {...field('value')} label={{ text: text.value }} hint={text.valueHint} classes="govuk-input--width-20" />
        {fields.person}
        {wave.respondentGroups.length > 0 && (
          <Select
            {...field('group')}
            label={{ text: text.asGroup }}
            items={wave.respondentGroups.map(({ key, title }) => ({ value: key, text: textIn(title, locale) }))}
          />
        )}
        <Radios
          {...field('how')}
          fieldset={{ legend: { text: text.how, classes: 'govuk-fieldset__legend--s' } }}
          items={[
            { value: 'in', text: text.ask },
            { value: 'out', text: text.leaveOut },
          ]}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </section>
  )
}
