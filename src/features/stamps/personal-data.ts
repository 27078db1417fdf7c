import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const own = { onlyForThePerson: true }

const names = {
  kept: 'what can be earned belongs to the organisation; who wrote it is a person without a name by then',
}

/** All that is somebody's own goes out to them and away; who gave or took back a stamp stays, without a name. */
export const stampsPersonalData: readonly PersonalData[] = [
  ownRows('foreign_badges', { ...own, columns: ['file_name', 'facts', 'received_at', 'checked_at', 'verdict'] }),
  ownRows('stamp_links', { ...own, columns: ['created_at', 'withdrawn_at', 'views'] }),
  ownRows('stamps', {
    ...own,
    alsoNamed: ['awarded_by', 'revoked_by'],
    columns: ['achievement_id', 'awarded_at', 'words', 'place', 'valid_until', 'credential', 'on_profile_since'],
  }),
  { table: 'achievements', columns: ['created_by', 'retired_by'], erase: names },
  { table: 'achievement_versions', columns: ['changed_by', 'published_by'], erase: names },
  {
    table: 'issuer_keys',
    columns: ['made_by'],
    erase: { kept: 'keys belong to the organisation; who made them is a person without a name by then' },
  },
]
