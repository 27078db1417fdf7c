import { describe } from 'vitest'
import { everyForm, everyPage, openTheHouse } from './every-route.ts'

openTheHouse()
// The pages of both languages share one document and one style sheet: what may differ in the dark and on a phone is
// looked at here, what may differ in the light and on a large screen in English. Norwegian has the longer words.
const norwegian = { locale: 'nb', screen: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } } as const

describe('in Norwegian, in the dark and on a narrow screen, every page', () => everyPage(norwegian))
describe('in Norwegian, in the dark and on a narrow screen, every form', () => everyForm(norwegian))
