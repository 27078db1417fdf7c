import { placesOf } from '#features/passport/index.ts'
import { gardening, herbarium } from './furnish-passport-frameworks.ts'
import type { Scene } from './scenes.ts'

/** Pages of the passport in the states that one visit to each address does not meet. */
export const passportScenes: Readonly<Record<string, () => Scene>> = {
  'answers of one area over time': () => ({ who: 'asha', href: placesOf('digital-basics').history({ area: 'safe' }) }),
  'then and now': () => ({ who: 'asha', href: placesOf('digital-basics').compare() }),
  'old answers of a whole area': () => ({ who: 'asha', href: placesOf('digital-basics').stillTrue({ area: 'safe' }) }),
  'no old answers': () => ({ who: 'asha', href: placesOf(gardening).stillTrue({ months: 24 }) }),
  'a framework of one’s own choice': () => ({ who: 'asha', href: placesOf(gardening).show() }),
  'a framework that is not taken in yet': () => ({ who: 'ben', href: placesOf(gardening).show() }),
  'an area without sentences': () => ({ who: 'asha', href: placesOf(gardening).area('trees') }),
  'skills outside of every area': () => ({ who: 'asha', href: placesOf(gardening).area('~') }),
  'answers to check of another framework': () => ({ who: 'asha', href: placesOf(gardening).check() }),
  'a result of another framework': () => ({ who: 'asha', href: placesOf(gardening).result() }),
  'answers over time in another framework': () => ({ who: 'asha', href: placesOf(gardening).history() }),
  'a skill with a history': () => ({ who: 'asha', href: placesOf(gardening).skill('digging') }),
  'a skill that is not answered': () => ({ who: 'asha', href: placesOf(gardening).skill('loose') }),
  'what a newer edition would change': () => ({ who: 'asha', href: placesOf(gardening).edition() }),
  'a framework to search in': () => ({ who: 'asha', href: `${placesOf(herbarium).show()}?search=herb&area=kitchen` }),
  'skills that were not found in a framework': () => ({
    who: 'asha',
    href: `${placesOf(herbarium).show()}?search=zzz`,
  }),
  'a skill in another language': () => ({ who: 'asha', href: placesOf(herbarium).skill('herb-9') }),
}
