import { EmptyState } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { MyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { PassportFrame } from '../passport-frame.tsx'
import { TakeOutParts } from './take-out-parts.tsx'

export function TakeOutView({ data, ctx }: ViewProps<MyPassport>) {
  const w = words(ctx.locale)
  return (
    <PassportFrame title={w.takeOut.title} lead={w.takeOut.lead} ctx={ctx}>
      <TakeOutParts passport={data} personName={ctx.me.name} fileHref={passportUrls.takeOutFile.href()} ctx={ctx} />
      {data.answers.size === 0 && (
        <EmptyState
          title={w.takeOut.empty}
          text={w.history.empty}
          action={{ text: w.result.toPassport, href: passportUrls.show.href() }}
        />
      )}
    </PassportFrame>
  )
}
