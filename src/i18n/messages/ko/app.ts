import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const app: SameKeys<(typeof en)['app']> = {
  name: 'Copydesk',
  tagline: '오프라인에서 리스트 기사를 쓰고, 모든 사진에 출처를 달고, 클릭 한 번으로 발행하세요.',
  frame: {
    top: '창',
    page: '원고',
    hideLibrary: '보관함 숨기기',
    showLibrary: '보관함 보기',
    hideInspector: '정보 패널 숨기기',
    showInspector: '정보 패널 보기',
    publish: '발행',
    leaveFocus: '집중 모드 끝내기',
    sidePanels: '옆 패널'
  },
  save: {
    saved: '이 컴퓨터에 저장됨, {{time}}',
    saving: '저장 중',
    diskFull: '저장 안 됨: 디스크가 가득 찼습니다 ({{needed}} 필요)',
    readOnly: '저장 안 됨: 보관함 폴더에 쓸 수 없습니다',
    libraryMissing: '저장 안 됨: 보관함 폴더가 없습니다',
    diskFailed: '저장 안 됨: 디스크에 쓰지 못했습니다',
    changedElsewhere: '저장 안 됨: 다른 프로그램이 이 기사를 계속 바꾸고 있습니다',
    articleMissing: '저장 안 됨: 기사 파일이 없어졌습니다',
    unreadable: '저장 안 됨: 기사 파일을 더 이상 읽을 수 없습니다',
    retrying: '자동으로 다시 시도합니다. 창을 닫지 마세요. 쓰신 글은 화면에 그대로 있습니다.'
  },
  unsaved: {
    title: '마지막으로 쓰신 글이 아직 저장되지 않았습니다',
    about: '쓰신 글은 이 창에만 있습니다. 저장되면 창이 자동으로 닫힙니다.',
    stay: '창 열어 두기',
    again: '다시 시도',
    without: '저장하지 않고 닫기'
  },
  site: {
    choose: '사이트 선택',
    chooseNow: '사이트: {{name}}',
    add: '사이트 추가…',
    manage: '사이트 관리…',
    none: '사이트 없음'
  },
  status: {
    bar: '상태',
    words_one: '{{count}}단어',
    words_other: '{{count}}단어',
    characters_one: '{{count}}자',
    characters_other: '{{count}}자',
    minutes: '읽는 시간 {{count}}분',
    selected: '{{all}} 중 {{selected}}',
    tk: 'TK {{count}}개',
    tkHint: '아직 쓰지 않은 다음 자리로 이동',
    language: '한국어',
    online: '온라인',
    offline: '오프라인: 모든 내용은 이 컴퓨터에 남아 있습니다'
  },
  empty: {
    title: '빈 원고가 기다리고 있습니다',
    advice: '번호 매긴 리스트나 빈 원고로 시작하세요. 네트워크가 없어도 쓰는 모든 내용이 이 컴퓨터에 저장됩니다.',
    create: '새 기사'
  },
  notice: {
    close: '알림 닫기'
  },
  fault: {
    pageBack: '화면이 멈춰서 다시 시작했습니다. 저장된 내용은 모두 그대로 있습니다.',
    pageBackSaved: '화면이 멈춰서 다시 시작했습니다. 기사는 {{time}}에 저장된 그대로 있습니다.',
    mended: 'Copydesk에 문제가 생겼습니다. 쓰신 글은 저장되었고 계속 쓰실 수 있습니다. 이상한 점이 보이면 Copydesk를 닫았다가 다시 시작하세요.'
  },
  broken: {
    title: '창의 일부가 멈췄습니다',
    advice: '기사는 이 컴퓨터에 안전하게 있습니다. 지금까지 쓴 내용은 모두 보관함으로 넘겨졌습니다.',
    details: '오류 내용',
    again: '다시 보이기'
  },
  palette: {
    title: '명령 팔레트',
    search: '명령 검색',
    commands: '명령',
    nothing: '“{{query}}”에 해당하는 명령이 없습니다.',
    now: '사용 중'
  },
  settings: {
    title: '설정',
    close: '설정 닫기',
    sections: '항목',
    sites: '사이트',
    look: '화면과 언어',
    library: '보관함',
    appearance: '화면 모드',
    system: '시스템 설정에 따름',
    light: '밝게',
    dark: '어둡게',
    textSize: '글자 크기',
    textSizes: { small: '작게', normal: '보통', large: '크게', larger: '더 크게' },
    columnWidth: '본문 너비',
    columnWidths: { narrow: '좁게', normal: '보통', wide: '넓게' },
    typewriter: '쓰고 있는 줄을 같은 높이에 두기(타자기 스크롤)',
    language: '언어',
    languageSystem: '시스템 설정에 따름',
    english: 'English',
    korean: '한국어',
    quotes: '둥근 따옴표',
    quotesHint: '입력할 때 바뀝니다. 바로 백스페이스를 누르면 곧은 부호로 돌아가며, 붙여 넣은 글은 그대로 둡니다.',
    quotesOf: { interface: '화면 언어에 따름', en: '영어 “ ”', ko: '한국어 “ ”', de: '독일어 „ “', fr: '프랑스어 « »', off: '사용 안 함' }
  },
  about: {
    title: 'Copydesk 정보',
    version: '버전 {{version}}',
    privacy: '기사와 사진, 설정은 이 컴퓨터의 폴더에 보관됩니다. 발행한 것 외에는 아무것도 밖으로 나가지 않습니다.',
    fonts: 'Newsreader, Inter, Noto Serif KR, Noto Sans KR 글꼴을 SIL 오픈 폰트 라이선스에 따라 사용합니다.',
    close: '닫기'
  }
}
