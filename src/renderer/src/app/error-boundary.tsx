import { Component } from 'react'
import type { ReactNode } from 'react'
import { withTranslation } from 'react-i18next'
import type { WithTranslation } from 'react-i18next'

interface ErrorBoundaryProps extends WithTranslation<'app'> {
  readonly children: ReactNode
  /** Hands the words to main before anything else: the session outlives what broke on the screen. */
  readonly onBroken: () => void
}

class Boundary extends Component<ErrorBoundaryProps, { readonly problem: string | undefined }> {
  override state: { readonly problem: string | undefined } = { problem: undefined }

  static getDerivedStateFromError(error: unknown): { readonly problem: string } {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(): void {
    this.props.onBroken()
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === undefined) return this.props.children
    const { t } = this.props
    return (
      <section className="broken" role="alert">
        <h2>{t('broken.title')}</h2>
        <p>{t('broken.advice')}</p>
        <details>
          <summary>{t('broken.details')}</summary>
          <code>{problem}</code>
        </details>
        <button type="button" className="plain-button" onClick={() => this.setState({ problem: undefined })}>
          {t('broken.again')}
        </button>
      </section>
    )
  }
}

/** Catches what breaks while rendering, keeps the words, and offers to show it afresh. */
export const ErrorBoundary = withTranslation('app')(Boundary)
