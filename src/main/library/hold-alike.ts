import type { ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { Embargoes } from './embargoes'
import type { SiteChoices } from './site-choices'

export interface BesideTheWords {
  readonly embargoes: Embargoes
  readonly choices: SiteChoices
}

/** What holds for an article beside its words holds for a copy of it, too: an embargo, and what is chosen for sites. The first failure is told, and the rest done. */
export async function holdAlike({ embargoes, choices }: BesideTheWords, id: ArticleId, copyId: ArticleId): Promise<Result<undefined, Failure>> {
  const embargo = await embargoes.read(id)
  const held = embargo.ok ? await embargoes.set(copyId, embargo.value) : embargo
  const chosen = await choices.copy(id, copyId)
  return held.ok ? chosen : held
}
