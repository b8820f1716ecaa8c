interface Command {
  readonly id: string
  readonly name: string
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/**
 * The commands in which every word typed begins a word of the name, or stands in it; those where it begins one come first. The id is
 * searched too: it is the English name, which an editor may know from elsewhere.
 */
export function findCommands<Found extends Command>(commands: readonly Found[], query: string): readonly Found[] {
  const words = folded(query).split(/\s+/).filter((word) => word !== '')
  const scored = commands.flatMap((command) => {
    const text = ` ${folded(command.name)} ${command.id.replaceAll('-', ' ')}`
    if (!words.every((word) => text.includes(word))) return []
    return [{ command, score: words.filter((word) => text.includes(` ${word}`)).length }]
  })
  return scored.toSorted((one, other) => other.score - one.score).map(({ command }) => command)
}
