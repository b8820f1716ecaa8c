import type { ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { Embargoes } from './embargoes'
import type { SiteChoices } from './site-choices'

interface BesideTheWords {
  readonly embargoes: Embargoes
  readonly choices: SiteChoices
}

/** What holds for an article beside its words holds for a copy of it, too: an embargo, and what is chosen for sites. */
export async function holdAlike({ embargoes, choices }: BesideTheWords, id: ArticleId, copyId: ArticleId): Promise<Result<undefined, Failure>> {
  const embargo = await embargoes.read(id)
  if (!embargo.ok) return embargo
  const held = await embargoes.set(copyId, embargo.value)
  return held.ok ? choices.copy(id, copyId) : held
}
