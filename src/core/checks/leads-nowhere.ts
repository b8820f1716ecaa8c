/** Whether a link has no target: "#", or a scheme alone, with which an address is begun. */
export function leadsNowhere(href: string): boolean {
  return /^(?:#|https?:\/\/|mailto:)\s*$/i.test(href)
}
