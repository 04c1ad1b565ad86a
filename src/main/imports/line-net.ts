/** Net of one line in cents: quantity × price × (1 − discount), half up to whole cents. No floats. */
export function lineNetCents(line: {
  readonly unitPriceCents: number
  readonly quantityThousandths: number
  readonly discountBasisPoints: number
}): number {
  const parts =
    BigInt(line.unitPriceCents) * BigInt(line.quantityThousandths) * BigInt(10_000 - line.discountBasisPoints)
  return Number((parts + 5_000_000n) / 10_000_000n)
}
