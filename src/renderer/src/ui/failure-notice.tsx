import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../../core/failure'
import { useFailureWords } from './failure-words'

interface FailureNoticeProps {
  readonly failure: Failure
  /** What is safe all the same. */
  readonly reassurance?: string
  readonly children?: ReactNode
}

/** A failure where it happened: what, what is safe, what to do, and the buttons that do it. */
export function FailureNotice({ failure, reassurance, children }: FailureNoticeProps) {
  const { what, advice } = useFailureWords()(failure)
  return (
    <Alert className="notice-failure" icon={<IconAlertTriangle size={18} stroke={1.6} />} title={what}>
      {reassurance === undefined ? null : <p className="notice-line">{reassurance}</p>}
      <p className="notice-line">{advice}</p>
      {children === undefined ? null : <div className="notice-buttons">{children}</div>}
    </Alert>
  )
}
