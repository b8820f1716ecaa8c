import type { en } from '../en'
import type { SameKeys } from '../same-keys'
import { documentFailures } from './document-failures'
import { lengthFailures } from './length-failures'

export const failure: SameKeys<(typeof en)['failure']> = {
  'article-not-found': {
    what: '이 기사가 보관함에 없습니다.',
    advice: 'Copydesk 밖에서 옮기거나 지웠을 수 있습니다. 휴지통이나 보관함 폴더를 확인하세요.'
  },
  'article-unreadable': {
    what: '이 기사를 읽을 수 없습니다.',
    advice: '파일이 손상되었습니다. 파일은 그대로 두었고, 사본을 보관함의 ‘quarantine’ 폴더에 두었습니다.'
  },
  'article-too-new': {
    what: '더 새로운 버전의 Copydesk에서 쓴 기사입니다.',
    advice: 'Copydesk를 업데이트하면 열 수 있습니다. 파일은 그대로 둡니다.'
  },
  'article-not-understood': {
    what: '이 Copydesk가 모르는 내용이 들어 있는 기사입니다.',
    advice: '파일은 그대로 둡니다. 이 기사를 쓴 Copydesk로 열거나, 보관함에서 골라 글을 읽고 복사하세요.'
  },
  'article-changed-elsewhere': {
    what: '다른 프로그램이 이 기사를 계속 바꾸고 있습니다.',
    advice: '동기화 프로그램이 작업 중일 수 있습니다. 자동으로 다시 시도합니다. ‘저장됨’이 보일 때까지 창을 닫지 마세요.'
  },
  'library-missing': {
    what: '보관함 폴더가 없습니다.',
    advice: '디스크를 연결하거나 폴더를 제자리에 되돌려 놓으세요. 자동으로 다시 시도합니다. ‘저장됨’이 보일 때까지 창을 닫지 마세요.'
  },
  'embargoes-unreadable': {
    what: '엠바고 목록을 읽을 수 없어 아무것도 발행하지 않습니다.',
    advice: '보관함의 embargoes.json 파일입니다. 백업에서 되돌리거나, 엠바고 중인 기사가 없다면 파일을 삭제하세요.'
  },
  'disk-full': {
    what: '디스크가 가득 찼습니다.',
    advice: '공간을 비운 뒤 다시 시도하세요. 쓰고 있는 글은 공간이 생기면 자동으로 저장되니 ‘저장됨’이 보일 때까지 창을 닫지 마세요.'
  },
  'disk-read-only': {
    what: '보관함 폴더에 쓸 수 없습니다.',
    advice: '폴더 권한이나 디스크 잠금을 확인한 뒤 다시 시도하세요. 쓰고 있는 글은 그 뒤 자동으로 저장되니 ‘저장됨’이 보일 때까지 창을 닫지 마세요.'
  },
  'disk-failed': {
    what: '디스크에 저장하지 못했습니다.',
    advice: '디스크 연결과 상태를 확인한 뒤 다시 시도하세요. 쓰고 있는 글은 그 뒤 자동으로 저장되니 ‘저장됨’이 보일 때까지 창을 닫지 마세요.'
  },
  'template-not-found': {
    what: '이 템플릿이 없거나 읽을 수 없습니다.',
    advice: '다른 템플릿을 고르거나, 이 템플릿으로 시작한 기사에서 다시 저장하세요.'
  },
  'version-not-found': {
    what: '이 버전은 더 이상 없습니다.',
    advice: '오래된 버전은 시간이 지나면 정리됩니다. 다른 버전을 고르세요.'
  },
  'version-unreadable': {
    what: '이 버전을 읽을 수 없습니다.',
    advice: '파일이 손상되었거나 더 새로운 Copydesk에서 쓴 것입니다. 파일은 그대로 두었습니다. 다른 버전을 고르세요.'
  },
  'folder-not-found': {
    what: '{{folder}} 폴더가 없습니다.',
    advice: '있는 폴더의 전체 경로를 입력하거나 폴더를 고르세요. 다른 디스크에 있다면 연결을 확인하세요.'
  },
  'folder-within-library': {
    what: '보관함 안에 있는 폴더입니다.',
    advice: '보관함 밖의 폴더를 고르세요. 다른 디스크면 더 좋습니다.'
  },
  'folder-not-empty': {
    what: '{{folder}} 폴더가 비어 있지 않습니다.',
    advice: '빈 폴더를 고르거나 아직 없는 폴더 이름을 입력하세요.'
  },
  'folder-full': {
    what: '그 폴더에 공간이 부족합니다.',
    advice: '디스크 공간을 비우거나 다른 폴더를 고른 뒤 다시 시도하세요. 보관함은 그대로입니다.'
  },
  'folder-read-only': {
    what: '그 폴더에 쓸 수 없습니다.',
    advice: '폴더 권한을 확인하거나 다른 폴더를 고르세요. 보관함은 그대로입니다.'
  },
  'folder-failed': {
    what: '그 폴더의 디스크에 쓰지 못했습니다.',
    advice: '디스크 연결과 상태를 확인하고 다시 시도하세요. 보관함은 그대로입니다.'
  },
  'copy-not-verified': {
    what: '복사한 파일이 원본과 다르게 읽힙니다: {{file}}',
    advice: '복사본은 버렸고 보관함은 그대로입니다. 디스크를 확인하고 다시 시도하세요.'
  },
  'copy-stopped': {
    what: '복사를 멈췄습니다.',
    advice: '남은 파일은 없으며 보관함은 그대로입니다.'
  },
  'copy-running': {
    what: '이미 보관함을 복사하고 있습니다.',
    advice: '끝날 때까지 기다리세요.'
  },
  'export-not-made': {
    what: '내보내지 못했습니다.',
    advice: '아무것도 쓰지 않았고 기사는 그대로입니다. 다시 해 보거나 다른 형식을 고르세요. 웹페이지는 어느 브라우저에서나 PDF로 인쇄할 수 있습니다.'
  },
  'backup-folder-missing': {
    what: '백업할 폴더를 고르지 않았습니다.',
    advice: '먼저 폴더를 고르세요. 다른 디스크면 더 좋습니다.'
  },
  'backup-not-found': {
    what: '{{folder}} 폴더에 백업이 없습니다.',
    advice: '바깥 폴더가 아니라 날짜가 붙은 백업 폴더(‘Copydesk backup …’)를 고르세요.'
  },
  'backup-damaged': {
    what: '백업 파일이 손상되었거나 없습니다: {{file}}',
    advice: '아무것도 복원하지 않았습니다. 다른 백업을 고르세요.'
  },
  'library-not-found': {
    what: '{{folder}} 폴더에 보관함이 없습니다.',
    advice: '보관함 폴더를 고르세요. 그 안에 ‘drafts’ 폴더가 있습니다.'
  },
  'picture-type-not-supported': {
    what: '발행할 수 있는 사진 형식이 아닙니다.',
    advice: 'JPEG, PNG, GIF, WebP, AVIF 파일을 사용하세요.'
  },
  'picture-unreadable': {
    what: '사진을 온전히 읽을 수 없습니다.',
    advice: '파일이 손상되었거나 끝이 잘린 것 같습니다. 다시 내려받거나 복사하고, 안 되면 다른 프로그램에서 열어 다시 저장해 보세요.'
  },
  'picture-too-large': {
    what: '사진이 너무 큽니다.',
    advice: '크기를 줄이세요. 100MB, 1억 화소까지 쓸 수 있습니다.'
  },
  'picture-file-not-found': {
    what: '이 위치에 사진 파일이 없습니다.',
    advice: '경로를 확인하거나 파일을 다시 고르세요.'
  },
  'picture-missing-in-library': {
    what: '기사에 쓴 사진이 보관함에 없습니다.',
    advice: '사진을 기사에 다시 넣은 뒤 발행하세요.'
  },
  ...documentFailures,
  ...lengthFailures,
  'address-not-valid': {
    what: '올바른 주소가 아닙니다.',
    advice: '브라우저에 입력하는 대로 쓰세요. 예: https://news.example.com'
  },
  'address-not-secure': {
    what: '안전하지 않은 주소라 비밀번호가 암호화되지 않은 채 전송됩니다.',
    advice: 'https://로 시작하는 주소를 사용하세요.'
  },
  'site-not-found-in-library': {
    what: '등록되지 않은 사이트입니다.',
    advice: '설정 › 사이트에서 다시 추가하세요.'
  },
  'site-offline': {
    what: '{{host}}에 연결할 수 없습니다.',
    advice: '네트워크와 주소를 확인한 뒤 다시 시도하세요.'
  },
  'site-timeout': {
    what: '{{host}}의 응답이 너무 늦습니다.',
    advice: '지금 사이트가 느릴 수 있습니다. 잠시 뒤 다시 시도하세요. 같은 일을 두 번 하지는 않습니다.'
  },
  'site-certificate': {
    what: '{{host}}의 인증서를 믿을 수 없습니다.',
    advice: '아무것도 보내지 않았습니다. 사이트 관리자에게 인증서 갱신을 요청하세요.'
  },
  'site-redirects': {
    what: '{{host}}이(가) {{address}}(으)로 옮겨 갔습니다.',
    advice: '새 주소로 사이트를 추가하세요.'
  },
  'site-not-wordpress': {
    what: '{{host}}에서 워드프레스를 찾지 못했습니다.',
    advice: '주소를 확인하세요. 주소가 맞다면 REST 인터페이스가 꺼져 있을 수 있으니 사이트 관리자에게 문의하세요.'
  },
  'site-not-ghost': {
    what: '{{host}}에서 Ghost를 찾지 못했습니다.',
    advice: '주소와 사이트 종류를 확인하세요. 관리 화면의 주소가 따로 있는 사이트라면 그 주소를 입력하세요.'
  },
  'site-not-endpoint': {
    what: '{{host}}에서 Copydesk용 JSON 엔드포인트를 찾지 못했습니다.',
    advice: '“/capabilities”가 응답하는 주소를 입력하세요. 사이트 관리자는 docs/endpoint에서 규약을 볼 수 있습니다.'
  },
  'site-answer-not-understood': {
    what: '{{host}}에서 Copydesk가 이해할 수 없는 응답이 왔습니다: “{{answer}}”',
    advice: '네트워크 로그인 화면이나 플러그인이 가로막았을 수 있습니다. 브라우저로 사이트를 열어 본 뒤 다시 시도하세요.'
  },
  'site-busy': {
    what: '{{host}}에 지금 요청이 너무 많습니다.',
    advice: '몇 분 뒤 다시 시도하세요.'
  },
  'site-failed': {
    what: '{{host}}에서 오류가 났습니다.',
    advice: '잠시 뒤 다시 시도하세요. 계속되면 사이트 관리자에게 알려 주세요.'
  },
  'site-blocked': {
    what: '{{host}} 앞단에서 요청을 막았습니다.',
    advice: '방화벽이나 보안 플러그인 때문일 수 있습니다. 사이트 관리자에게 REST 인터페이스 허용을 요청하세요.'
  },
  'password-missing': {
    what: '이 사이트의 로그인 정보가 남아 있지 않습니다.',
    advice: '사이트의 비밀번호나 키를 다시 입력하세요.'
  },
  'password-refused': {
    what: '사이트가 이 사용자 이름과 비밀번호를 받아들이지 않습니다.',
    advice: '로그인 비밀번호가 아니라 워드프레스의 사용자 › 프로필에서 만든 애플리케이션 비밀번호를 사용하세요.'
  },
  'key-not-valid': {
    what: '키의 형식이 올바르지 않습니다.',
    advice: '키 전체를, 다른 글자 없이 복사하세요. Ghost에서는 사용자 지정 통합의 Admin API 키로, 영문자와 숫자 24자, 쌍점, 다시 64자로 되어 있습니다.'
  },
  'key-refused': {
    what: '사이트가 이 비밀번호나 키를 받아들이지 않습니다.',
    advice: '사이트에서 바뀌었을 수 있습니다. 다시 입력하거나 사이트 관리자에게 새로 요청하세요.'
  },
  'application-passwords-off': {
    what: '이 사이트는 애플리케이션 비밀번호를 쓸 수 없게 되어 있습니다.',
    advice: '사이트 관리자에게 허용을 요청하세요. 워드프레스는 https를 요구합니다.'
  },
  'right-missing-create': {
    what: '이 사이트에 글을 쓸 권한이 없습니다.',
    advice: '글쓴이나 편집자 역할을 요청하세요.'
  },
  'right-missing-publish': {
    what: '이 사이트에 발행할 권한이 없습니다.',
    advice: '권한이 있는 사람이 발행하도록 초안으로 보내거나, 글쓴이나 편집자 역할을 요청하세요.'
  },
  'right-missing-edit': {
    what: '이 글을 고칠 권한이 없습니다.',
    advice: '다른 사람의 글이거나 다른 사람이 이미 발행한 글입니다. 편집자에게 수정을 부탁하거나 편집자 역할을 요청하세요.'
  },
  'right-missing-upload': {
    what: '이 사이트에 사진을 올릴 권한이 없습니다.',
    advice: '글쓴이나 편집자 역할을 요청하세요.'
  },
  'right-missing-categories': {
    what: '이 사이트에 카테고리를 만들 권한이 없습니다.',
    advice: '사이트에 있는 카테고리를 고르거나, 편집자에게 새 카테고리를 만들어 달라고 하세요.'
  },
  'right-missing-type': {
    what: '이 사이트에 ‘{{type}}’ 유형의 글을 발행할 권한이 없습니다.',
    advice: '정보 패널에서 다른 유형을 고르거나 사이트 관리자에게 권한을 요청하세요.'
  },
  'right-missing-terms': {
    what: '이 사이트에 ‘{{subject}}’ 용어를 만들 권한이 없습니다.',
    advice: '사이트에 있는 용어를 고르거나, 편집자에게 새 용어를 만들어 달라고 하세요.'
  },
  'right-missing-pin': {
    what: '이 사이트에서 글을 맨 위에 고정할 권한이 없습니다.',
    advice: '잃은 내용은 없습니다. 정보 패널에서 고정을 끄거나 편집자 역할을 요청하세요.'
  },
  'author-missing-on-site': {
    what: '고른 글쓴이가 이제 이 사이트에 없습니다.',
    advice: '정보 패널에서 다른 글쓴이를 고른 뒤 다시 발행하세요.'
  },
  'type-missing-on-site': {
    what: '{{site}}에 이 계정으로 쓸 수 있는 ‘{{type}}’ 글 유형이 없습니다.',
    advice: '설정에서 사이트를 새로 고치세요. 이 유형을 만드는 플러그인이 꺼졌거나 권한이 바뀌었을 수 있으니 사이트 관리자에게 확인하세요.'
  },
  'type-begun-otherwise': {
    what: '이 기사의 초안이 {{site}}에 ‘{{type}}’ 유형으로 이미 있고, 워드프레스에서는 글 유형을 바꿀 수 없습니다.',
    advice: '정보 패널에서 ‘{{type}}’ 유형을 다시 고른 뒤 발행하거나, 기사를 복제해 다른 유형으로 발행하세요.'
  },
  'right-missing': {
    what: '이 사이트에서 필요한 권한이 없습니다.',
    advice: '사이트 관리자에게 내 역할을 확인하세요.'
  },
  'host-not-found': {
    what: '{{host}}에 사이트가 없습니다.',
    advice: '주소를 올바르게 적었는지 확인하세요. 맞다면 도메인이 만료되었을 수 있으니 사이트 관리자에게 문의하세요.'
  },
  'no-network': {
    what: '이 컴퓨터가 네트워크에 연결되어 있지 않거나 {{host}}(으)로 가는 길이 없습니다.',
    advice: '네트워크에 연결한 뒤 다시 확인하세요. 그동안 쓴 글은 안전합니다.'
  },
  'no-https': {
    what: '{{host}}은(는) https로 응답하지 않습니다.',
    advice: '주소와 포트를 확인하세요. Copydesk는 비밀번호를 https로만 보냅니다. 사이트 관리자에게 https를 켜 달라고 하세요.'
  },
  'certificate-expired': {
    what: '{{host}}의 인증서가 만료되었습니다.',
    advice: '아무것도 보내지 않았습니다. 이 컴퓨터의 시계가 맞는지 확인하고, 맞다면 사이트 관리자에게 인증서 갱신을 요청하세요.'
  },
  'certificate-not-yet-valid': {
    what: '{{host}}의 인증서가 아직 유효하지 않습니다.',
    advice: '아무것도 보내지 않았습니다. 이 컴퓨터의 시계가 늦을 수 있습니다. 시계를 맞춘 뒤 다시 확인하세요.'
  },
  'certificate-of-another-host': {
    what: '{{host}}이(가) 보여 준 인증서는 다른 주소의 것입니다.',
    advice: '아무것도 보내지 않았습니다. ‘www’가 있는지 없는지 등 주소를 확인하세요. 네트워크의 로그인 페이지 때문일 수도 있습니다.'
  },
  'site-moved-to-https': {
    what: '{{host}}은(는) 모든 방문자를 {{address}}(으)로 보냅니다.',
    advice: '그 주소를 사용하세요. 비밀번호는 어느 쪽에도 보내지 않았습니다.'
  },
  'site-moved-to-www': {
    what: '{{host}}은(는) 모든 방문자를 {{address}}(으)로 보냅니다.',
    advice: '그 주소를 사용하세요. 두 주소는 ‘www’만 다르며 사이트는 그중 하나로만 응답합니다. 비밀번호는 어느 쪽에도 보내지 않았습니다.'
  },
  'captive-portal': {
    what: '{{host}} 대신 네트워크의 로그인 페이지가 응답합니다.',
    advice: '브라우저에서 아무 페이지나 열어 네트워크에 로그인한 뒤 다시 확인하세요.'
  },
  'site-firewall': {
    what: '{{host}} 앞의 방화벽이 사람인지 묻고 있어 Copydesk가 답할 수 없습니다.',
    advice: '사이트 관리자에게 ‘/wp-json/’ 요청은 그런 페이지 없이 통과시켜 달라고 요청하세요.'
  },
  'rest-off': {
    what: '{{host}}에 워드프레스가 있지만 REST 인터페이스가 꺼져 있습니다.',
    advice: '사이트 관리자에게 ‘/wp-json/’이 응답하게 해 달라고 하세요. 플러그인이나 서버 규칙이 막고 있습니다.'
  },
  'authorization-stripped': {
    what: '비밀번호는 맞지만 {{host}} 서버가 워드프레스에 전하기 전에 요청에서 빼 버립니다.',
    advice: '사이트 관리자에게 ‘Authorization’ 헤더를 PHP까지 전달해 달라고 하세요. Apache라면 .htaccess에 이 줄을 넣습니다: SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1'
  },
  'clock-differs': {
    what: '이 컴퓨터와 {{host}}의 시계가 {{minutes}}분 다릅니다.',
    advice: 'Copydesk는 예약할 때 이 차이를 감안합니다. 이 컴퓨터의 시계를 맞추거나 사이트 관리자에게 알리세요.'
  },
  'browser-not-opened': {
    what: '브라우저를 열 수 없습니다.',
    advice: '워드프레스의 사용자 › 프로필에서 애플리케이션 비밀번호를 만들어 여기에 입력하세요.'
  },
  'sign-in-rejected': {
    what: '{{host}}에서 Copydesk를 승인하지 않았습니다.',
    advice: '비밀번호는 만들어지지 않았습니다. 다시 로그인해 연결을 승인하거나 애플리케이션 비밀번호를 입력하세요.'
  },
  'sign-in-expired': {
    what: '승인이 너무 늦게 도착했습니다.',
    advice: '로그인은 10분 동안 기다립니다. 다시 로그인하고, 이번에 만들어진 비밀번호는 워드프레스의 사용자 › 프로필에서 삭제하세요.'
  },
  'sign-in-not-ours': {
    what: '로그인 응답을 거부했습니다. 여기서 기다리는 로그인의 응답이 아닙니다.',
    advice: '오래되었거나 이미 사용했거나 입력한 사이트에서 온 응답이 아닐 수 있습니다. 방금 로그인하지 않았다면 아무것도 하지 않아도 됩니다. 그렇지 않다면 설정 › 사이트에서 다시 로그인하세요.'
  },
  'already-publishing': {
    what: '이 기사를 이미 이 사이트로 보내고 있습니다.',
    advice: '끝날 때까지 기다리거나 발행 대기함에서 취소하세요.'
  },
  'headline-missing': {
    what: '기사에 제목이 없습니다.',
    advice: '제목을 쓴 뒤 발행하세요.'
  },
  'credit-missing': {
    what: '출처가 없는 사진이 있습니다.',
    advice: '사진에 출처를 쓰거나 발행 창에 출처가 없는 이유를 쓰세요. 답을 기다리는 발행이 있으면 먼저 ‘보내기 취소’를 누르세요.'
  },
  'post-changed-on-site': {
    what: '마지막으로 보낸 뒤 사이트에서 글이 수정되었습니다.',
    advice: '달라진 부분을 보고 내 글을 유지할지, 사이트의 글을 가져올지, 둘 다 유지할지 고르세요. 고르기 전에는 아무것도 덮어쓰지 않습니다.'
  },
  'post-trashed-on-site': {
    what: '글이 사이트의 휴지통에 있습니다.',
    advice: '누군가 사이트에서 휴지통으로 옮겼습니다. 사이트에서 복원한 뒤 다시 발행하거나, 새 글로 발행하세요. 휴지통의 글은 그대로 남습니다.'
  },
  'post-missing-on-site': {
    what: '사이트에서 글이 삭제되었습니다.',
    advice: '사이트에서 되살릴 수 없습니다. 새 글로 발행하거나, 사이트에 올리지 않은 채로 두세요.'
  },
  'picture-refused-by-site': {
    what: '사이트가 사진을 받지 않았습니다.',
    advice: '허용되지 않는 파일 형식일 수 있습니다. JPEG 사진으로 바꾼 뒤 다시 발행하세요.'
  },
  'picture-too-large-for-site': {
    what: '사진이 사이트의 제한보다 큽니다.',
    advice: '사진을 줄여 기사에 다시 넣거나, 사이트 관리자에게 업로드 제한을 늘려 달라고 하세요.'
  },
  'value-refused-by-site': {
    what: '사이트가 기사의 일부 값을 받아들이지 않았습니다.',
    advice: '슬러그, 카테고리, 태그를 확인한 뒤 다시 발행하세요.'
  },
  'publish-not-confirmed': {
    what: '글이 공개되었는지 사이트에서 확인되지 않았습니다.',
    advice: '사이트에서 글을 확인하세요. 다시 발행해도 같은 글에 이어서 진행되므로 안전합니다.'
  },
  'not-on-site': {
    what: '이 기사는 {{site}}에 없습니다.',
    advice: '먼저 그 사이트에 발행하거나 예약하세요.'
  },
  embargoed: {
    what: '{{until}}까지 엠바고가 걸린 기사입니다.',
    advice: '아무것도 보내지 않았습니다. 그 시각으로 예약하거나, 정보 패널에서 엠바고를 바꾸거나, 그래도 발행할 수 있습니다.'
  },
  'schedule-missed': {
    what: '{{host}}에서 예약한 시각에 글이 발행되지 않았습니다.',
    advice: '사이트의 예약 기능이 늦어지거나 꺼져 있을 수 있습니다. 워드프레스는 누군가 방문할 때만 예약 글을 발행합니다. ‘지금 발행’을 누르면 공개됩니다. 기사에서 누르면 지금 보이는 내용이, 발행 대기함에서 누르면 예약한 내용이 나갑니다.'
  },
  cancelled: {
    what: '발행을 멈췄습니다.',
    advice: '다시 발행하면 멈춘 곳에서 이어집니다. 두 번 보내는 것은 없습니다.'
  }
}
