import { useTranslation } from 'react-i18next'

const options = { matchCase: 'Aa', wholeWord: 'ab', pattern: '.*' } as const
export type FindOption = keyof typeof options
const names = ['matchCase', 'wholeWord', 'pattern'] as const satisfies readonly FindOption[]

interface FindOptionsProps {
  readonly chosen: ReadonlySet<FindOption>
  readonly onChoose: (chosen: ReadonlySet<FindOption>) => void
}

/** How to find, as buttons that are on or off. */
export function FindOptions({ chosen, onChoose }: FindOptionsProps) {
  const { t } = useTranslation('find')
  return (
    <span className="find-options" role="group" aria-label={t('options')}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="find-option"
          data-option={name}
          aria-label={t(name)}
          title={t(name)}
          aria-pressed={chosen.has(name)}
          onClick={() => onChoose(new Set(chosen.has(name) ? [...chosen].filter((other) => other !== name) : [...chosen, name]))}
        >
          <span aria-hidden="true">{options[name]}</span>
        </button>
      ))}
    </span>
  )
}
