/** What web pages and Word documents that Copydesk makes name as their program, by which it knows them again: their paragraphs are what they say that they are. */
export const generator = 'Copydesk'
