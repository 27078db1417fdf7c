import { url } from '#platform/http/urls.ts'

export const learningPartnersUrls = {
  share: url('/learning/resources/:resourceId/share'),
  unshare: url('/learning/resources/:resourceId/share-no-more'),
  takeOver: url('/learning/resources/:resourceId/take-over'),
  shareCollection: url('/learning/collections/:collectionId/share'),
} as const
