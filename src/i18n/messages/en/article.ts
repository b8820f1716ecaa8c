export const article = {}
