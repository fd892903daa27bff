import { createContext, useContext } from 'react'

/** What is wrong with each field, by its name, in words to be shown. */
export type FieldErrors = Readonly<Record<string, string>>

export const FormErrors = createContext<FieldErrors>({})

/** What the form found wrong with a field when it was last sent; undefined when nothing. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormErrors)[name]
}
