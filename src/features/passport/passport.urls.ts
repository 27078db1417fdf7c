import { url } from '#platform/http/urls.ts'

export const passportUrls = {
  show: url('/passport'),
  rounds: url('/passport/rounds'),
  round: url('/passport/rounds/:roundId'),
  area: url('/passport/areas/:areaKey'),
  areaAnswers: url('/passport/areas/:areaKey/answers'),
  check: url('/passport/check'),
  result: url('/passport/result'),
  history: url('/passport/history'),
  wishes: url('/passport/wishes'),
  takeOut: url('/passport/take-out'),
  takeOutByLink: url('/passport/take-out/link/:token'),
  takeOutFileByLink: url('/passport/take-out/link/:token/passport.json'),
  takeOutFile: url('/passport/take-out/passport.json'),
} as const
