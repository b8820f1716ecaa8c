/** Tabler outline icons (MIT), as the interface has them elsewhere; the three sizes of a picture are drawn in their manner. */
const icons = {
  photo: ['M15 8h.01', 'M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12', 'M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5', 'M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3'],
  replace: ['M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4', 'M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4'],
  trash: ['M4 7l16 0', 'M10 11l0 6', 'M14 11l0 6', 'M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12', 'M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3'],
  small: ['M9 9h6v6h-6z', 'M4 4h16', 'M4 20h16'],
  column: ['M5 9h14v6h-14z', 'M4 4h16', 'M4 20h16'],
  wide: ['M2 9h20v6h-20z', 'M6 4h12', 'M6 20h12'],
  up: ['M12 5l0 14', 'M18 11l-6 -6', 'M6 11l6 -6'],
  down: ['M12 5l0 14', 'M18 13l-6 6', 'M6 13l6 6'],
  ascending: ['M4 6l7 0', 'M4 12l7 0', 'M4 18l9 0', 'M15 9l3 -3l3 3', 'M18 6l0 12'],
  h2: ['M17 12a2 2 0 1 1 4 0c0 .591 -.417 1.318 -.816 1.858l-3.184 4.143l4 0', 'M4 6v12', 'M12 6v12', 'M11 18h2', 'M3 18h2', 'M4 12h8', 'M3 6h2', 'M11 6h2'],
  h3: ['M19 14a2 2 0 1 0 -2 -2', 'M17 16a2 2 0 1 0 2 -2', 'M4 6v12', 'M12 6v12', 'M11 18h2', 'M3 18h2', 'M4 12h8', 'M3 6h2', 'M11 6h2'],
  h4: ['M20 18v-8l-4 6h5', 'M4 6v12', 'M12 6v12', 'M11 18h2', 'M3 18h2', 'M4 12h8', 'M3 6h2', 'M11 6h2'],
  bullets: ['M9 6l11 0', 'M9 12l11 0', 'M9 18l11 0', 'M5 6l0 .01', 'M5 12l0 .01', 'M5 18l0 .01'],
  numbers: ['M11 6h9', 'M11 12h9', 'M12 18h8', 'M4 16a2 2 0 1 1 4 0c0 .591 -.5 1 -1 1.5l-3 2.5h4', 'M6 10v-6l-2 2'],
  quote: ['M6 15h15', 'M21 19h-15', 'M15 11h6', 'M21 7h-6', 'M9 9h1a1 1 0 1 1 -1 1v-2.5a2 2 0 0 1 2 -2', 'M3 9h1a1 1 0 1 1 -1 1v-2.5a2 2 0 0 1 2 -2'],
  codeBlock: ['M7 8l-4 4l4 4', 'M17 8l4 4l-4 4', 'M14 4l-4 16'],
  rule: ['M3 12l0 .01', 'M7 12l10 0', 'M21 12l0 .01'],
  items: ['M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -2', 'M4 16a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -2'],
  paragraph: ['M13 4v16', 'M17 4v16', 'M19 4h-9.5a4.5 4.5 0 0 0 0 9h3.5'],
  grip: ['M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0'],
  duplicate: ['M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666', 'M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1'],
  markdown: ['M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -10', 'M7 15v-6l2 2l2 -2v6', 'M14 13l2 2l2 -2m-2 2v-6'],
  pullQuote: ['M10 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5', 'M19 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5'],
  factBox: ['M12 9h.01', 'M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14', 'M11 12h1v4h1'],
  check: ['M5 12l5 5l10 -10'],
  link: ['M9 15l6 -6', 'M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464', 'M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463'],
  embed: ['M15 10l4.553 -2.276a1 1 0 0 1 1.447 .894v6.764a1 1 0 0 1 -1.447 .894l-4.553 -2.276v-4', 'M3 8a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2l0 -8'],
  youtube: ['M2 8a4 4 0 0 1 4 -4h12a4 4 0 0 1 4 4v8a4 4 0 0 1 -4 4h-12a4 4 0 0 1 -4 -4v-8', 'M10 9l5 3l-5 3l0 -6'],
  instagram: ['M3 7a4 4 0 0 1 4 -4h10a4 4 0 0 1 4 4v10a4 4 0 0 1 -4 4h-10a4 4 0 0 1 -4 -4l0 -10', 'M8.5 12a3.5 3.5 0 1 0 7 0a3.5 3.5 0 0 0 -7 0', 'M17 7v.01'],
  x: ['M4 4l11.733 16h4.267l-11.733 -16l-4.267 0', 'M4 20l6.768 -6.768m2.46 -2.46l6.772 -6.772'],
  tiktok: ['M21 7.917v4.034a9.948 9.948 0 0 1 -5 -1.951v4.5a6.5 6.5 0 1 1 -8 -6.326v4.326a2.5 2.5 0 1 0 4 2v-11.5h4.083a6.005 6.005 0 0 0 4.917 4.917'],
  facebook: ['M7 10v4h3v7h4v-7h3l1 -4h-4v-2a1 1 0 0 1 1 -1h3v-4h-3a5 5 0 0 0 -5 5v2h-3'],
  spotify: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M8 11.973c2.5 -1.473 5.5 -.973 7.5 .527', 'M9 15c1.5 -1 4 -1 5 .5', 'M7 9c2 -1 6 -2 10 .5'],
  vimeo: ['M3 8.5l1 1s1.5 -1.102 2 -.5c.509 .609 1.863 7.65 2.5 9c.556 1.184 1.978 2.89 4 1.5c2 -1.5 7.5 -5.5 8.5 -11.5c.444 -2.661 -1 -4 -2.5 -4c-2 0 -4.047 1.202 -4.5 4c2.05 -1.254 2.551 1 1.5 3c-1.052 2 -2 3 -2.5 3c-.49 0 -.924 -1.165 -1.5 -3.5c-.59 -2.42 -.5 -6.5 -3 -6.5s-5.5 4.5 -5.5 4.5'],
  gallery: ['M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4', 'M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4', 'M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4', 'M14 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4'],
  fewerColumns: ['M5 12l14 0'],
  moreColumns: ['M12 5l0 14', 'M5 12l14 0'],
  table: ['M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14', 'M3 10h18', 'M10 3v18'],
  rowAbove: ['M4 18v-4a1 1 0 0 1 1 -1h14a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1', 'M12 9v-4', 'M10 7l4 0'],
  rowBelow: ['M20 6v4a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h14a1 1 0 0 1 1 1', 'M12 15l0 4', 'M14 17l-4 0'],
  columnBefore: ['M14 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-14a1 1 0 0 1 1 -1', 'M5 12l4 0', 'M7 10l0 4'],
  columnAfter: ['M6 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-14a1 1 0 0 1 1 -1', 'M15 12l4 0', 'M17 10l0 4'],
  rowRemove: ['M20 6v4a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h14a1 1 0 0 1 1 1', 'M10 16l4 4', 'M10 20l4 -4'],
  columnRemove: ['M6 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-14a1 1 0 0 1 1 -1', 'M16 10l4 4', 'M16 14l4 -4'],
  headerRow: ['M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14', 'M9 3l-6 6', 'M14 3l-7 7', 'M19 3l-7 7', 'M21 6l-4 4', 'M3 10h18', 'M10 10v11'],
  merge: ['M8 7l4 -4l4 4', 'M12 3v5.394a6.737 6.737 0 0 1 -3 5.606a6.737 6.737 0 0 0 -3 5.606v1.394', 'M12 3v5.394a6.737 6.737 0 0 0 3 5.606a6.737 6.737 0 0 1 3 5.606v1.394'],
  split: ['M21 17h-8l-3.5 -5h-6.5', 'M21 7h-8l-3.495 5', 'M18 10l3 -3l-3 -3', 'M18 20l3 -3l-3 -3'],
  countdown: ['M4 6l9 0', 'M4 12l7 0', 'M4 18l7 0', 'M15 15l3 3l3 -3', 'M18 6l0 12']
} as const
export type IconName = keyof typeof icons

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Each icon is drawn once and copied from then on: a text of fifty pictures has hundreds of them. */
const drawn = new Map<IconName, SVGElement>()

function drawIcon(name: IconName): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  const attributes = { viewBox: '0 0 24 24', width: '16', height: '16', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value)
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', icons[name].join(''))
  svg.append(path)
  return svg
}

/** An icon of the editor's plain-DOM parts, hidden from screen readers. */
export function createIcon(name: IconName): SVGElement {
  const icon = drawn.get(name) ?? drawIcon(name)
  drawn.set(name, icon)
  return document.importNode(icon, true)
}

export interface EditorButton {
  readonly dom: HTMLButtonElement
  readonly setIcon: (icon: IconName) => void
}

/** A button within the text; its name is shown as a hint where it is not what stands on it. Pressing it with the pointer leaves the caret where it is. */
export function createEditorButton(icon: IconName, name: string, label: string, onPress: () => void): EditorButton {
  const dom = document.createElement('button')
  dom.type = 'button'
  dom.className = 'editor-button'
  if (name !== label) {
    dom.title = name
    dom.setAttribute('aria-label', name)
  }
  dom.append(createIcon(icon), label)
  dom.addEventListener('mousedown', (event) => event.preventDefault())
  dom.addEventListener('click', onPress)
  return { dom, setIcon: (next) => dom.firstElementChild?.replaceWith(createIcon(next)) }
}
