import type { Paper } from '../domain/document'
import { paperSizes } from '../domain/document'

/** The parts of the font and the letters each has, as @fontsource-variable/inter cuts them. */
const fontParts: Readonly<Record<string, string>> = {
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
}

/** Served beside the page when it is printed; a preview has the font of the screen, which is the same. */
const fontFaces = Object.entries(fontParts)
  .map(
    ([part, range]) =>
      `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(inter-${part}.woff2) format('woff2-variations');unicode-range:${range}}`,
  )
  .join('')

/** What only a page of its own needs: the size of its paper and where the font comes from. */
export function pageRule(paper: Paper): string {
  const { widthMm, heightMm } = paperSizes[paper]
  const size = heightMm === null ? '' : `@page{size:${widthMm}mm ${heightMm}mm;margin:0}`
  return `${size}${fontFaces}html,body{margin:0;padding:0;background:#fff}`
}

/** Each step makes a line in a box smaller by about a twelfth; `paper-measure` in main goes down the steps. */
export const shrinkSteps = 12
const shrinks = Array.from({ length: shrinkSteps }, (_none, index) => {
  const size = (0.92 ** (index + 1)).toFixed(3)
  return `[data-box][data-shrink='${index + 1}']>span{font-size:${size}em}`
}).join('')

/** The look of every paper: one ink and two greys, one font, lines of one strength, sizes in steps. */
export const sheetCss = `
.sheet,.sheet *{box-sizing:border-box}
.sheet{--ink:#111;--pale:#5a5a5a;--line:#c4c4c4;background:#fff;color:var(--ink);font-family:'Inter Variable';
font-size:9.5pt;line-height:1.42;font-feature-settings:'cv05','ss03';font-kerning:normal;text-align:left;overflow-wrap:anywhere;
-webkit-print-color-adjust:exact;print-color-adjust:exact;hyphens:auto}
.sheet.A4{width:210mm;min-height:296.8mm;font-size:10.5pt}
.sheet.A5{width:148mm;min-height:209.8mm}
.sheet.roll-80{width:80mm;padding:5mm 4mm 8mm;font-size:9pt}
.sheet.label{width:62mm}
.sheet h1,.sheet h2,.sheet h3,.sheet p{margin:0;font-weight:inherit;font-size:inherit}
.sheet table{border-collapse:collapse;width:100%;font-size:inherit}
.sheet td,.sheet th{padding:0;vertical-align:top;text-align:left;font-weight:inherit}
.sheet .flow{height:209.5mm}
.sheet.A4 .flow{height:296.5mm}
.sheet .flow-top,.sheet .flow-bottom{height:10mm}
.sheet .flow-bottom{height:8mm;vertical-align:bottom}
.sheet .byline+.items{margin-top:6mm}
.sheet .note+.byline,.sheet .items+.byline{margin-top:4mm}
.sheet .flow-middle{padding:0 13mm}
.sheet.A4 .flow-top{height:16mm}
.sheet.A4 .flow-middle{padding:0 20mm 0 25mm}
[data-box]{overflow:hidden;white-space:nowrap;min-width:0;max-width:100%}
${shrinks}
.sheet .end{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:4mm}
.sheet .label,.sheet .label-inline{color:var(--pale);font-size:7.5pt;line-height:1.5}
.sheet .small{color:var(--pale);font-size:7.5pt;line-height:1.5}
.sheet .byline{color:var(--pale);font-size:8.5pt}

.sheet .firm{display:flex;justify-content:space-between;align-items:flex-start;gap:6mm;padding-bottom:3.5mm;border-bottom:.25mm solid var(--line)}
.sheet .firm-words{min-width:0;flex:1}
.sheet .firm-name{font-size:11.5pt;font-weight:650;letter-spacing:-.01em;line-height:1.35}
.sheet .firm-about{color:var(--pale);font-size:7.5pt;line-height:1.5}
.sheet .firm-about span{display:inline-block;max-width:100%}
.sheet .firm-about span:not(:last-child)::after{content:' · ';white-space:pre}
.sheet .logo{display:block;max-width:34mm;max-height:13mm;object-fit:contain;flex:none}
.sheet .title-row{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;margin-top:4.5mm}
.sheet .title-row h1{font-size:19pt;font-weight:650;letter-spacing:-.02em;line-height:1.2;flex:none}
.sheet .number{font-size:19pt;font-weight:500;letter-spacing:-.01em;line-height:1.2;text-align:right;flex:0 1 auto}
.sheet .title-row+.byline{margin-top:.8mm}
.sheet .facts{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:6mm;margin:5mm 0 5.5mm}
.sheet .fact-value{font-size:12pt;font-weight:600;line-height:1.35;letter-spacing:-.005em}
.sheet h2{font-size:11pt;font-weight:600;line-height:1.35;margin-bottom:2mm}
.sheet h3{font-size:9.5pt;font-weight:600;margin:5mm 0 1.5mm}
.sheet .items th{color:var(--pale);font-size:7.5pt;padding:0 0 1mm;border-bottom:.25mm solid var(--ink)}
.sheet .items td{padding:1.6mm 0;border-bottom:.2mm solid var(--line)}
.sheet .items tr{break-inside:avoid}
.sheet .items .end{padding-left:4mm}
.sheet .items tr.strong td{font-weight:650;border-bottom:0;border-top:.25mm solid var(--ink)}
.sheet .detail{color:var(--pale);font-size:8pt;line-height:1.4}
.sheet .sums{width:auto;min-width:62%;margin:2.5mm 0 0 auto;break-inside:avoid}
.sheet .sums.wide{width:100%;margin:0}
.sheet .sums td{padding:.45mm 0}
.sheet .sums.wide td{padding:1.2mm 4mm 1.2mm 0;border-bottom:.2mm solid var(--line)}
.sheet .sums.wide td:first-child{width:25mm}
.sheet .sums.wide td:last-child{padding-right:0}
.sheet .sums .pale td{color:var(--pale);font-size:8pt}
.sheet .sums .strong td{font-weight:650;font-size:11.5pt;padding-top:1.4mm}
.sheet .agreed{margin-top:3mm}
.sheet .agreed+.agreed{margin-top:.4mm}
.sheet .note{margin-top:4mm;padding:.6mm 0 .8mm 3mm;border-left:.7mm solid var(--ink);break-inside:avoid}
.sheet .note p+p{margin-top:1mm}
.sheet .rest{margin-top:3mm;font-weight:600}
.sheet .rest.open{font-size:11.5pt;font-weight:650}
.sheet .slip-foot{margin-top:5.5mm;break-inside:avoid}
.sheet .codes{display:flex;justify-content:space-between;align-items:flex-end;gap:8mm;margin-bottom:2.6mm}
.sheet .code-bars{width:58mm}
.sheet .bars{display:block;width:100%;height:13mm;shape-rendering:crispEdges}
.sheet .qr{display:block;width:18mm;height:18mm;flex:none;shape-rendering:crispEdges}
.sheet .code-text{font-size:8pt;letter-spacing:.14em;line-height:1;margin-top:1.2mm}
.sheet .bring{font-weight:600}
.sheet .hours{font-size:8.5pt}
.sheet .confirmed{margin-top:6mm;break-inside:avoid}
.sheet .signature{display:block;max-width:62mm;max-height:20mm;object-fit:contain;margin-bottom:1mm}
.sheet .sign-line{margin-top:18mm;padding-top:1.4mm;border-top:.25mm solid var(--ink);width:76mm;max-width:100%;font-size:8.5pt}

.sheet.roll-80 .firm{display:block;padding-bottom:3mm}
.sheet.roll-80 .logo{margin-top:2mm}
.sheet.roll-80 .title-row{display:block;margin-top:4.5mm}
.sheet.roll-80 .title-row h1{font-size:13pt}
.sheet.roll-80 .number{font-size:23pt;font-weight:650;text-align:left}
.sheet.roll-80 .facts{grid-template-columns:minmax(0,1fr);gap:2.5mm;margin:4mm 0}
.sheet.roll-80 .items{border-top:.25mm solid var(--ink)}
.sheet.roll-80 .items thead{display:none}
.sheet.roll-80 .items tr{display:grid;grid-template-columns:minmax(0,1fr) auto}
.sheet.roll-80 .items td{padding:0 0 1.4mm;border-bottom:.2mm solid var(--line)}
.sheet.roll-80 .items td:first-child{grid-column:1/-1;padding:1.4mm 0 .2mm;border-bottom:0}
.sheet.roll-80 .items td:nth-child(2){text-align:left;color:var(--pale)}
.sheet.roll-80 .sums{min-width:100%}
.sheet.roll-80 .sums .strong td{font-size:10.5pt}
.sheet.roll-80 .sums.wide td:first-child{width:19mm}
.sheet.roll-80 .sums.wide td{padding-right:2mm}
.sheet.roll-80 .slip-foot{margin-top:6mm}
.sheet.roll-80 .codes{gap:4mm}
.sheet.roll-80 .code-bars{width:51mm}
.sheet.roll-80 .qr{width:15mm;height:15mm}

.sheet .label-page,.sheet.label .test-page{width:62mm;height:29mm;padding:2mm 2.5mm 1.6mm;overflow:hidden;break-after:page}
.sheet .label-page{display:grid;grid-template-columns:minmax(0,1fr) 11.5mm;grid-template-rows:11.5mm auto minmax(0,1fr);column-gap:2mm}
.sheet .label-page:last-child{break-after:auto}
.sheet .label-words{min-width:0}
.sheet .label-number{font-size:17pt;font-weight:700;letter-spacing:-.02em;line-height:1}
.sheet .label-name{font-size:9pt;font-weight:600;line-height:1.25;margin-top:.7mm}
.sheet .label-item{grid-column:1/-1;font-size:7.5pt;line-height:1.35;margin-top:.5mm}
.sheet .label-page .qr{width:11.5mm;height:11.5mm}
.sheet .label-code{grid-column:1/-1;align-self:end;display:grid;grid-template-columns:38mm minmax(0,1fr);align-items:end;column-gap:3mm}
.sheet .label-code .bars{height:8mm}
.sheet .label-small{font-size:6.5pt;line-height:1.3;text-align:right}
.sheet .test-page{padding:10mm;font-size:11pt}
.sheet.label .test-page{display:block;padding:2mm 2.5mm}
.sheet .test-page .number{text-align:left}
.sheet .test-page .bars{width:38mm;height:8mm;margin-top:2mm}
.sheet.label .test-page .number{font-size:12pt}
.sheet.label .test-page .test-line{font-size:7pt;line-height:1.3}
.sheet.label .test-page .code-text{font-size:6pt;margin-top:.6mm}
.sheet.label .test-page .bars{height:5.5mm;margin-top:1mm}

.sheet .letter-head{display:flex;justify-content:space-between;align-items:flex-start;gap:8mm;height:29mm}
.sheet.A4 .letter-head .firm-name{font-size:15pt}
.sheet.A4 .logo{max-width:50mm;max-height:20mm}
.sheet .window{width:85mm;height:45mm;padding-top:5mm;margin-left:-5mm;padding-left:5mm}
.sheet .sender{color:var(--pale);font-size:7pt;border-bottom:.2mm solid var(--line);padding-bottom:.6mm;margin-bottom:3mm}
.sheet .address-line{line-height:1.42}
.sheet .place-day{margin-top:4mm;text-align:right}
.sheet .subject{font-size:12.5pt;font-weight:650;letter-spacing:-.005em;line-height:1.35;margin-top:7mm}
.sheet .letter .subject{margin:0}
.sheet.A4 h1.subject{margin-top:8mm;font-size:12.5pt;font-weight:650}
.sheet .letter-body{margin-top:6mm}
.sheet .letter-body p+p,.sheet .closing p+p{margin-top:3.6mm}
.sheet .closing{margin-top:7mm;break-inside:avoid}
.sheet .letter-foot{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:8mm;margin:8mm 20mm 0 25mm;padding:3mm 0 10mm;border-top:.2mm solid var(--line);color:var(--pale);font-size:7.5pt;line-height:1.5}

.sheet .tick{display:inline-block;width:3.4mm;height:3.4mm;border:.25mm solid var(--ink);border-radius:.5mm;vertical-align:-.5mm}
.sheet .tick.done{background:linear-gradient(135deg,transparent 46%,var(--ink) 46%,var(--ink) 54%,transparent 54%),linear-gradient(45deg,transparent 46%,var(--ink) 46%,var(--ink) 54%,transparent 54%)}
.sheet .order-head{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:6mm;align-items:start}
.sheet .order-title{min-width:0}
.sheet .order-title .title-row{margin-top:0}
.sheet .order-title .title-row h1{font-size:12pt}
.sheet .order-title .number{font-size:26pt;font-weight:650;text-align:left;line-height:1.15}
.sheet .order-head .codes{display:flex;gap:5mm;margin:0}
.sheet .order-head .code-bars{width:46mm}
.sheet .order-head .qr{width:20mm;height:20mm}
.sheet .order-head .byline{margin-top:1mm}
.sheet .warn{margin:0 0 5mm;padding:2.2mm 3mm;border:.5mm solid var(--ink);border-radius:1mm;break-inside:avoid}
.sheet .warn-line{font-size:12pt;font-weight:650}
.sheet .order-items{margin-top:5mm}
.sheet .items .place{width:8mm;padding-right:2mm}
.sheet .item-photos{display:flex;flex-wrap:wrap;gap:2mm;margin-top:1.4mm}
.sheet .item-photo{display:block;width:26mm;height:20mm;object-fit:cover;border:.2mm solid var(--line)}
.sheet .order-steps{margin-top:7mm}
.sheet .step-title{font-weight:600}
.sheet .left-out .step-title{text-decoration:line-through;font-weight:400}
.sheet .how{margin-top:.8mm}
.sheet .checkpoint{display:grid;grid-template-columns:3.4mm minmax(0,1fr);gap:2mm;align-items:baseline;margin-top:1.2mm;break-inside:avoid}
.sheet .items .sign{width:19mm;border-left:.2mm solid var(--line);padding-left:1.5mm}
.sheet .items th.sign{border-left:0}
.sheet .order-foot{margin-top:4mm}
.sheet .picking{margin-top:6mm}
.sheet .picking .from{font-weight:650;width:24mm;padding-right:3mm}
.sheet .picking .for{width:42mm;padding-left:5mm}
.sheet .items .shelf{width:22mm;padding-left:4mm;font-weight:600}
.sheet .nothing{margin-top:8mm}
.sheet .letter-body .items{margin-top:0}
.sheet .delivery-codes .codes{justify-content:flex-start}
.sheet.A5 .order-head{gap:4mm}
.sheet.A5 .order-head .code-bars{width:36mm}
.sheet.A5 .order-head .qr{width:15mm;height:15mm}
.sheet.A5 .order-title .number{font-size:20pt}
.sheet.A5 .items .sign{width:14mm}
`.replaceAll('\n', '')
