import { describe } from 'vitest'
import { everyForm, everyPage, openTheHouse } from './every-route.ts'

openTheHouse()
const english = { locale: 'en' } as const

describe('in English, every page', () => everyPage(english))
describe('in English, every form', () => everyForm(english))
