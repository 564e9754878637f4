import { BarChart, CustomChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, CustomChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer])

const width = 460
const ink = { color: 'var(--ink)', fontFamily: 'inherit', fontSize: 13 }
const faint = { lineStyle: { color: 'var(--line)' } }
const bare = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: ink }

/** A value with its bounds, on a line of its own. */
export interface Ranged {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A bar made of parts. */
export interface Stacked {
  readonly label: string
  readonly parts: readonly number[]
}

/** What a part of a bar is called, and its color. */
export interface Part {
  readonly name: string
  readonly color: string
}

/** Draws a chart to SVG text, without a browser; colors are left to the page's style sheet. */
function draw(label: string, height: number, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, textStyle: ink, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // The page scales it; text stays text, and no style of the chart reaches the page.
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(
      /^<svg[^>]*>/,
      `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
    )
}

function categories(labels: readonly string[]) {
  return { type: 'category', data: [...labels].reverse(), ...bare }
}

/** Scores with their intervals, one under the other, from -100 to 100. */
export function drawIntervals(label: string, rows: readonly Ranged[]): string {
  const line = {
    type: 'custom',
    data: rows.map(({ low, high }, at) => [low, high, rows.length - 1 - at]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_: unknown, api: CustomApi) => {
      const [x1, y1] = api.coord([api.value(0), api.value(2)])
      const [x2] = api.coord([api.value(1), api.value(2)])
      const shape = { x1, y1, x2, y2: y1 }
      return {
        type: 'line',
        shape,
        style: { stroke: 'var(--accent)', lineWidth: 3, opacity: 0.45 },
      }
    },
  }
  const dots = {
    type: 'scatter',
    symbolSize: 11,
    itemStyle: { color: 'var(--accent)' },
    data: rows.map(({ value }, at) => [value, rows.length - 1 - at]),
  }
  return draw(label, 70 + rows.length * 26, {
    grid: { left: 84, right: 16, top: 8, bottom: 32 },
    xAxis: { type: 'value', min: -100, max: 100, interval: 50, splitLine: faint, axisLabel: ink },
    yAxis: categories(rows.map(({ label }) => label)),
    series: [line, dots],
  })
}

interface CustomApi {
  readonly coord: (point: readonly number[]) => [number, number]
  readonly value: (dimension: number) => number
  readonly size: (extent: readonly number[]) => [number, number]
}

/** Bars made of parts, with the number in each part that has room for it. */
export function drawBars(label: string, rows: readonly Stacked[], parts: readonly Part[]): string {
  const largest = Math.max(
    ...rows.map(({ parts: sizes }) => sizes.reduce((sum, size) => sum + size)),
  )
  const series = parts.map(({ name, color }, part) => ({
    type: 'bar',
    name,
    stack: 'all',
    barWidth: 18,
    itemStyle: { color },
    data: rows
      .map(({ parts: sizes }) => sizes[part] ?? 0)
      .reverse()
      .map((value) => ({
        value,
        label: {
          show: value > largest / 14,
          formatter: String(value),
          color: 'var(--on-color)',
          fontSize: 12,
        },
      })),
  }))
  const legend = parts.length > 1
  // Five names need a second line.
  const head = parts.length > 4 ? 56 : legend ? 36 : 8
  return draw(label, head + 40 + rows.length * 30, {
    grid: { left: 150, right: 16, top: head, bottom: 8 },
    legend: legend
      ? {
          top: 0,
          left: 0,
          textStyle: { ...ink, fontSize: 12 },
          itemWidth: 12,
          itemGap: 18,
          icon: 'rect',
        }
      : { show: false },
    xAxis: { type: 'value', max: largest, splitLine: { show: false }, axisLabel: { show: false } },
    yAxis: categories(rows.map(({ label }) => label)),
    series,
  })
}

/** Shares from 0 to 1 in a grid, the fuller the color the higher; a missing share is left blank. */
export function drawGrid(
  label: string,
  columns: readonly string[],
  rows: readonly { readonly label: string; readonly shares: readonly (number | undefined)[] }[],
): string {
  const cells = rows.flatMap(({ shares }, row) =>
    shares.map((share, column) => [column, rows.length - 1 - row, share ?? -1]),
  )
  const series = {
    type: 'custom',
    data: cells,
    renderItem: (_: unknown, api: CustomApi) => {
      const share = api.value(2)
      if (share < 0) return undefined
      const [x, y] = api.coord([api.value(0), api.value(1)])
      const [cellWidth, cellHeight] = api.size([1, 1])
      const place = { x: x - cellWidth / 2 + 1, y: y - cellHeight / 2 + 1 }
      const shape = { ...place, width: cellWidth - 2, height: cellHeight - 2, r: 3 }
      const strength = Math.round(15 + 85 * Math.max(0, (share - 0.4) / 0.6))
      const text = {
        text: String(Math.round(share * 100)),
        x,
        y,
        align: 'center',
        verticalAlign: 'middle',
      }
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape,
            style: { fill: `color-mix(in srgb, var(--excellent) ${strength}%, var(--card))` },
          },
          {
            type: 'text',
            style: {
              ...text,
              fontSize: 13,
              fill: strength > 55 ? 'var(--on-color)' : 'var(--ink)',
            },
          },
        ],
      }
    },
  }
  return draw(label, 46 + rows.length * 38, {
    grid: { left: 84, right: 8, top: 30, bottom: 8 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...columns],
      ...bare,
      axisLabel: { ...ink, fontSize: 11, interval: 0 },
    },
    yAxis: categories(rows.map(({ label }) => label)),
    series: [series],
  })
}
