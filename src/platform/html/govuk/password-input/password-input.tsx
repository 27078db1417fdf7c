import { i18nAttributes, names } from '../attributes.ts'
import { Button } from '../button/button.tsx'
import { said } from '../content.ts'
import { Input, type InputProps } from '../input/input.tsx'
import { govukWords } from '../words.ts'

export interface PasswordInputProps extends Omit<InputProps, 'type' | 'prefix' | 'suffix' | 'inputWrapper'> {
  button?: { classes?: string }
  showPasswordText?: string
  hidePasswordText?: string
  showPasswordAriaLabelText?: string
  hidePasswordAriaLabelText?: string
  passwordShownAnnouncementText?: string
  passwordHiddenAnnouncementText?: string
}

export function PasswordInput(props: PasswordInputProps) {
  const id = props.id ?? props.name
  const words = govukWords(props.locale)
  const translated = props.locale && props.locale !== 'en' ? words.password : undefined
  return (
    <Input
      {...props}
      id={id}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      classes={names('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: names('govuk-password-input', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...i18nAttributes({
            'show-password': props.showPasswordText ?? translated?.show,
            'hide-password': props.hidePasswordText ?? translated?.hide,
            'show-password-aria-label': props.showPasswordAriaLabelText ?? translated?.showLabel,
            'hide-password-aria-label': props.hidePasswordAriaLabelText ?? translated?.hideLabel,
            'password-shown-announcement': props.passwordShownAnnouncementText ?? translated?.shown,
            'password-hidden-announcement': props.passwordHiddenAnnouncementText ?? translated?.hidden,
          }),
          ...props.formGroup?.attributes,
        },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: {
          html: (
            <>
              <Button
                type="button"
                classes={names(
                  'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
                  props.button?.classes,
                )}
                text={props.showPasswordText ?? words.password.show}
                attributes={{
                  'aria-controls': id,
                  'aria-label': props.showPasswordAriaLabelText ?? words.password.showLabel,
                  hidden: { value: true, optional: true },
                }}
              />
              {said(props.formGroup?.afterInput)}
            </>
          ),
        },
      }}
    />
  )
}
