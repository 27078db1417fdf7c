import { PageHeader } from '#platform/html/components/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { passportUrls } from '../../passport.urls.ts'
import type { WholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'
import { TakeOutParts } from '../take-out/take-out-parts.tsx'

export interface LeaverData {
  readonly taken:
    | { readonly person: { readonly name: string }; readonly whole: WholePassport; readonly token: string }
    | undefined
}

export function LeaverView({ data: { taken }, ctx }: ViewProps<LeaverData, Me | undefined>) {
  const w = words(ctx.locale)
  if (!taken)
    return (
      <>
        <PageHeader title={w.leaver.goneTitle} lead={w.leaver.gone} locale={ctx.locale} />
        {ctx.me && <p class="govuk-body">{w.leaver.goneElsewhere(ctx.organisation.name)}</p>}
      </>
    )
  return (
    <>
      <PageHeader
        title={w.takeOut.title}
        lead={w.takeOut.lead}
        whoCanSee={{ text: w.leaver.onlyWithLink }}
        locale={ctx.locale}
      />
      <TakeOutParts
        whole={taken.whole}
        personName={taken.person.name}
        fileHref={passportUrls.takeOutFileByLink.href({ token: taken.token })}
        ctx={ctx}
      />
    </>
  )
}
