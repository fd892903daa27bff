import type { ReactNode } from 'react'
import { Form } from '#web/forms/form.tsx'
import type { FormValues } from '#web/forms/form-values.ts'
import { TextField } from '#web/forms/text-field.tsx'
import { useT } from '#web/text.ts'
import { signInText } from './sign-in.text.ts'
import { useSignIn, type Credentials } from './use-sign-in.ts'

interface SignInFormProps {
  /** When the work of a certain person goes on: nobody else may sign in here. */
  readonly fixedUsername?: string
  readonly onSignedIn: () => void
}

/**
 * User name and password, and the code of the second factor when the server asks for it. Nothing of
 * it is kept as a draft.
 */
export function SignInForm({ fixedUsername, onSignedIn }: SignInFormProps): ReactNode {
  const t = useT()
  const signIn = useSignIn(onSignedIn)
  return (
    <Form
      submitLabel={t(signInText.submit)}
      isSending={signIn.isSending}
      problem={signIn.problem}
      onSubmit={(values) => signIn.send(toCredentials(values))}
    >
      <TextField
        name="username"
        label={t(signInText.username)}
        autoComplete="username"
        isRequired
        isReadOnly={fixedUsername !== undefined}
        {...(fixedUsername !== undefined && { defaultValue: fixedUsername })}
      />
      <TextField
        name="password"
        label={t(signInText.password)}
        type="password"
        autoComplete="current-password"
        isRequired
      />
      {signIn.asksForCode && (
        <TextField
          name="code"
          label={t(signInText.code)}
          hint={t(signInText.codeHint)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          isRequired
        />
      )}
    </Form>
  )
}

function toCredentials(values: FormValues): Credentials {
  const code = values.text('code').replaceAll(/\s/g, '')
  return {
    username: values.text('username'),
    password: values.text('password'),
    ...(code !== '' && { code }),
  }
}
