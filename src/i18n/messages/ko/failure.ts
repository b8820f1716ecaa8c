import type { en } from '../en'
import type { SameKeys } from '../same-keys'

export const failure: SameKeys<(typeof en)['failure']> = {
  'article-not-found': {
    what: '이 기사가 보관함에 없습니다.',
    advice: 'Copydesk 밖에서 옮기거나 지웠을 수 있습니다. 휴지통이나 보관함 폴더의 백업을 확인하세요.'
  },
  'article-unreadable': {
    what: '이 기사 파일이 손상되어 읽을 수 없습니다.',
    advice: '파일은 그대로 두었고 덮어쓰지 않습니다. 바로 전 저장본이 보관함 폴더에 .prev.json 파일로 남아 있습니다.'
  },
  'article-too-new': {
    what: '더 새로운 Copydesk로 쓴 기사입니다.',
    advice: '파일은 그대로입니다. 이 컴퓨터의 Copydesk를 업데이트하면 열 수 있습니다.'
  },
  'disk-full': {
    what: '디스크가 가득 차서 마지막으로 고친 내용을 저장하지 못했습니다.',
    advice: '글은 화면에 그대로 있습니다. 공간을 비우고 계속 쓰세요. 다음에 고칠 때 다시 저장합니다.'
  },
  'disk-read-only': {
    what: '보관함 폴더에 쓸 권한이 없습니다.',
    advice: '이미 저장된 내용은 안전합니다. 그 폴더에 쓰기 권한을 주거나 보관함을 다른 폴더로 옮기세요.'
  },
  'disk-failed': {
    what: '디스크가 마지막으로 고친 내용을 저장하지 못했습니다({{reason}}).',
    advice: '글은 화면에 그대로 있습니다. 보관함이 있는 디스크나 네트워크 폴더가 연결되어 있는지 확인하고, 계속되면 글을 다른 곳에 복사해 두세요.'
  },
  'picture-type-not-supported': {
    what: '게시할 수 없는 형식의 사진입니다.',
    advice: 'JPEG, PNG, GIF, WebP, AVIF 파일을 쓰세요. 아이폰 사진(HEIC)이나 그림 파일(SVG)은 먼저 이 가운데 하나로 내보내야 합니다.'
  },
  'picture-unreadable': {
    what: '사진 파일이 손상되어 읽을 수 없습니다.',
    advice: '기사는 바뀌지 않았습니다. 원본에서 사진을 다시 받아 넣으세요.'
  },
  'picture-too-large': {
    what: '사진이 너무 큽니다. {{limit}}',
    advice: '기사는 바뀌지 않았습니다. 더 작게 내보내 넣으세요. 어떤 페이지든 가로 2,560픽셀이면 충분합니다.'
  },
  'picture-file-not-found': {
    what: '그 위치에 사진 파일이 없습니다.',
    advice: '파일이 아직 있는지, 디스크가 연결되어 있는지 확인한 뒤 다시 고르세요.'
  },
  'picture-missing-in-library': {
    what: '이 기사에 들어간 사진 파일이 보관함에 없거나 손상되었습니다.',
    advice: '아무것도 게시하지 않았습니다. 그 사진을 다시 넣은 뒤 게시하세요.'
  },
  'address-not-valid': {
    what: '“{{address}}” — 사이트 주소가 아닙니다.',
    advice: '브라우저에서 첫 화면의 주소를 복사하세요. 예: https://news.example.com'
  },
  'address-not-secure': {
    what: '{{host}} 주소로는 비밀번호가 암호화되지 않아 다른 사람이 읽을 수 있습니다.',
    advice: '아무것도 보내지 않았습니다. 주소 앞에 https://를 붙여 보세요. 사이트가 아직 https를 쓰지 않는다면 운영자에게 켜 달라고 하세요.'
  },
  'site-not-found-in-library': {
    what: '이 사이트가 목록에 없습니다.',
    advice: '기사는 안전합니다. 사이트를 다시 추가하거나 다른 사이트를 고르세요.'
  },
  'site-offline': {
    what: '{{host}} 사이트에 연결할 수 없습니다.',
    advice: '기사는 이 컴퓨터에 안전하게 있습니다. 네트워크와 주소를 확인한 뒤 다시 시도하세요. 두 번 올라가는 일은 없습니다.'
  },
  'site-timeout': {
    what: '{{host}} 사이트가 너무 오래 응답하지 않았습니다.',
    advice: '기사는 이 컴퓨터에 안전하게 있습니다. 잠시 뒤 다시 시도하세요. 무엇이 올라갔는지 먼저 확인하므로 두 번 올라가는 일은 없습니다.'
  },
  'site-certificate': {
    what: '{{host}} 사이트의 인증서가 올바르지 않아({{reason}}) 진짜 사이트인지 확인할 수 없습니다.',
    advice: '비밀번호는 보내지 않았습니다. 이 컴퓨터의 날짜를 확인하고, 로그인이 필요한 와이파이라면 먼저 로그인하세요. 그래도 안 되면 사이트 운영자에게 알리세요.'
  },
  'site-redirects': {
    what: '{{host}} 사이트가 {{address}} 주소로 넘겨보냅니다.',
    advice: '비밀번호는 다른 주소로 절대 넘기지 않습니다. 그 주소도 내 사이트라면 사이트 설정에서 그 주소 그대로 추가하세요.'
  },
  'site-not-wordpress': {
    what: '{{host}} 주소에 워드프레스가 없거나 REST API가 꺼져 있습니다.',
    advice: '사이트 첫 화면의 주소를 쓰세요. 주소가 맞다면 로그인한 사용자에게 REST API를 허용해 달라고 운영자에게 요청하세요.'
  },
  'site-answer-not-understood': {
    what: '{{host}}에서 워드프레스가 아닌 다른 것이 응답했습니다: “{{answer}}”',
    advice: '기사는 안전합니다. 와이파이 로그인 화면이라면 브라우저에서 먼저 로그인하세요. 아니라면 이 문구를 사이트 운영자에게 보내세요. 플러그인이 경고를 출력하는 경우가 많습니다.'
  },
  'site-busy': {
    what: '{{host}} 사이트가 지금 바빠서 기다려 달라고 합니다.',
    advice: '기사는 이 컴퓨터에 안전하게 있습니다. 몇 분 뒤 다시 시도하세요. 두 번 올라가는 일은 없습니다.'
  },
  'site-failed': {
    what: '{{host}} 사이트에 자체 오류가 났습니다({{status}}). {{answer}}',
    advice: '기사는 이 컴퓨터에 안전하게 있습니다. 잠시 뒤 다시 시도하고, 계속되면 사이트 운영자에게 알리세요.'
  },
  'site-blocked': {
    what: '{{host}} 앞의 보안 장치가 Copydesk를 막았습니다({{status}}). {{answer}}',
    advice: '기사는 안전합니다. 방화벽이나 보안 플러그인 때문인 경우가 많으니, 로그인한 사용자의 /wp-json/ 접근을 허용해 달라고 운영자에게 요청하세요.'
  },
  'password-missing': {
    what: '{{host}} 사이트의 비밀번호가 지금 Copydesk에 없습니다.',
    advice: '기사는 안전합니다. 사이트 설정에서 애플리케이션 비밀번호를 다시 입력한 뒤 게시하세요.'
  },
  'password-refused': {
    what: '{{host}} 사이트가 이 사용자 이름과 비밀번호를 받아들이지 않습니다.',
    advice: '로그인 비밀번호가 아니라 애플리케이션 비밀번호(워드프레스: 사용자 › 프로필 › 애플리케이션 비밀번호)를 쓰세요. 둘 다 맞다면 서버가 “Authorization” 헤더를 전달하는지 운영자에게 확인하세요.'
  },
  'application-passwords-off': {
    what: '{{host}} 사이트에서 애플리케이션 비밀번호가 꺼져 있습니다.',
    advice: '운영자에게 켜 달라고 요청하세요. https가 필요하며, 일부 보안 플러그인이 이 기능을 끕니다.'
  },
  'right-missing-create': {
    what: '{{host}} 사이트에서 내 계정은 글을 쓸 수 없습니다.',
    advice: '아무것도 보내지 않았고 기사는 안전합니다. 그 사이트에서 글쓴이나 편집자 역할을 요청하세요.'
  },
  'right-missing-publish': {
    what: '{{host}} 사이트에서 내 계정은 글을 쓸 수 있지만 게시할 수는 없습니다.',
    advice: '아무것도 게시하지 않았고 기사는 안전합니다. 글쓴이나 편집자 역할을 요청하거나 동료에게 게시를 맡기세요.'
  },
  'right-missing-edit': {
    what: '{{host}} 사이트에서 이 글은 다른 사람의 것이라 내 계정으로 고칠 수 없습니다.',
    advice: '사이트의 글은 그대로이고 기사도 안전합니다. 편집자 역할을 요청하거나 새 글로 게시하세요.'
  },
  'right-missing-upload': {
    what: '{{host}} 사이트에서 내 계정은 사진을 올릴 수 없습니다.',
    advice: '아무것도 게시하지 않았고 기사는 안전합니다. 글쓴이나 편집자 역할을 요청하세요.'
  },
  'right-missing-categories': {
    what: '“{{subject}}” 카테고리가 {{host}} 사이트에 없고, 내 계정으로는 카테고리를 만들 수 없습니다.',
    advice: '아무것도 게시하지 않았고 기사는 안전합니다. 사이트에 있는 카테고리를 고르거나 편집자에게 만들어 달라고 하세요.'
  },
  'right-missing': {
    what: '{{host}} 사이트에서 내 계정에 필요한 권한이 없습니다. {{answer}}',
    advice: '기사는 안전합니다. 사이트 운영자에게 글쓴이나 편집자 역할을 요청하세요.'
  },
  'already-publishing': {
    what: '이 기사를 이미 이 사이트에 게시하는 중입니다.',
    advice: '끝날 때까지 기다리거나 먼저 취소하세요.'
  },
  'headline-missing': {
    what: '아직 제목이 없습니다.',
    advice: '맨 위에 제목을 쓴 뒤 게시하세요.'
  },
  'post-changed-on-site': {
    what: '여기서 게시한 뒤에 {{host}} 사이트에서 글이 수정되었습니다.',
    advice: '아무것도 덮어쓰지 않았습니다. 먼저 사이트에서 확인한 다음, 이 기사로 덮어쓰거나 새 글로 게시하세요.'
  },
  'post-trashed-on-site': {
    what: '글이 {{host}} 사이트의 휴지통에 있습니다.',
    advice: '기사는 여기에 안전하게 있습니다. 휴지통에서 꺼내 이 내용으로 바꾸거나 새 글로 게시할 수 있습니다.'
  },
  'post-missing-on-site': {
    what: '{{host}} 사이트에서 글이 삭제되었습니다.',
    advice: '기사는 여기에 안전하게 있습니다. 새 글로 게시할 수 있습니다.'
  },
  'picture-refused-by-site': {
    what: '{{host}} 사이트가 사진 하나를 받지 않습니다. {{answer}}',
    advice: '아무것도 게시하지 않았고, 먼저 올라간 사진은 다시 보내지 않습니다. JPEG나 PNG로 바꾼 뒤 다시 게시하세요.'
  },
  'picture-too-large-for-site': {
    what: '사진 하나가 {{host}} 사이트의 업로드 한도보다 큽니다. {{answer}}',
    advice: '아무것도 게시하지 않았고, 먼저 올라간 사진은 다시 보내지 않습니다. 더 작은 사진으로 바꾸거나(가로 2,560픽셀이면 충분합니다) 업로드 한도를 늘려 달라고 하세요.'
  },
  'value-refused-by-site': {
    what: '{{host}} 사이트가 기사의 일부를 받지 않았습니다({{fields}}). {{answer}}',
    advice: '기사는 여기에 안전하게 있습니다. 그 부분을 고쳐 다시 게시하거나 이 문구를 사이트 운영자에게 보여 주세요.'
  },
  'publish-not-confirmed': {
    what: '{{host}} 사이트가 글이 공개되었는지 확인해 주지 않았습니다.',
    advice: '기사는 여기에 안전하게 있고, 글은 사이트에 있지만 아직 임시글일 수 있습니다. 다시 게시하세요. 같은 글을 찾아 쓰므로 두 개가 되지 않습니다.'
  },
  cancelled: {
    what: '게시를 취소했습니다.',
    advice: '기사는 안전합니다. 지금까지 보낸 것은 다음에 게시할 때 다시 보내지 않습니다.'
  }
}
