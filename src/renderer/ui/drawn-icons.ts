import { createLucideIcon } from 'lucide-react'

/** Pictures the icon set lacks, drawn on the same 24-pixel grid. */

export const HalfIcon = createLucideIcon('half', [
  ['circle', { cx: 12, cy: 12, r: 9, key: 'ring' }],
  ['path', { d: 'M12 3a9 9 0 0 1 0 18z', fill: 'currentColor', key: 'half' }],
])

export const TicketsIcon = createLucideIcon('tickets', [
  ['rect', { x: 4, y: 7, width: 13, height: 13.5, rx: 2, key: 'front' }],
  ['path', { d: 'M8 3.5h10.5a2 2 0 0 1 2 2V16M8 12h5M8 15.5h3', key: 'back' }],
])

export const ShelfIcon = createLucideIcon('shelf', [
  ['path', { d: 'M4 3.5v17M20 3.5v17M4 11.5h16M4 19h16', key: 'boards' }],
  ['path', { d: 'M7.5 11.5v-4h5v4M12 19v-4.5h4.5V19', key: 'things' }],
])

export const BenchIcon = createLucideIcon('bench', [
  ['path', { d: 'M3 9.5h18M5 9.5V20M19 9.5V20M5 14.5h14M8 9.5v-4h5v4M16 9.5V7', key: 'bench' }],
])

export const BoxInIcon = createLucideIcon('box-in', [
  ['path', { d: 'M4 13v5.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V13', key: 'tray' }],
  ['path', { d: 'M12 3.5V14M8 10.2l4 4 4-4', key: 'arrow' }],
])

export const TillIcon = createLucideIcon('till', [
  ['path', { d: 'M5 11h14l1.5 6v3h-17v-3zM8 11V7.5h5M13 4h5.5v4.5H13zM8 14.5h8', key: 'till' }],
])

export const BoardIcon = createLucideIcon('board', [
  ['rect', { x: 3.5, y: 4, width: 4.8, height: 16, rx: 1.3, key: 'left' }],
  ['rect', { x: 9.6, y: 4, width: 4.8, height: 10.5, rx: 1.3, key: 'middle' }],
  ['rect', { x: 15.7, y: 4, width: 4.8, height: 13, rx: 1.3, key: 'right' }],
])
