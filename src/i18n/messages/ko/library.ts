import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const library: SameKeys<(typeof en)['library']> = {
  title: '보관함',
  search: '기사 검색',
  new: '새 기사',
  list: '기사 목록',
  untitled: '제목 없음',
  filters: '보기',
  filter: { all: '전체', drafts: '초안', live: '발행됨', trash: '휴지통' },
  status: { draft: '초안', scheduled: '예약됨', published: '발행됨', changed: '발행됨 · 발행 후 수정', trashed: '휴지통' },
  now: '방금',
  loading: '보관함을 읽는 중…',
  empty: {
    all: '아직 기사가 없습니다. ‘새 기사’를 눌러 템플릿으로 시작하세요.',
    drafts: '초안이 없습니다. 쓰기 시작한 기사는 발행하기 전까지 여기에 있습니다.',
    live: '아직 발행된 기사가 없습니다. 발행하면 여기에 나타납니다.',
    trash: '휴지통이 비어 있습니다.',
    search: '“{{query}}”이(가) 들어간 기사가 없습니다.',
    searchHint: '제목, 본문, 사진 설명, 출처, 태그, 메모에서 입력한 단어가 모두 들어간 기사를 찾습니다. 따옴표로 묶으면 그대로 이어진 말을 찾습니다.',
    searchFiltered: '필터가 켜져 있습니다. 필터를 줄이면 더 찾을 수 있습니다.',
    filtered: '이 필터에 맞는 기사가 없습니다. ‘모두 지우기’를 누르면 필터가 사라집니다.'
  },
  found_one: '기사 {{count}}개',
  found_other: '기사 {{count}}개',
  searching: '본문을 찾는 중…',
  foundIn: '{{field}}:',
  field: {
    headline: '제목',
    dek: '부제',
    text: '본문',
    caption: '사진 설명',
    credit: '출처',
    alt: '대체 텍스트',
    tag: '태그',
    byline: '바이라인',
    excerpt: '요약문',
    notes: '편집자 메모'
  },
  filterBy: {
    open: '필터',
    active: '적용된 필터',
    remove: '필터 제거: {{name}}',
    clear: '모두 지우기',
    status: '상태',
    site: '사이트',
    anySite: '모든 사이트',
    category: '카테고리',
    anyCategory: '모든 카테고리',
    noCategory: '그런 카테고리가 없습니다',
    changed: '수정한 때',
    from: '시작일',
    to: '종료일',
    order: '정렬'
  },
  changed: { any: '전체 기간', today: '오늘', week: '최근 7일', month: '최근 30일', range: '기간 지정' },
  order: { changed: '최근 수정순', created: '작성일순', headline: '제목순' },
  orderChip: '{{order}}',
  menu: { name: '기사', open: '열기', duplicate: '복제', trash: '휴지통으로 이동', restore: '복원' },
  trashHint: '복원할 기사를 고르세요.',
  trashDays: '여기 둔 지 {{days}}일이 지나면 완전히 지워집니다.',
  deleteForGood: '완전히 삭제',
  emptyTrash: '휴지통 비우기',
  confirm: {
    one: '“{{headline}}” 기사를 완전히 삭제할까요?',
    all_one: '기사 {{count}}개를 완전히 삭제할까요?',
    all_other: '기사 {{count}}개를 완전히 삭제할까요?',
    about: '원고와 모든 버전이 사라집니다. 사진은 보관함에 남고, 사이트의 글도 그대로입니다.',
    cancel: '취소'
  },
  deleted_one: '기사 {{count}}개를 완전히 삭제했습니다',
  deleted_other: '기사 {{count}}개를 완전히 삭제했습니다',
  trashed: '“{{headline}}” 기사를 휴지통으로 옮겼습니다',
  withdrawn: '· 발행 대기함에 있던 것도 취소했습니다. 아무것도 보내지 않습니다.',
  undo: '실행 취소',
  restored: '“{{headline}}” 기사를 보관함으로 되돌렸습니다',
  damage: {
    empty: '파일이 비어 있습니다.',
    blank: '정전 뒤처럼 파일에 빈 내용만 있습니다.',
    cut: '파일이 중간에서 끊겼습니다.',
    'not-text': '파일에 글자가 아닌 내용이 있습니다.',
    'not-json': '기사를 저장하는 형식이 아닙니다.',
    'wrong-shape': '파일의 일부가 없습니다.',
    altered: '파일이 Copydesk 밖에서 바뀌었거나 일부가 없어졌습니다. 체크섬이 맞지 않습니다.',
    'other-article': '파일에 다른 기사가 들어 있습니다.',
    'too-large': '파일이 너무 커서 읽을 수 없습니다.'
  },
  unreadable: {
    looking: '기사를 살펴보는 중…',
    damagedTitle: '손상된 기사입니다',
    damagedSafe: '아무것도 바꾸지 않았습니다. 파일의 사본이 보관함의 ‘quarantine’ 폴더에 있습니다. 이전 버전은 없습니다.',
    damagedSafeWithPrevious: '파일의 사본이 보관함의 ‘quarantine’ 폴더에 있습니다. 바로 전에 저장한 버전은 온전합니다.',
    notUnderstoodTitle: '알 수 없는 내용이 있는 기사입니다',
    notUnderstoodSafe: '파일은 온전하지만 이 Copydesk가 모르는 내용이 있습니다. 내용을 잃지 않도록 열지 않으며, 파일은 그대로 둡니다.',
    tooNewTitle: '더 새로운 Copydesk에서 쓴 기사입니다',
    tooNewSafe: '고치려면 Copydesk를 업데이트하세요. 파일은 그대로 두며, 여기에서 글을 읽을 수 있습니다.',
    soundTitle: '기사를 다시 읽을 수 있습니다',
    soundSafe: '이제 파일이 온전합니다. 보관함에서 골라 여세요.',
    text: '읽을 수 있는 내용',
    textHint: '읽고 복사할 수 있는 글',
    noText: '읽을 수 있는 글이 없습니다.',
    openPrevious: '{{time}} 버전 열기',
    close: '닫기'
  },
  tidings: {
    conflict: '다른 프로그램이 이 기사를 바꿨습니다. 그 버전은 “{{headline}}”(으)로 보관했습니다.',
    openCopy: '열기',
    copiedBeforeUpdate: '이 보관함은 이전 Copydesk에서 만든 것입니다. 내용을 바꾸기 전에 바로 옆의 “{{name}}” 폴더에 통째로 복사해 두었습니다. 문제가 없으면 사본을 지워도 됩니다.',
    showCopy: '폴더 열기',
    unreadableChange: '다른 프로그램이 이 기사에 읽을 수 없는 내용을 덮어썼습니다. 그 내용은 격리 폴더에 두었고 쓰신 글은 저장했습니다.'
  },
  update: {
    title: '보관함을 복사하고 있습니다',
    about: '이전 Copydesk에서 만든 보관함입니다. 내용을 바꾸기 전에 바로 옆에 통째로 복사해 둡니다.',
    copying: '파일 {{total}}개 중 {{done}}개 복사함',
    verifying: '파일 {{total}}개 중 {{done}}개 확인함'
  },
  create: {
    title: '새 기사',
    template: '템플릿',
    templates: {
      'top-n-reasons': { label: '이유 N가지', about: '번호 매긴 리스트. 항목마다 소제목, 사진, 본문이 있습니다.' },
      countdown: { label: '카운트다운', about: '마지막 순위부터 1위까지 거꾸로 셉니다.' },
      'news-brief': { label: '단신', about: '리드에 소식, 사진, 그 뒤의 이야기.' },
      profile: { label: '인물', about: '정보 상자, 소제목별 이야기, 사진, 인용문.' },
      review: { label: '리뷰', about: '정보 상자, 작품 이야기, 사진, 총평.' },
      interview: { label: '인터뷰', about: '소개, 질문과 답, 사진.' },
      blank: { label: '빈 원고', about: '아무것도 없는 원고입니다.' }
    },
    count: '항목 수',
    countHint: '{{minimum}}개에서 {{maximum}}개까지. 항목은 나중에도 더하거나 뺄 수 있습니다.',
    headlines: {
      'top-n-reasons_one': '꼭 봐야 하는 이유 {{count}}가지',
      'top-n-reasons_other': '꼭 봐야 하는 이유 {{count}}가지',
      countdown_one: '톱 {{count}} ',
      countdown_other: '톱 {{count}} '
    },
    create: '만들기',
    cancel: '취소'
  }
}
