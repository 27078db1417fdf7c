import { Button, Details, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Stamp } from '../../award/stamp.ts'
import { fileNameOf, stampFiles } from '../../documents/stamp-file.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import type { StampData } from './stamp.page.ts'

type Props = ViewProps<StampData>

/** The files, each with what it is good for. */
export function TakeAlong({ stamp, locale }: { stamp: Stamp; locale: Locale }) {
  const text = words(locale).show
  const hints = {
    png: text.pngHint,
    svg: text.svgHint,
    json: text.jsonHint,
    jwt: text.jwtHint,
    bundle: text.bundleHint,
  }
  return (
    <>
      <h2 class="govuk-heading-m">{text.takeAlong}</h2>
      <p class="govuk-body">{text.takeAlongLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {stampFiles.map(file => (
          <li>
            <a class="govuk-link" href={stampsUrls.file.href({ stampId: stamp.id, file: fileNameOf(file) })} download>
              {text[file]}
            </a>
            <br />
            {hints[file]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The link to this one stamp. */
export function Sharing({ data: { stamp, link }, ctx: { locale, organisation, config } }: Props) {
  const text = words(locale).show
  const params = { stampId: stamp.id }
  const href = link?.token && stampsUrls.shared.href({ organisation: organisation.slug, token: link.token })
  return (
    <>
      <h2 class="govuk-heading-m">{text.share}</h2>
      <p class="govuk-body">{text.shareLead}</p>
      {link && href ? (
        <>
          <Input
            id="link"
            name="link"
            label={text.link}
            value={config.PUBLIC_URL + href}
            attributes={{ readonly: 'readonly' }}
            locale={locale}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              {text.openLink}
            </a>
            {' · '}
            {text.linkViews(link.views)}
          </p>
          <form method="post" action={stampsUrls.withdrawLink.href(params)}>
            <Button classes="govuk-button--secondary" text={text.withdraw} preventDoubleClick />
          </form>
        </>
      ) : (
        <form method="post" action={stampsUrls.link.href(params)}>
          <Button classes="govuk-button--secondary" text={text.makeLink} preventDoubleClick />
        </form>
      )}
    </>
  )
}

/** Whether colleagues see it. */
export function Colleagues({ data: { stamp }, ctx: { locale, me } }: Props) {
  const text = words(locale).show
  return (
    <>
      <h2 class="govuk-heading-m">{text.profile}</h2>
      <p class="govuk-body">{stamp.isOnProfile ? text.profileOn : text.profileOff}</p>
      <form method="post" action={stampsUrls.profile.href({ stampId: stamp.id })}>
        <Button
          classes="govuk-button--secondary"
          text={stamp.isOnProfile ? text.hideOnProfile : text.showOnProfile}
          preventDoubleClick
        />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={stampsUrls.ofColleague.href({ personId: me.id })}>
          {text.seeAsColleague}
        </a>
      </p>
    </>
  )
}

/** Whether the titles of the evidence are part of the file. */
export function Evidence({ data: { stamp, evidence }, ctx: { locale } }: Props) {
  const text = words(locale).show
  if (evidence === 0 && !stamp.sharesEvidence) return null
  return (
    <>
      <h2 class="govuk-heading-m">{text.evidence}</h2>
      <p class="govuk-body">{stamp.sharesEvidence ? text.evidenceOn : text.evidenceOff}</p>
      <form method="post" action={stampsUrls.evidence.href({ stampId: stamp.id })}>
        <Button
          classes="govuk-button--secondary"
          text={stamp.sharesEvidence ? text.removeEvidence : text.addEvidence}
          preventDoubleClick
        />
      </form>
    </>
  )
}

/** A stamp is an offer: nobody has to have it. */
export function Refusal({ data: { stamp }, ctx: { locale } }: Props) {
  const text = words(locale).show
  const params = { stampId: stamp.id }
  if (stamp.refusedAt)
    return (
      <form method="post" action={stampsUrls.accept.href(params)}>
        <Button text={text.acceptButton} preventDoubleClick />
      </form>
    )
  return (
    <Details summaryText={text.refuse}>
      <p class="govuk-body">{text.refuseText}</p>
      <form method="post" action={stampsUrls.refuse.href(params)}>
        <Button classes="govuk-button--warning" text={text.refuseButton} preventDoubleClick />
      </form>
    </Details>
  )
}
