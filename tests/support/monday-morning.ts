/** When the offices of the tests live: Monday 23 November 2026, 10:42 in Berlin (ms). */
export const mondayMorning = Date.UTC(2026, 10, 23, 9, 42)
