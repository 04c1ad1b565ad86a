export function quantile(values: readonly number[], share: number): number
