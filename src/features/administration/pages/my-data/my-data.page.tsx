import { peopleUrls } from '#features/people/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import { Button, Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { House } from '../../house.ts'
import { gatherPersonalData } from '../../privacy.ts'
import { personalFile } from '../../privacy-file.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

export const myDataPage = page(signInUrls.myData, {
  access: signedIn,
  load: () => undefined,
  title: ({ ctx }) => words(ctx.locale).myData.title,
  view({ ctx: { locale } }) {
    const t = words(locale).myData
    return (
      <AdminFrame title={t.title} lead={t.lead} who={t.whoCanSee} locale={locale}>
        <h2 class="govuk-heading-m">{t.seeTitle}</h2>
        <Table head={[t.what, t.who]} rows={t.see.map(([what = '', who = '']) => [what, who])} firstCellIsHeader />
        <p class="govuk-body">
          <a class="govuk-link" href={peopleUrls.myProfile.href()}>
            {t.profile}
          </a>
        </p>
        <h2 class="govuk-heading-m">{t.takeTitle}</h2>
        <p class="govuk-body">{t.take}</p>
        <Button href={administrationUrls.myDataFile.href()} text={t.download} />
        <h2 class="govuk-heading-m">{t.eraseTitle}</h2>
        <p class="govuk-body">{t.erase}</p>
      </AdminFrame>
    )
  },
})

export const myDataDownload = (house: House) =>
  download(administrationUrls.myDataFile, {
    access: signedIn,
    load: async ({ db, me, organisation, now }) =>
      personalFile(me.name, organisation, now, await gatherPersonalData(db, me.id, house, 'the-person')),
  })
