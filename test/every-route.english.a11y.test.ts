import { describe } from 'vitest'
import { everyForm, everyPage, openTheHouse } from './every-route.ts'

openTheHouse()

describe('in English, every page', () => everyPage('en', 'everything'))
describe('in English, every form', () => everyForm('en', 'everything'))
