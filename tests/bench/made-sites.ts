import type { RemoteBinding } from '../../src/core/publishing/remote-binding'
import type { Site } from '../../src/core/publishing/site'

function siteOf(id: string, name: string, address: string): Site {
  return {
    id,
    kind: 'wordpress',
    address,
    restRoot: `${address}/wp-json/`,
    name,
    userName: 'mina',
    displayName: 'Mina Seo',
    userId: 1,
    roles: ['editor'],
    metaFields: {},
    postTypes: [],
    authors: [],
    rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
    timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 },
    categories: [],
    tags: [],
    knownPosts: [],
    fetchedAt: '2026-11-20T00:00:00.000Z'
  }
}

/** Sites that are nowhere: nothing can be published to them. */
export const madeSites = [siteOf('made-site-1', 'Harbor Daily', 'https://harbor-daily.example'), siteOf('made-site-2', 'Soundtrack Weekly', 'https://soundtrack-weekly.example')] as const

/** Every third article is on the first site, every ninth on the second too. */
export function remotesOf(number: number, publishedAt: string): RemoteBinding[] {
  const sites = number % 9 === 0 ? madeSites : number % 3 === 0 ? madeSites.slice(0, 1) : []
  return sites.map(({ id, address }) => ({
    siteId: id,
    postId: number + 1,
    status: 'published',
    link: `${address}/reasons-${String(number)}/`,
    publishedAt,
    edition: 0,
    modifiedGmt: publishedAt.slice(0, 19),
    contentHash: '0'.repeat(64),
    ownHead: [],
    media: []
  }))
}
