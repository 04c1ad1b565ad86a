export const intake = {}
