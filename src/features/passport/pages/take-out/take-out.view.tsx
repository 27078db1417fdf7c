import { EmptyState } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { passportUrls } from '../../passport.urls.ts'
import type { WholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'
import { PassportFrame } from '../passport-frame.tsx'
import { TakeOutParts } from './take-out-parts.tsx'

export function TakeOutView({ data, ctx }: ViewProps<{ readonly whole: WholePassport }>) {
  const w = words(ctx.locale)
  return (
    <PassportFrame title={w.takeOut.title} lead={w.takeOut.lead} ctx={ctx}>
      <TakeOutParts whole={data.whole} personName={ctx.me.name} fileHref={passportUrls.takeOutFile.href()} ctx={ctx} />
      {data.whole.passports.every(({ history }) => history.length === 0) && (
        <EmptyState
          title={w.takeOut.empty}
          text={w.history.empty}
          action={{ text: w.result.toPassport, href: passportUrls.show.href() }}
        />
      )}
    </PassportFrame>
  )
}
