import { z } from 'zod'
import type { Locale } from '../i18n/index.ts'
import type { FieldErrors } from './outcome.ts'

export type RawValues = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a view needs to draw a form: what was typed, and what is wrong with it. */
export interface FormState {
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  value(field: string): string
  list(field: string): readonly string[]
  error(field: string): string | undefined
}

export interface FormDefinition<Input, Data> {
  readonly parse: (body: RawValues, context: { locale: Locale; data: Data }) => Parsed<Input>
  readonly initial: (data: Data) => RawValues
}

export type Parsed<Input> = { readonly input: Input } | { readonly errors: FieldErrors }

interface FormOptions<Input, Data> {
  /** The values a fresh form starts with. */
  initial?: (data: Data) => RawValues
  /**
   * Rules across fields, so that everything is named in one round. A field that is wrong in itself is not there, and
   * what is wrong with it goes before what is said of it here: a rule compares only what is there.
   */
  check?: (input: Partial<Input>, context: { locale: Locale; data: Data }) => FieldErrors | undefined
}

/**
 * One zod object gives types, messages and field order. The order of the keys is the order of the error summary.
 * @example form(locale => z.object({ name: z.string().trim().min(1, words(locale).nameMissing) }))
 */
export function form<S extends z.ZodObject, Data = unknown>(
  schemaFor: (locale: Locale, data: Data) => S,
  options: FormOptions<z.infer<S>, Data> = {},
): FormDefinition<z.infer<S>, Data> {
  return {
    initial: data => options.initial?.(data) ?? {},
    parse(body, { locale, data }) {
      const schema = schemaFor(locale, data)
      const values = normalise(body, schema)
      const result = schema.safeParse(values)
      const wrong = result.success ? {} : firstPerField(result.error.issues)
      const right = result.success ? result.data : partThatIsRight(schema, values)
      const errors = { ...options.check?.(right, { locale, data }), ...wrong }
      if (result.success && Object.keys(errors).length === 0) return { input: result.data }
      return { errors: inFieldOrder(schema, errors) }
    },
  }
}

function partThatIsRight<S extends z.ZodObject>(schema: S, values: Record<string, unknown>): Partial<z.infer<S>> {
  const parsed = Object.entries(schema.shape).map(([name, field]) => [name, z.safeParse(field, values[name])] as const)
  const right = parsed.flatMap(([name, { success, data }]) => (success ? [[name, data]] : []))
  return Object.fromEntries(right)
}

// A rule may also speak of what is no field of its own, such as a file; that comes last.
function inFieldOrder(schema: z.ZodObject, errors: FieldErrors): FieldErrors {
  const known = Object.keys(schema.shape).filter(name => name in errors)
  return Object.fromEntries([...known, ...Object.keys(errors)].map(name => [name, errors[name] ?? '']))
}

export function formState(values: RawValues, errors: FieldErrors = {}): FormState {
  return {
    errors: Object.entries(errors).map(([field, message]) => ({ field, message })),
    value: field => [values[field] ?? ''].flat().at(-1) ?? '',
    list: field => [values[field] ?? []].flat(),
    error: field => errors[field],
  }
}

// A browser leaves out what is not ticked and sends one value or many under one name; the schema says which it wants.
function normalise(body: RawValues, schema: z.ZodObject): Record<string, unknown> {
  const entries = Object.entries(schema.shape).map(([name, field]) => {
    const value = body[name]
    const inner = unwrap(field as z.ZodType)
    if (inner instanceof z.ZodArray) return [name, value === undefined ? [] : [value].flat()]
    const last = [value].flat().at(-1)
    return [name, last ?? (inner instanceof z.ZodString ? '' : undefined)]
  })
  return Object.fromEntries(entries)
}

function unwrap(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable)
    return unwrap(field.unwrap() as z.ZodType)
  if (field instanceof z.ZodPipe) return unwrap(field.in as z.ZodType)
  return field
}

function firstPerField(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= issue.message
  }
  return errors
}
