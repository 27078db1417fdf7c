export { type Allowed, isPublicAddress, readAllowed } from './addresses.ts'
export {
  faultOf,
  findFault,
  type OutgoingAnswer,
  OutgoingError,
  type OutgoingRequest,
  type Refusal,
  sendOutside,
} from './send-outside.ts'
