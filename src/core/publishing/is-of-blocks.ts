/** Whether a WordPress keeps a post in blocks, which say by themselves what they are. Others follow the habits of whoever wrote them. */
export function isOfBlocks(content: string): boolean {
  return content.includes('<!-- wp:')
}
