export const frontDesk = {}
