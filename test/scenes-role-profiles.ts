import { gapsUrls } from '#features/gaps/index.ts'
import { roleProfilesUrls } from '#features/role-profiles/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

/** Role profiles and gaps in the states that one visit to each address does not meet. */
export const roleProfileScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a role profile as a draft': ({ examples }) => ({
    who: 'elin',
    href: roleProfilesUrls.profile.href({ profileKey: examples.profileKey ?? '' }, { draft: 'yes' }),
  }),
  'a role profile that is put away': ({ examples }) => ({
    who: 'elin',
    href: roleProfilesUrls.profile.href({ profileKey: examples.putAwayProfileKey ?? '' }),
  }),
  'the basic profile': () => ({ who: 'asha', href: roleProfilesUrls.profile.href({ profileKey: 'basic' }) }),
  'no role profile found': () => ({ who: 'elin', href: roleProfilesUrls.profiles.href({}, { q: 'zzzz' }) }),
  'profiles to follow for the own job': ({ people: _ }) => ({ who: 'dag', href: roleProfilesUrls.followed.href() }),
  'what somebody has towards the basic profile': () => ({
    who: 'asha',
    href: gapsUrls.one.href({ profileKey: 'basic' }),
  }),
  'gaps of a unit that cannot be shown': ({ units }) => ({
    who: 'elin',
    href: gapsUrls.units.href({}, { unit: units.nightTeam }),
  }),
  'gaps of a team': () => ({ who: 'carol', href: gapsUrls.team.href() }),
}
