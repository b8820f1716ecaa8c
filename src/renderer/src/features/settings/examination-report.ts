import type { TFunction } from 'i18next'
import type { Examination } from '../../../../core/publishing/examination'
import type { FailureWords } from '../../ui/failure-sentence'
import type { Failure } from '../../../../core/failure'

/** An examination as plain text, to be handed to whoever runs the site. It names neither user nor password: it knows none. */
export function examinationReport({ kind, address, at, checks }: Examination, t: TFunction<'sites'>, say: (failure: Failure) => FailureWords): string {
  const lines = checks.flatMap(({ name, status, failure }) => {
    const head = `[${t(`doctor.status.${status}`)}] ${t(`doctor.checks.${name}.name`)}`
    if (failure === null) return [status === 'passed' ? `${head}: ${t(`doctor.checks.${name}.well`)}` : head]
    const { what, advice } = say(failure)
    return [`${head}: ${what}`, `    ${advice}`]
  })
  return [t('doctor.reportTitle'), `${t(`kinds.${kind}`)} · ${address ?? t('doctor.noAddress')} · ${at}`, '', ...lines, ''].join('\n')
}
