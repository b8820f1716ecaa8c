export const publishing = {}
