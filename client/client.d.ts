/// <reference types="vite/client" />

declare module 'govuk-frontend' {
  type Behaviour = { moduleName: string; new (root: HTMLElement): object }
  export function createAll(behaviour: Behaviour): void
  export const Button: Behaviour
  export const CharacterCount: Behaviour
  export const Checkboxes: Behaviour
  export const ErrorSummary: Behaviour
  export const FileUpload: Behaviour
  export const NotificationBanner: Behaviour
  export const PasswordInput: Behaviour
  export const Radios: Behaviour
  export const ServiceNavigation: Behaviour
  export const SkipLink: Behaviour
}
