import { apiUrls } from '#features/api/index.ts'
import { mailInUrls } from '#features/mail-in/index.ts'
import { notificationsUrls } from '#features/notifications/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { profilesUrls } from '#features/profiles/index.ts'
import { scimUrls } from '#features/scim/index.ts'
import { singleSignOnUrls } from '#features/single-sign-on/index.ts'
import { termsUrls } from '#features/terms/index.ts'
import { xapiUrls } from '#features/xapi/index.ts'
import { AreaCard, AreaCards } from '#platform/html/components/index.ts'
import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { findStarted, isUnderWay } from '../../getting-started.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { GettingStarted } from './getting-started.view.tsx'

const cards = [
  ['imports', peopleUrls.imports],
  ['scim', scimUrls.connect],
  ['sources', peopleUrls.sources],
  ['duplicates', administrationUrls.duplicates],
  ['leavers', profilesUrls.leaverReports],
  ['terms', termsUrls.terms],
  ['roles', administrationUrls.roles],
  ['signInPolicy', administrationUrls.signInPolicy],
  ['singleSignOn', singleSignOnUrls.providers],
  ['settings', administrationUrls.settings],
  ['partners', partnershipsUrls.manage],
  ['api', apiUrls.tokens],
  ['xapi', xapiUrls.sources],
  ['channels', notificationsUrls.channels],
  ['news', notificationsUrls.announce],
  ['outbox', administrationUrls.outbox],
  ['mailIn', mailInUrls.overview],
  ['audit', administrationUrls.audit],
  ['privacy', administrationUrls.privacy],
  ['selfCheck', administrationUrls.selfCheck],
] as const

export const frontPage = page(administrationUrls.front, {
  access: holds('administrator'),
  load: ({ db, config }) => findStarted(db, config),
  title: ({ ctx }) => words(ctx.locale).title,
  view({ data: done, ctx: { locale } }) {
    const t = words(locale)
    return (
      <AdminFrame title={t.title} lead={t.lead} locale={locale}>
        {!isUnderWay(done) && <GettingStarted done={done} locale={locale} />}
        <AreaCards>
          {cards.map(([name, { href }]) => (
            <AreaCard title={t.cards[name]} href={href()} text={t.cards[`${name}Text`]} />
          ))}
        </AreaCards>
      </AdminFrame>
    )
  },
})
