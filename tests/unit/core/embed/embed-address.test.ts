import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedAttributes } from '../../../../src/core/article/document'
import type { EmbedService, EmbedShape } from '../../../../src/core/embed/embed-address'
import { findEmbedAddress } from '../../../../src/core/embed/embed-address'

const known: readonly (readonly [service: EmbedService, pasted: string, address: string, shape?: EmbedShape])[] = [
  ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', '  youtube.com/watch?v=dQw4w9WgXcQ\n', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'HTTP://M.YouTube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PL1234567890&index=3&feature=share#x', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://youtu.be/dQw4w9WgXcQ?si=AbCdEf123', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://youtu.be/dQw4w9WgXcQ?si=AbC&t=90', 'https://youtu.be/dQw4w9WgXcQ?t=90', 'wide'],
  ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', 'https://youtu.be/dQw4w9WgXcQ?t=90', 'wide'],
  ['youtube', 'https://youtu.be/dQw4w9WgXcQ?t=90h', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=oops', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share', 'https://www.youtube.com/shorts/dQw4w9WgXcQ', 'upright'],
  ['youtube', 'https://www.youtube.com/live/dQw4w9WgXcQ', 'https://www.youtube.com/live/dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=12&rel=0', 'https://youtu.be/dQw4w9WgXcQ?t=12', 'wide'],
  ['youtube', 'https://music.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'wide'],
  ['youtube', 'https://www.youtube.com/playlist?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf', 'https://www.youtube.com/playlist?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf', 'wide'],
  ['youtube', 'https://www.youtube.com/embed/videoseries?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf', 'https://www.youtube.com/playlist?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf', 'wide'],
  ['instagram', 'https://www.instagram.com/p/Cabc123-_x/?igsh=MzRlODBiNWFlZA==', 'https://www.instagram.com/p/Cabc123-_x/'],
  ['instagram', 'https://instagram.com/reels/Cabc123/', 'https://www.instagram.com/reel/Cabc123/'],
  ['instagram', 'https://www.instagram.com/actor.name/reel/Cabc123/', 'https://www.instagram.com/reel/Cabc123/'],
  ['instagram', 'https://www.instagram.com/p/Cabc123/embed/captioned/', 'https://www.instagram.com/p/Cabc123/'],
  ['instagram', 'http://instagr.am/p/Cabc123', 'https://www.instagram.com/p/Cabc123/'],
  ['instagram', 'https://www.instagram.com/share/reel/BAF3xyz_12/?igsh=x', 'https://www.instagram.com/share/reel/BAF3xyz_12/'],
  ['x', 'https://x.com/WordPress/status/1234567890?s=20&t=AbC', 'https://x.com/WordPress/status/1234567890'],
  ['x', 'https://twitter.com/WordPress/status/1234567890/photo/1', 'https://x.com/WordPress/status/1234567890'],
  ['x', 'https://mobile.twitter.com/i/web/status/1234567890', 'https://x.com/i/status/1234567890'],
  ['x', 'https://x.com/i/status/1234567890', 'https://x.com/i/status/1234567890'],
  ['tiktok', 'https://www.tiktok.com/@actor.name/video/7123456789012345678?is_from_webapp=1&sender_device=pc', 'https://www.tiktok.com/@actor.name/video/7123456789012345678'],
  ['tiktok', 'https://www.tiktok.com/@actor/photo/7123456789012345678', 'https://www.tiktok.com/@actor/photo/7123456789012345678'],
  ['tiktok', 'https://vm.tiktok.com/ZMabc123/', 'https://vm.tiktok.com/ZMabc123/'],
  ['tiktok', 'https://vt.tiktok.com/ZSabc123?k=1', 'https://vt.tiktok.com/ZSabc123/'],
  ['tiktok', 'https://www.tiktok.com/t/ZTabc123/', 'https://www.tiktok.com/t/ZTabc123/'],
  ['facebook', 'https://www.facebook.com/StudioPage/posts/pfbid02AbC?rdid=x', 'https://www.facebook.com/StudioPage/posts/pfbid02AbC'],
  ['facebook', 'https://m.facebook.com/studio.page/videos/a-trailer/1234567890/', 'https://www.facebook.com/studio.page/videos/a-trailer/1234567890', 'wide'],
  ['facebook', 'https://www.facebook.com/watch/?v=1234567890&ref=sharing', 'https://www.facebook.com/watch/?v=1234567890', 'wide'],
  ['facebook', 'https://www.facebook.com/reel/1234567890', 'https://www.facebook.com/reel/1234567890'],
  ['facebook', 'https://www.facebook.com/share/v/1AbCdEfGhI/', 'https://www.facebook.com/share/v/1AbCdEfGhI', 'wide'],
  ['facebook', 'https://www.facebook.com/permalink.php?story_fbid=pfbid0x12&id=100012345', 'https://www.facebook.com/permalink.php?story_fbid=pfbid0x12&id=100012345'],
  ['facebook', 'https://fb.watch/aBcDeF12-g/', 'https://fb.watch/aBcDeF12-g/', 'wide'],
  ['facebook', 'https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fstudio%2Fvideos%2F1234567890%2F&show_text=false', 'https://www.facebook.com/studio/videos/1234567890', 'wide'],
  ['spotify', 'https://open.spotify.com/track/4PTG3Z6ehGkBFwjybzWkR8?si=6d1f', 'https://open.spotify.com/track/4PTG3Z6ehGkBFwjybzWkR8'],
  ['spotify', 'https://open.spotify.com/intl-ko/album/4PTG3Z6ehGkBFwjybzWkR8', 'https://open.spotify.com/album/4PTG3Z6ehGkBFwjybzWkR8'],
  ['spotify', 'https://open.spotify.com/embed/episode/4PTG3Z6ehGkBFwjybzWkR8?utm_source=generator', 'https://open.spotify.com/episode/4PTG3Z6ehGkBFwjybzWkR8'],
  ['vimeo', 'https://vimeo.com/123456789', 'https://vimeo.com/123456789', 'wide'],
  ['vimeo', 'https://vimeo.com/123456789/abcdef1234?share=copy', 'https://vimeo.com/123456789/abcdef1234', 'wide'],
  ['vimeo', 'https://player.vimeo.com/video/123456789?h=abcdef1234&title=0', 'https://vimeo.com/123456789/abcdef1234', 'wide'],
  ['vimeo', 'https://vimeo.com/channels/staffpicks/123456789', 'https://vimeo.com/123456789', 'wide']
]

const otherPages = [
  'https://www.youtube.com/',
  'https://www.youtube.com/@SomeChannel',
  'https://www.youtube.com/results?search_query=x',
  'https://www.youtube.com/watch?v=tooshort',
  'https://www.instagram.com/actor.name/',
  'https://www.instagram.com/reels/audio/1234567890/',
  'https://www.instagram.com/explore/p/abcdef/',
  'https://www.youtube.com/embed/live_stream?channel=UCabcdefghijk',
  'https://x.com/WordPress',
  'https://x.com/search?q=status/1234567890',
  'https://www.tiktok.com/@actor',
  'https://www.facebook.com/StudioPage',
  'https://open.spotify.com/user/someone',
  'https://vimeo.com/features',
  'https://news.example/watch?v=dQw4w9WgXcQ',
  'a sentence with https://youtu.be/dQw4w9WgXcQ in it',
  ''
]

const hostile = [
  'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ',
  'javascript://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
  'https://user:pass@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evilyoutube.com/watch?v=dQw4w9WgXcQ',
  'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
  'https://evil.example\\@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https:\\\\www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8080/watch?v=dQw4w9WgXcQ',
  'https://www.youtu\u0000be.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtu\tbe.com/watch?v=dQw4w9WgXcQ',
  'https://ti\u212Atok.com/@a/video/7123456789012345678',
  'https://in\u017ftagram.com/p/Cabc123/',
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload=x',
  'https://youtu.be/dQw4w9WgXcQ/../../evil" -->',
  'https://x.com/a/status/1%20--%3E',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fa%2Fposts%2F1',
  `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent('https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/a/posts/1')}`,
  `https://youtu.be/dQw4w9WgXcQ?${'a'.repeat(5_000)}`,
  `https://${'a.'.repeat(900)}com/`
]

describe('an address of a service', () => {
  it.each(known.map((each) => ({ service: each[0], pasted: each[1], address: each[2], shape: each[3] ?? 'post' })))('$service: $pasted', ({ service, pasted, address, shape }) => {
    expect(findEmbedAddress(pasted)).toEqual({ service, address, shape })
  })

  it.each(otherPages)('is not %j', (address) => {
    expect(findEmbedAddress(address)).toBeUndefined()
  })

  it.each(hostile)('is not %j', (address) => {
    expect(findEmbedAddress(address)).toBeUndefined()
  })

  it('is taken by the article model, and says the same of itself', () => {
    const anything = fc.oneof(fc.constantFrom(...known.map(([, pasted]) => pasted), ...hostile), fc.webUrl({ withQueryParameters: true }), fc.string())
    const parts = fc.tuple(fc.constantFrom(...known.map(([, pasted]) => pasted)), fc.nat(80), fc.string({ maxLength: 3 })).map(([address, at, added]) => address.slice(0, at) + added + address.slice(at))
    fc.assert(
      fc.property(fc.oneof(anything, parts), (text) => {
        const found = findEmbedAddress(text)
        if (found === undefined) return
        expect(findEmbedAddress(found.address)).toEqual(found)
        expect(embedAttributes.safeParse({ address: found.address, title: '', caption: '' }).success).toBe(true)
        expect(found.address).toMatch(/^https:\/\/[a-z.]+\/[\w.@/%?=&-]*$/)
      }),
      { numRuns: 500 }
    )
  })
})
