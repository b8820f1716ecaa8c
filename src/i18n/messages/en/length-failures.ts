/** Texts that a site refuses for their length. */
export const lengthFailures = {
  'headline-too-long-for-site': {
    what: 'The headline has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  },
  'seo-title-too-long-for-site': {
    what: 'The SEO title has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  },
  'seo-description-too-long-for-site': {
    what: 'The SEO description has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  },
  'social-title-too-long-for-site': {
    what: 'The social title has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  },
  'slug-too-long-for-site': {
    what: 'The slug has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  },
  'tag-too-long-for-site': {
    what: 'A tag or category has {{length}} characters, {{over}} more than {{host}} takes ({{most}}).',
    advice: 'Shorten it, then publish. An order that waits with the long text is taken back first; nothing was sent.'
  }
}
