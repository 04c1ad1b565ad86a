export const pickUp = {}
