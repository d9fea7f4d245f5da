// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { chart, lineChart, painter } from "./charts.js";
import * as format from "./format.js";
import { onTheme, theme } from "./theme.js";

const SECONDS_SHOWN = 300;

/** Records in and out a second over the last five minutes; returns a function that adds a status. */
export function throughput(box) {
  const read = [];
  const written = [];
  const drawn = chart(box);
  const paint = painter(box, () => {
    const last = read.length === 0 ? 0 : read.at(-1)[0];
    const from = Math.max(0, last - SECONDS_SHOWN);
    drawn.setOption({
      xAxis: { min: from, max: from + SECONDS_SHOWN },
      series: [{ data: read }, { data: written }],
    });
  });
  const style = (colours) => {
    drawn.setOption(option(colours));
    paint();
  };
  style(theme());
  onTheme(style);

  return (status) => {
    if (typeof status.seconds !== "number" || status.seconds <= (read.at(-1)?.[0] ?? -1)) {
      return;
    }
    read.push([status.seconds, status.recordsInPerSecond ?? null]);
    written.push([status.seconds, status.recordsOutPerSecond ?? null]);
    while (read[0][0] < status.seconds - SECONDS_SHOWN) {
      read.shift();
      written.shift();
    }
    paint();
  };
}

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
    axisLabel: { ...base.xAxis.axisLabel, formatter: (seconds) => format.elapsed(seconds) },
    axisPointer: { label: { formatter: ({ value }) => format.elapsed(value) } },
  };
  base.yAxis = { ...base.yAxis, type: "value", min: 0, max: ({ max }) => niceAbove(max) };
  base.tooltip.valueFormatter = format.perSecond;
  base.series = [line("in", colours.accent, "solid"), line("out", colours.second, "dotted")];
  return base;
}

/** The axis grows in a few steps, so that it doesn't breathe with every new value. */
function niceAbove(value) {
  const wanted = Math.max(10, value * 1.1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 1.5, 2, 3, 5, 7.5, 10].map((step) => step * power).find((limit) => limit >= wanted);
}
