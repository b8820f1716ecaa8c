/** An answer as it came, to be recognised by what stands in it. Names of headers in lower case. */
export interface AnswerSigns {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** As much of a page is looked at: what tells who is speaking stands near its beginning. */
const searched = 60_000

/** Pages that stand in between are small; sites that speak of Wi-Fi, or have a form with a captcha, mostly are not. */
const longestPageBetween = 20_000

/** Words that pages of hotspots, hotels and trains have in common, with words for what they want. */
const networkWords = /captive.?portal|hotspot|wi-?fi|wlan|\bnetwork\b|go(?:ing)? online|internet access|accès|와이파이|무선|인터넷|ネットワーク/i
const wantWords = /log.?in|sign.?in|accept|terms|voucher|authenticat|anmelden|connexion|로그인|동의|인증|ログイン/i

/** RFC 6585 has a status for it and RFC 8910 a link; most portals know of neither and show their page with status 200. */
export function isCaptivePortal(answer: AnswerSigns): boolean {
  const { status, headers, text } = answer
  if (status === 511 || /rel="?captive-portal/i.test(headers['link'] ?? '')) return true
  return status < 400 && isPageBetween(answer) && networkWords.test(text) && wantWords.test(text)
}

/** What the pages of Cloudflare, Sucuri, Imperva, Wordfence, Imunify, SiteGround, DDoS-Guard and those with a captcha have in common. */
const firewallWords =
  /cf-chl|challenge-platform|just a moment\.\.\.|attention required!|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:human|robot)|captcha|sucuri|incapsula|imperva|imunify|wordfence|ddos.guard|web application firewall/i

/** A page that stands before the site and asks for a human, or says that it blocks. */
export function isFirewall(answer: AnswerSigns): boolean {
  const { headers, text } = answer
  if (headers['cf-mitigated'] !== undefined || headers['x-sucuri-block'] !== undefined) return true
  return isPageBetween(answer) && firewallWords.test(text)
}

function isPageBetween(answer: AnswerSigns): boolean {
  return isHtml(answer.text) && answer.text.length < longestPageBetween && !isWordPressPage(answer)
}

/** A page that WordPress made. Its REST interface may be off all the same; then the `Link` header is missing, too. */
export function isWordPressPage({ headers, text }: AnswerSigns): boolean {
  if (/api\.w\.org/.test(headers['link'] ?? '') || headers['x-pingback'] !== undefined) return true
  return /\/wp-(?:content|includes)\/|<meta[^>]+generator[^>]+wordpress/i.test(text.slice(0, searched))
}

function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<title|<body|<h1|<meta|<script)/i.test(text)
}
