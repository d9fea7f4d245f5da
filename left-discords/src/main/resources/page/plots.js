// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const SHOWN_MILLIS = 600_000;
const TIMES = { year: "{yyyy}", month: "{MMM} {d}", day: "{MMM} {d}", hour: "{HH}:{mm}", minute: "{HH}:{mm}", second: "{HH}:{mm}:{ss}" };
const TAGS = ["INITIALISING", "IS_NOT_ANOMALY", "IS_ANOMALY"];
const TAG_NAMES = ["initialising", "not anomaly", "anomaly"];

/** The three plots of a series over its own time. */
export function plots(root, api) {
  const input = plot("input", "Input", ["labelled", "discord-key-label"]);
  const profile = plot("profile", "Matrix profile", ["threshold", "discord-key-threshold"]);
  const tags = plot("tags", "Tags", null);
  let series = null;
  let colours = api.theme();

  function plot(key, name, legend) {
    const { element } = api.dom;
    const box = element("div", { class: "chart", role: "img", "aria-label": `${name} over time` });
    const head = element("header", { class: "card-head" }, element("h3", {}, name));
    if (legend !== null) {
      head.append(element("p", { class: "legend muted" }, element("span", { class: legend[1] }, legend[0])));
    }
    root.append(element("article", { class: "card", "data-plot": key }, head, box));
    return { box, chart: null };
  }

  const paint = api.painter(root, () => {
    for (const each of [input, profile, tags]) {
      each.chart ??= api.chart(each.box);
    }
    style();
    if (series !== null && series.scores.length > 0) {
      draw();
    }
  });

  function style() {
    const { bad, accent, muted } = colours;
    const line = (name, colour, more) => ({
      name,
      type: "line",
      showSymbol: false,
      lineStyle: { color: colour, width: 1.4, ...more },
      itemStyle: { color: colour },
    });
    input.chart.setOption(option([{ ...line("input", accent), markArea: { silent: true, itemStyle: { color: bad, opacity: 0.18 } } }]));
    profile.chart.setOption(option([line("mp", accent), line("threshold", muted, { type: "dashed" })]));
    const base = option([{ name: "tag", type: "scatter", symbolSize: 5, itemStyle: { color: ({ value }) => (value[1] === 2 ? bad : muted) } }]);
    const label = { ...base.yAxis.axisLabel, formatter: (row) => TAG_NAMES[row] ?? "" };
    tags.chart.setOption({
      ...base,
      grid: { ...base.grid, left: 90 },
      yAxis: { ...base.yAxis, min: -0.5, max: 2.5, interval: 0.5, axisLabel: label, splitLine: { show: false } },
      tooltip: { show: false },
    });
  }

  function option(lines) {
    const base = api.lineChart(colours);
    return {
      ...base,
      useUTC: true,
      grid: { ...base.grid, left: 60 },
      xAxis: { ...base.xAxis, type: "time", splitNumber: 5, axisLabel: { ...base.xAxis.axisLabel, formatter: TIMES } },
      yAxis: { ...base.yAxis, scale: true },
      tooltip: { ...base.tooltip, valueFormatter: (value) => api.format.number(value) },
      series: lines,
    };
  }

  function draw() {
    const scores = series.scores;
    const last = scores.at(-1).time;
    const from = Math.max(scores[0].time, last - SHOWN_MILLIS);
    const shown = scores.filter(({ time }) => time >= from);
    const xAxis = { min: from, max: from + SHOWN_MILLIS };
    const areas = series.labels
      .filter(({ to }) => to >= from)
      .map((span) => [{ xAxis: Math.max(from, span.from), name: span.word }, { xAxis: Math.min(last, span.to) }]);
    input.chart.setOption({ xAxis, series: [{ data: shown.map((s) => [s.time, s.input]), markArea: { data: areas } }] });
    profile.chart.setOption({
      xAxis,
      series: [{ data: shown.map((s) => [s.time, s.mp]) }, { data: shown.map((s) => [s.time, s.threshold]) }],
    });
    tags.chart.setOption({ xAxis, series: [{ data: shown.map((s) => [s.time, TAGS.indexOf(s.anomalyTag)]) }] });
    input.box.dataset.points = shown.length;
    input.box.dataset.labels = areas.length;
    profile.box.dataset.points = shown.filter((s) => s.mp !== null).length;
    tags.box.dataset.anomalies = shown.filter((s) => s.anomalyTag === "IS_ANOMALY").length;
  }

  api.onTheme((changed) => {
    colours = changed;
    paint();
  });

  return {
    show(changed) {
      series = changed;
      paint();
    },
  };
}
