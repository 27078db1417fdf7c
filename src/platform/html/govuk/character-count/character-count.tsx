import { i18nAttributes, names, type PluralMessages } from '../attributes.ts'
import { asOptions, said } from '../content.ts'
import { Hint } from '../hint/hint.tsx'
import { Textarea, type TextareaProps } from '../textarea/textarea.tsx'
import { govukWords } from '../words.ts'

export interface CharacterCountProps extends TextareaProps {
  maxlength?: number | string
  maxwords?: number | string
  /** Per cent of the limit from which on the count is shown. */
  threshold?: number | string
  countType?: 'characters' | 'words' | 'characters-without-spaces' | string
  countMessage?: { classes?: string }
  textareaDescriptionText?: string
  charactersUnderLimitText?: PluralMessages
  charactersAtLimitText?: string
  charactersOverLimitText?: PluralMessages
  wordsUnderLimitText?: PluralMessages
  wordsAtLimitText?: string
  wordsOverLimitText?: PluralMessages
}

export function CharacterCount(props: CharacterCountProps) {
  const id = props.id ?? props.name
  const limit = props.maxwords || props.maxlength
  const countType = props.countType || (props.maxwords ? 'words' : undefined)
  const translated = props.locale && props.locale !== 'en' ? govukWords(props.locale).characterCount : undefined
  const messages = { ...translated, ...withoutAbsent(messagesOf(props)) }
  const description = props.textareaDescriptionText ?? descriptionIn(props.locale, countType)
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={names('govuk-js-character-count', props.classes)}
      label={{ ...asOptions(props.label) }}
      formGroup={{
        classes: names('govuk-character-count', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': { value: props.maxlength, optional: true },
          'data-maxwords': { value: props.maxwords, optional: true },
          'data-threshold': { value: props.threshold, optional: true },
          'data-count-type': { value: countType, optional: true },
          ...i18nAttributes(messages),
          ...(limit || !props.textareaDescriptionText
            ? {}
            : i18nAttributes({ 'textarea-description': { other: props.textareaDescriptionText } })),
          ...props.formGroup?.attributes,
        },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: {
          html: (
            <>
              <Hint
                id={`${id}-info`}
                classes={names('govuk-character-count__message', props.countMessage?.classes)}
                text={limit ? description.replace('%{count}', String(limit)) : ''}
              />
              {said(props.formGroup?.afterInput)}
            </>
          ),
        },
      }}
    />
  )
}

function descriptionIn(locale: CharacterCountProps['locale'], countType: string | undefined): string {
  const words = govukWords(locale)
  return countType === 'words' ? words.upToWords : words.upToCharacters
}

function messagesOf(props: CharacterCountProps) {
  return {
    'characters-under-limit': props.charactersUnderLimitText,
    'characters-at-limit': props.charactersAtLimitText,
    'characters-over-limit': props.charactersOverLimitText,
    'words-under-limit': props.wordsUnderLimitText,
    'words-at-limit': props.wordsAtLimitText,
    'words-over-limit': props.wordsOverLimitText,
  }
}

function withoutAbsent<Value>(given: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}
