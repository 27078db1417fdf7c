import { z } from 'zod'
import { Button, Checkboxes, Input, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { bookletPages } from '../booklet.ts'
import { bookletUrls } from '../booklet.urls.ts'
import { lifetimes, listLinks, makeLink, mostLinks, works } from '../links.ts'
import { words } from '../words.ts'
import { BookletFrame } from './frame.tsx'
import { toBooklet } from './links.page.tsx'

const longestName = 100

/** For whom, which pages, and how long. */
export const newLinkPage = page(bookletUrls.newLink, {
  access: signedIn,
  load: () => ({}),
  title: ({ ctx }) => words(ctx.locale).form.title,
  breadcrumbs: toBooklet,
  view({ form: state, ctx: { locale } }) {
    const { form: text, pages } = words(locale)
    const small = 'govuk-fieldset__legend--s'
    return (
      <BookletFrame
        title={text.title}
        form={state}
        locale={locale}
        body={
          <form method="post" action={bookletUrls.newLink.href()} novalidate>
            <Input
              name="name"
              label={{ text: text.name, classes: 'govuk-label--s' }}
              hint={text.nameHint}
              value={state.value('name')}
              errorMessage={state.error('name')}
              classes="govuk-!-width-one-half"
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
            <Checkboxes
              name="pages"
              fieldset={{ legend: { text: text.pages, classes: small } }}
              hint={text.pagesHint}
              items={bookletPages.map(value => ({ value, text: pages[value] }))}
              values={[...state.list('pages')]}
              errorMessage={state.error('pages')}
              locale={locale}
            />
            <Radios
              name="days"
              fieldset={{ legend: { text: text.days, classes: small } }}
              items={lifetimes.map(value => ({ value, text: text.lifetimes[value] }))}
              value={state.value('days')}
              errorMessage={state.error('days')}
              locale={locale}
            />
            <div class="govuk-button-group">
              <Button text={text.save} preventDoubleClick />
              <a class="govuk-link" href={bookletUrls.links.href()}>
                {text.cancel}
              </a>
            </div>
          </form>
        }
      />
    )
  },
  form: form(
    locale => {
      const { form: text } = words(locale)
      return z.object({
        name: z.string().trim().min(1, text.nameMissing).max(longestName, text.nameLong),
        pages: z.array(z.enum(bookletPages)).min(1, text.pagesMissing),
        days: z.enum(lifetimes, text.daysMissing),
      })
    },
    { initial: () => ({ pages: ['skills', 'stamps'], days: '30' }) },
  ),
  async submit({ tx, me, input, locale, config, now }) {
    const { links } = words(locale)
    const open = (await listLinks(tx, me, config)).filter(link => works(link, now))
    if (open.length >= mostLinks) return invalid({ name: links.full })
    await makeLink(tx, me, input, { config, now })
    return redirect(bookletUrls.links.href()).saying(links.made)
  },
})
