export const bench = {}
