import type { Framework } from '#features/skills/index.ts'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { PassportFrame } from '../passport-frame.tsx'

export interface WishesData {
  readonly framework: Framework
  readonly wishes: readonly string[]
  readonly hasResult: boolean
}

export function WishesView({ data, form, ctx }: ViewProps<WishesData>) {
  const w = words(ctx.locale).wishes
  return (
    <PassportFrame title={w.title} lead={w.lead} ctx={ctx}>
      <form method="post" action={passportUrls.wishes.href()}>
        {data.framework.areas.map(area => (
          <Checkboxes
            name="wished"
            idPrefix={`wished-${area.key}`}
            values={form.list('wished')}
            fieldset={{ legend: { text: area.name, classes: 'govuk-fieldset__legend--m' } }}
            items={area.skills.map(({ key, name }) => ({ value: key, text: name }))}
          />
        ))}
        <Button text={w.save} />
      </form>
    </PassportFrame>
  )
}
