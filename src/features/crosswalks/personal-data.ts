import type { PersonalData } from '#platform/personal-data.ts'

const kept = { kept: 'that skills were found to match, and by which nameless person, is part of the record' }

/** A crosswalk holds nothing about people; who made and published it is part of the record. */
export const crosswalksPersonalData: readonly PersonalData[] = [
  { table: 'crosswalks', columns: ['created_by', 'withdrawn_by'], erase: kept },
  { table: 'crosswalk_editions', columns: ['created_by', 'published_by'], erase: kept },
  { table: 'crosswalk_links', columns: ['made_by'], erase: kept },
]
