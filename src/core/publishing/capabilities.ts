import { pictureExtensions } from '../picture/picture'
import type { PictureExtension } from '../picture/picture'
import type { Site, SiteKind } from './site'

/**
 * What kinds of site differ in, as far as the publish machine must know. The machine reads these and never asks for the kind: a further
 * kind of site is one more line here.
 */
export interface SiteCapabilities {
  /**
   * `looked-up`: a file is found by its slug before it is uploaded, and after an answer that got lost. `remembered`: the site cannot say
   * which files it has and keeps no words beside them, so what binding and journal know of is used, and what they do not know of is uploaded.
   */
  readonly media: 'looked-up' | 'remembered'
  /** `by-id`: categories and tags are looked up, and made, before a post can have them. `by-name`: a post is sent their names. */
  readonly terms: 'by-id' | 'by-name'
  /** `tree`: the site has categories. `first-tags`: it has tags only, and the first ones stand for the categories. */
  readonly categories: 'tree' | 'first-tags'
  /** Whether comments can be opened and closed for one post. */
  readonly comments: 'by-post' | 'by-site'
  /** `pending`: what somebody sends who may not publish waits for review, by a status of its own. `none`: it is a draft as any other. */
  readonly review: 'pending' | 'none'
  /** Whether its own mark of a post changes with something that we send and do not read back: then who takes the site's copy is told. */
  readonly marks: 'what-is-read' | 'all'
  /** The kinds of picture file that it takes. */
  readonly pictureKinds: readonly PictureExtension[]
  /** The largest picture file that it takes, in bytes, as far as is known. */
  readonly largestPicture: number
  /** How long the excerpt and the alt text of the lead picture may be, in UTF-16 units: what is longer is cut. */
  readonly longest: { readonly excerpt: number; readonly leadAlt: number }
  /** How long texts may be that nobody but their editor can shorten, in characters: a longer one is not sent (`overlong-texts.ts`). */
  readonly longestWhole: Readonly<Record<WholeText, number>>
}

/** Texts that say something else, or lead elsewhere, once they are cut. A category is a tag where a site has nothing but tags. */
export type WholeText = 'headline' | 'seo-title' | 'seo-description' | 'social-title' | 'slug' | 'tag'

const anyLength = {
  longest: { excerpt: Infinity, leadAlt: Infinity },
  longestWhole: { headline: Infinity, 'seo-title': Infinity, 'seo-description': Infinity, 'social-title': Infinity, slug: Infinity, tag: Infinity }
}
const anyPicture = { pictureKinds: pictureExtensions, largestPicture: Infinity }

const ofKind: Readonly<Record<SiteKind, SiteCapabilities>> = {
  wordpress: { media: 'looked-up', terms: 'by-id', categories: 'tree', comments: 'by-post', review: 'pending', marks: 'what-is-read', ...anyPicture, ...anyLength },
  ghost: {
    media: 'remembered',
    terms: 'by-name',
    categories: 'first-tags',
    comments: 'by-site',
    review: 'none',
    marks: 'what-is-read',
    ...anyPicture,
    pictureKinds: pictureExtensions.filter((kind) => kind !== 'avif'),
    // It refuses a post with a longer one of these texts.
    longest: { excerpt: 300, leadAlt: 191 },
    longestWhole: { headline: 255, 'seo-title': 300, 'seo-description': 500, 'social-title': 300, slug: 191, tag: 191 }
  },
  endpoint: { media: 'looked-up', terms: 'by-name', categories: 'tree', comments: 'by-post', review: 'none', marks: 'all', ...anyPicture, ...anyLength }
}

/** What all sites of a kind have in common. */
export function capabilitiesOfKind(kind: SiteKind): SiteCapabilities {
  return ofKind[kind]
}

/** Those of its kind, and what a site has said of itself. */
export function capabilitiesOf(site: Site): SiteCapabilities {
  const { smallestRefusedPicture = Infinity } = site
  const largestPicture = Math.min(smallestRefusedPicture - 1, (site.kind === 'endpoint' ? site.maximumUploadBytes : undefined) ?? Infinity)
  const comments = site.kind === 'endpoint' && !site.areCommentsByPost ? 'by-site' : ofKind[site.kind].comments
  return { ...ofKind[site.kind], comments, largestPicture }
}
