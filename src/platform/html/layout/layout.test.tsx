import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { render } from '../render.ts'
import { languageHref } from './language-href.ts'
import { Layout, type LayoutProps } from './layout.tsx'

const assets = { styleHref: '/assets/s.css', scriptHref: '/assets/s.js', iconHref: '/assets/i.svg', fontHrefs: [] }

describe('the frame of every page', () => {
  test('lets a person who uses a keyboard skip to what the page is about', () => {
    const page = frame({})
    const first = page('body a').first()
    expect(first.attr('href')).toBe('#main-content')
    expect(page('main').attr('id')).toBe('main-content')
  })

  test('says in the title which page it is and whose, and that something must be put right', () => {
    const organisation = { name: 'Aldermoor Council' }
    expect(frame({ title: 'Units', organisation })('title').text()).toBe('Units – Aldermoor Council – Capable')
    expect(frame({ title: 'Units', organisation, hasErrors: true })('title').text()).toMatch(/^Error: Units/)
    expect(frame({ title: 'Enheter', locale: 'nb', hasErrors: true })('title').text()).toMatch(/^Feil: Enheter/)
  })

  test('offers the same page in the other language, and says which language that is', () => {
    const page = frame({ currentPath: '/people?q=ann&page=2', locale: 'en' })
    const other = page('.app-languages a')
    expect(page('html').attr('lang')).toBe('en')
    expect(other.attr('href')).toBe('/people?q=ann&page=2&lang=nb')
    expect([other.attr('lang'), other.attr('hreflang'), other.text()]).toEqual(['nb', 'nb', 'Norsk bokmål'])
  })

  test('signs a person out by a button that posts, never by a link', () => {
    const page = frame({ me: { name: 'Asha Patel' }, links: { home: '/', signOut: '/sign-out' } })
    expect(page('form[action="/sign-out"]').attr('method')).toBe('post')
    expect(page('a[href="/sign-out"]').length).toBe(0)
  })

  test('marks the door that the page lies behind', () => {
    const page = frame({
      nav: [
        { text: 'Home', href: '/' },
        { text: 'People', href: '/people', current: 'section' },
      ],
    })
    expect(page('.app-doors [aria-current]').text()).toContain('People')
  })

  test('shows the doors of the room that the page lies in, and which of them is open', () => {
    const page = frame({
      section: {
        title: 'My passport',
        doors: [
          { text: 'Overview', href: '/passport', current: false },
          { text: 'Stamps', href: '/passport/stamps', current: 'page' },
        ],
      },
    })
    expect(page('nav[aria-label="My passport"] a').length).toBe(2)
    expect(page('nav[aria-label="My passport"] [aria-current="page"]').text()).toBe('Stamps')
    expect(frame({})('.app-section').length).toBe(0)
  })

  test('keeps doors that are used less behind one, but never the one that is open', () => {
    const doors = Array.from({ length: 11 }, (_, place) => ({ text: `Door ${place}`, href: `/${place}` }))
    const page = frame({
      section: { title: 'Room', doors: doors.map((door, place) => ({ ...door, current: place === 9 })) },
    })
    const standing = page('.app-section > ul > li > a').map((_, door) => page(door).text())
    expect(standing.toArray()).toEqual(['Door 0', 'Door 1', 'Door 2', 'Door 3', 'Door 4', 'Door 5', 'Door 9'])
    expect(page('.app-section details a')).toHaveLength(4)
  })

  test('shows a notice once it is given, and takes it to people who listen', () => {
    const page = frame({ flash: { text: 'Your answers are saved.', kind: 'success' } })
    expect(page('main [role="alert"]').text()).toContain('Your answers are saved.')
    expect(frame({})('main [role="alert"]').length).toBe(0)
  })

  test('is each reader’s own, although most of it is drawn once for all', () => {
    const links = { home: '/', search: '/people', help: '/help', myPage: '/people/1', sessions: '/sessions' }
    const nav = [{ text: 'Home', href: '/' }]
    const asha = { me: { name: 'Asha Patel' }, organisation: { name: 'Aldermoor' }, links, nav, searchText: 'asthma' }
    const ola = {
      me: { name: 'Ola Vik' },
      organisation: { name: 'Fjordvik' },
      links: { ...links, myPage: '/people/2' },
    }
    for (const _ of ['drawn', 'kept']) {
      const hers = frame(asha)
      const his = frame({ ...ola, nav: [{ text: 'Hjem', href: '/' }], locale: 'nb' })
      expect(hers('header').text()).toContain('Aldermoor')
      expect(hers('.app-account a').first().attr('href')).toBe('/people/1')
      expect(his('header').text()).toMatch(/Fjordvik.*Ola Vik/s)
      expect(his('.app-account a').first().attr('href')).toBe('/people/2')
      expect([hers('#site-search').attr('value'), his('#site-search').attr('value')]).toEqual(['asthma', undefined])
      expect([hers('.app-doors li').text(), his('.app-doors li').text()]).toEqual(['Home', 'Hjem'])
      expect(hers('footer').text()).not.toBe(his('footer').text())
    }
  })

  test('shows what was typed into names as words, not as markup', () => {
    const page = frame({ me: { name: '<img src=x onerror=alert(1)>' }, organisation: { name: '<b>x</b>' } })
    expect(page('header img, header b').length).toBe(0)
  })
})

describe('a page in another language', () => {
  test.each([
    ['/', '/?lang=nb'],
    ['/people?q=a%26b', '/people?q=a%26b&lang=nb'],
    ['/people?lang=en&page=2', '/people?lang=nb&page=2'],
    ['/people#top', '/people?lang=nb'],
  ])('%s becomes %s', (path, href) => {
    expect(languageHref(path, 'nb')).toBe(href)
  })
})

function frame(props: Partial<LayoutProps>) {
  return load(
    render(
      <Layout title="Home" locale="en" currentPath="/" links={{ home: '/' }} assets={assets} {...props}>
        <h1>Home</h1>
      </Layout>,
    ),
  )
}
