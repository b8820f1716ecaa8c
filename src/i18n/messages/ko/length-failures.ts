/** Texts that a site refuses for their length. */
export const lengthFailures = {
  'headline-too-long-for-site': {
    what: '제목이 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: '제목을 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  },
  'seo-title-too-long-for-site': {
    what: 'SEO 제목이 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: 'SEO 제목을 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  },
  'seo-description-too-long-for-site': {
    what: 'SEO 설명이 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: 'SEO 설명을 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  },
  'social-title-too-long-for-site': {
    what: '소셜 제목이 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: '소셜 제목을 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  },
  'slug-too-long-for-site': {
    what: '슬러그가 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: '슬러그를 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  },
  'tag-too-long-for-site': {
    what: '태그나 카테고리가 {{length}}자입니다. {{host}} 사이트는 {{most}}자까지 받으므로 {{over}}자가 깁니다.',
    advice: '이름을 줄인 뒤 발행하세요. 긴 글로 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요. 아무것도 보내지 않았습니다.'
  }
}
