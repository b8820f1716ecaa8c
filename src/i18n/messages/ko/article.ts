import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const article: SameKeys<(typeof en)['article']> = {
  inspector: '정보 패널',
  tab: '기사',
  outline: {
    label: '개요',
    empty: '본문의 제목과 항목이 여기에 나타납니다.',
    emptyItem: '제목 없는 항목',
    emptyHeading: '빈 제목',
    words_one: '{{count}}단어',
    words_other: '{{count}}단어',
    characters_one: '{{count}}자',
    characters_other: '{{count}}자',
    hint: 'Enter로 이동합니다. 끌거나 Alt+Shift+↑, ↓로 순서를 바꿉니다.'
  },
  categories: '카테고리',
  categoriesHint: '고르거나 입력하세요. “드라마 › 리뷰”는 드라마 아래에 들어갑니다.',
  tags: '태그',
  tagsHint: '입력하고 Enter를 누르세요.',
  isNew: '새 항목',
  newOnSite: '{{site}}에 새로 만들어집니다',
  remove: '{{name}} 빼기',
  create: '새로 만들기: {{name}}',
  slug: '슬러그',
  slugFollows: '제목을 따라 바뀝니다.',
  slugKept: '기사가 사이트에 있으므로 바뀌지 않습니다.',
  slugEdited: '직접 입력했습니다.',
  followHeadline: '다시 제목을 따르기',
  excerpt: '요약문',
  excerptHint: '목록과 검색 결과에 나타납니다.',
  comments: '댓글 허용',
  notes: '편집자 메모',
  notesHint: '발행되지 않습니다.',
  sites: '웹 게시 상태',
  publishedAt: '마지막 발행: {{when}}',
  scheduledFor: '{{when}} 공개 예정',
  onlyDraft: '사이트에 초안으로만 있고 아직 공개되지 않았습니다.',
  viewOnSite: '사이트에서 보기',
  notPublished: '아직 발행하지 않았습니다.',
  unknownSite: '삭제된 사이트'
}
