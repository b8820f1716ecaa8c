import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'

interface NameFormProps {
  readonly label: string
  readonly button: string
  readonly first: string
  readonly isEmptyAllowed: boolean
  /** False where the name could not be given: it stays in the field. */
  readonly onName: (name: string) => Promise<boolean>
}

/** A field for a name, and the button that gives it. */
export function NameForm({ label, button, first, isEmptyAllowed, onName }: NameFormProps) {
  const [name, setName] = useState(first)
  const trimmed = name.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (trimmed === first.trim() || (trimmed === '' && !isEmptyAllowed)) return
    void onName(trimmed).then((isGiven) => {
      if (isGiven && !isEmptyAllowed) setName((now) => (now.trim() === trimmed ? '' : now))
    })
  }
  return (
    <form className="version-name-form" onSubmit={submit}>
      <TextInput label={label} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={trimmed === first.trim() || (trimmed === '' && !isEmptyAllowed)}>
        {button}
      </Button>
    </form>
  )
}
