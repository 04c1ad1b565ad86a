export const start = []
