// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { axisUpTo, chart, lineChart, painter } from "./charts.js";
import * as format from "./format.js";
import { onTheme, theme } from "./theme.js";

const SECONDS_SHOWN = 300;

/**
 * Records in and out a second over the last five minutes; returns a function that adds statuses, of which those already
 * known are passed over.
 */
export function throughput(box) {
  const read = [];
  const written = [];
  const drawn = chart(box);
  const paint = painter(box, () => {
    const last = read.length === 0 ? 0 : read.at(-1)[0];
    const from = Math.max(0, last - SECONDS_SHOWN);
    drawn.setOption({
      xAxis: { min: from, max: from + SECONDS_SHOWN },
      yAxis: axisUpTo(highest([...read, ...written])),
      series: [{ data: read }, { data: written }],
    });
  });
  const style = (colours) => {
    drawn.setOption(option(colours));
    paint();
  };
  style(theme());
  onTheme(style);

  return (statuses) => {
    const known = read.at(-1)?.[0] ?? -1;
    for (const { seconds, recordsInPerSecond, recordsOutPerSecond } of statuses.filter((status) => status.seconds > known)) {
      read.push([seconds, recordsInPerSecond ?? null]);
      written.push([seconds, recordsOutPerSecond ?? null]);
    }
    while (read.length > 0 && read[0][0] < read.at(-1)[0] - SECONDS_SHOWN) {
      read.shift();
      written.shift();
    }
    box.dataset.points = read.length;
    paint();
  };
}

const highest = (points) => points.reduce((top, [, rate]) => Math.max(top, rate * 1.05), 10);

function option(colours) {
  const base = lineChart(colours);
  const line = (name, color, type) => ({
    name,
    type: "line",
    showSymbol: false,
    data: [],
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
  });
  base.xAxis = {
    ...base.xAxis,
    type: "value",
    interval: 60,
    axisLabel: { ...base.xAxis.axisLabel, formatter: (seconds) => `${Math.round(seconds / 60)} min` },
    axisPointer: { label: { formatter: ({ value }) => format.elapsed(value) } },
  };
  base.tooltip.valueFormatter = format.perSecond;
  base.series = [line("in", colours.accent, "solid"), line("out", colours.second, "dotted")];
  return base;
}
