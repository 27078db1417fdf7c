import { basicsUrls } from '#features/basics/index.ts'
import { AreaCard, AreaCards, PageHeader } from '#platform/html/components/index.ts'
import { holds } from '#platform/http/access.ts'
import type { Feature, NavItem } from '#platform/http/feature.ts'
import { page } from '#platform/http/page.ts'
import { programmeUrls } from '../../programme.urls.ts'
import { words } from '../../words.ts'

/** One list of all that waits behind the doors of the programme, so that nobody has to guess where a page hides. */
export const frontPage = (features: () => readonly Feature[]) =>
  page(programmeUrls.front, {
    access: holds('programme-lead', 'administrator'),
    load: () => undefined,
    title: ({ ctx }) => words(ctx.locale).title,
    view({ ctx: { locale, me } }) {
      const t = words(locale)
      const doors = features()
        .flatMap(({ nav = [] }) => nav)
        .filter(({ hint, visible }) => hint && me && (visible?.(me) ?? true))
        .sort((a, b) => a.order - b.order)
      const card = ({ text, hint, href }: NavItem) => (
        <AreaCard title={text(locale)} href={href} text={hint?.(locale)} />
      )
      const behind = (room: NavItem['group']) => doors.filter(({ group }) => group === room).map(card)
      return (
        <>
          <PageHeader title={t.title} lead={t.lead} locale={locale} />
          <h2 class="govuk-heading-m">{t.ask}</h2>
          <AreaCards>
            <AreaCard title={t.together} href={basicsUrls.organisation.href()} text={t.togetherText} />
            {behind('programme')}
          </AreaCards>
          <h2 class="govuk-heading-m">{t.learn}</h2>
          <AreaCards>{behind('learning')}</AreaCards>
          <h2 class="govuk-heading-m">{t.ground}</h2>
          <AreaCards>{behind('frameworks')}</AreaCards>
        </>
      )
    },
  })
