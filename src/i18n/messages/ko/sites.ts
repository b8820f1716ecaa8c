import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const sites: SameKeys<(typeof en)['sites']> = {
  title: '사이트',
  add: '사이트 추가',
  none: '아직 사이트가 없습니다. 기사를 올리는 사이트를 추가하세요. 카테고리와 태그를 가져와 네트워크 없이도 쓸 수 있게 보관합니다.',
  form: '사이트 추가',
  address: '사이트 주소',
  addressHint: '브라우저에 입력하는 주소 그대로. 예: https://news.example.com',
  userName: '사용자 이름',
  endpointAddressHint: '엔드포인트의 주소. 예: https://cms.example.com/copydesk',
  kind: '사이트 종류',
  kinds: { wordpress: '워드프레스', ghost: 'Ghost', endpoint: 'JSON 엔드포인트' },
  way: '로그인 방식',
  ways: { bearer: '토큰', basic: '사용자 이름과 비밀번호', header: '헤더에 넣는 키' },
  header: '헤더 이름',
  missingHeader: '키를 넣을 수 있는 헤더 이름을 입력하세요. 예: X-Api-Key',
  showSecret: '입력한 내용 보이기/숨기기',
  secrets: {
    wordpress: {
      label: '애플리케이션 비밀번호',
      hint: '워드프레스의 사용자 › 프로필 › 애플리케이션 비밀번호에서 만듭니다. 로그인 비밀번호가 아닙니다.',
      missing: '애플리케이션 비밀번호를 입력하세요.'
    },
    ghost: {
      label: 'Admin API 키',
      hint: 'Ghost의 설정 › 통합 › 사용자 지정 통합 추가에서 만듭니다. Content API 키가 아닙니다.',
      missing: 'Admin API 키를 입력하세요.'
    },
    bearer: { label: '토큰', hint: '사이트 관리자에게 받으세요. “Authorization: Bearer”로 보냅니다.', missing: '토큰을 입력하세요.' },
    basic: { label: '비밀번호', hint: '사이트 관리자에게 받으세요.', missing: '비밀번호를 입력하세요.' },
    header: { label: '키', hint: '사이트 관리자에게 받으세요. 위에 적은 헤더로 보냅니다.', missing: '키를 입력하세요.' }
  },
  examine: '연결 진단',
  doctor: {
    title: '연결 진단',
    list: '점검 항목',
    well: '모두 정상입니다. 발행할 수 있습니다.',
    untried: '여기까지는 모두 정상입니다. 로그인 정보를 입력하면 나머지도 점검합니다.',
    troubles_one: '확인이 필요한 항목이 {{count}}개 있습니다.',
    troubles_other: '확인이 필요한 항목이 {{count}}개 있습니다.',
    noted_one: '발행할 수 있습니다. 참고할 점이 하나 있습니다.',
    noted_other: '발행할 수 있습니다. 참고할 점이 {{count}}개 있습니다.',
    checks: {
      address: { name: '주소', well: '올바른 주소이며 비밀번호를 보내도 안전합니다.' },
      network: { name: '네트워크', well: '사이트를 찾았고 응답합니다.' },
      certificate: { name: '인증서', well: '아무도 엿들을 수 없습니다.' },
      redirect: { name: '주소 이동', well: '다른 곳으로 보내지 않습니다.' },
      answer: { name: '중간 경로', well: '사이트 앞에 방화벽이나 네트워크 로그인 페이지가 없고 사이트가 정상입니다.' },
      clock: { name: '시계', well: '이 컴퓨터의 시계와 맞습니다.' },
      system: { name: '사이트 종류', well: '선택한 종류가 맞습니다.' },
      interface: { name: 'REST 인터페이스', well: '열려 있습니다.' },
      allowed: { name: '애플리케이션 비밀번호', well: '사이트가 받습니다.' },
      'sign-in': { name: '로그인', well: '사이트가 사용자를 알아봅니다.' },
      rights: { name: '권한', well: '발행, 사진 업로드, 카테고리 만들기를 할 수 있습니다.' }
    },
    status: { passed: '통과', warned: '참고', failed: '실패', 'not-reached': '확인 못 함' },
    copy: '보고서 복사',
    copied: '복사됨',
    close: '진단 닫기',
    reportTitle: 'Copydesk 연결 진단',
    noAddress: '주소 없음'
  },
  browser: {
    button: '브라우저로 로그인',
    hint: '워드프레스가 Copydesk 전용 비밀번호를 만들어도 되는지 브라우저에서 묻습니다.',
    waiting: '브라우저를 기다리는 중입니다. {{host}}의 응답이 오면 브라우저가 열립니다. 브라우저에서 로그인해 Copydesk를 승인한 뒤, 브라우저가 Copydesk를 열도록 허용하세요.',
    stop: '기다리지 않기',
    copyInstead: '비밀번호를 직접 복사하기',
    copy: '브라우저에 워드프레스 페이지가 열렸습니다. 그곳에서 Copydesk를 승인한 뒤 표시되는 비밀번호를 아래 칸에 붙여 넣으세요.'
  },
  connect: '연결',
  waiting: '{{host}}의 응답을 기다리는 중…',
  cancel: '취소',
  missingAddress: '사이트 주소를 입력하세요.',
  missingUserName: '사이트의 사용자 이름을 입력하세요.',
  list: '내 사이트',
  signedIn: '{{name}} ({{user}})',
  signedInByKey: '통합 키 {{key}}',
  zone: '시간대 {{zone}}',
  categories_one: '카테고리 {{count}}개',
  categories_other: '카테고리 {{count}}개',
  tags_one: '태그 {{count}}개',
  tags_other: '태그 {{count}}개',
  terms: '{{categories}}, {{tags}}',
  tagsOnly: '{{tags}}. 카테고리는 맨 앞의 태그가 됩니다',
  fetched: '마지막 확인 {{when}}',
  rights: {
    all: '발행, 사진 업로드, 카테고리 만들기를 할 수 있습니다.',
    some: '권한 없음: {{missing}}.',
    create: '글쓰기',
    publish: '발행',
    upload: '사진 업로드',
    categories: '카테고리 만들기'
  },
  kept: {
    'key-store': '로그인 정보는 이 컴퓨터의 키 저장소에 보관됩니다.',
    session: '이 컴퓨터에는 키 저장소가 없어 로그인 정보를 이번 실행 동안만 보관합니다. 다음에 다시 입력해야 합니다.',
    missing: '비밀번호나 키가 필요합니다. 발행하려면 다시 입력하세요.'
  },
  enterPassword: '비밀번호나 키 입력',
  refresh: '새로 고침',
  remove: '삭제',
  removeAsk: '이 컴퓨터에서 {{name}} 사이트를 삭제할까요? 사이트 자체는 바뀌지 않고, 발행 대기함에서 이 사이트로 보내려던 것은 취소됩니다.',
  removeYes: '사이트 삭제',
  keep: '그대로 두기'
}
