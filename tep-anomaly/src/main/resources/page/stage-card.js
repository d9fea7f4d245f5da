// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { shownWindow } from "./shown-window.js";

const LOWEST_TOP = 2;
const TIMES = { year: "{yyyy}", month: "{MMM} {d}", day: "{MMM} {d}", hour: "{HH}:{mm}", minute: "{HH}:{mm}", second: "{HH}:{mm}" };

/** Tone, sign and word of each state of a stage. */
const STATES = {
  WARMING_UP: ["busy", "busy", "Warming up"],
  NORMAL: ["ok", "ok", "Normal"],
  ALARM: ["bad", "bad", "ALARM"],
};

/** One forest: its state in words, its present score, and its scores over plant time with the alarms shaded. */
export function stageCard({ key, name }, api, time) {
  const { element, setText, showState } = api.dom;
  const state = element("span", { class: "pill" });
  const value = element("span", { class: "tep-score number" }, api.format.NONE);
  const box = element("div", { class: "chart", role: "img", "aria-label": `Anomaly score of ${name} over plant time` });
  const head = element("header", { class: "card-head" }, element("h3", {}, name), state, value);
  const root = element("article", { class: "card tep-stage", "data-stage": key }, head, box);

  const points = [];
  let spans = [];
  let marks = [];
  let threshold = null;
  /** What the job says of the newest score; it knows the thresholds' warm-up, which no chart shows. */
  let verdict = null;
  let chart = null;
  let colours = api.theme();

  const paint = api.painter(root, () => {
    if (chart === null) {
      chart = api.chart(box);
      chart.setOption(option(colours, api));
    }
    const [tone, sign, word] = STATES[verdict] ?? ["off", "off", "No data yet"];
    showState(state, tone, sign, word);
    const score = points.at(-1)?.[1];
    setText(value, api.format.fixed(score, 2));
    box.dataset.points = points.length;
    root.dataset.state = word;
    const shown = shownWindow(time);
    if (shown !== null) {
      chart.setOption(data(shown));
    }
  });

  function data({ from, to }) {
    const first = points.findIndex(([at]) => at >= from);
    const areas = spans
      .filter((span) => span.to >= from)
      .map((span) => [{ xAxis: Math.max(from, span.from) }, { xAxis: Math.min(time.last, span.to) }]);
    const shown = first < 0 ? [] : points.slice(first);
    const top = shown.reduce((highest, [, score]) => Math.max(highest, score * 1.05), Math.max(LOWEST_TOP, threshold * 1.05));
    const lines = marks.filter(({ at }) => at >= from).map(({ at, label }) => ({ xAxis: at, name: label }));
    const limit = threshold === null ? [] : [{ yAxis: threshold, ...limitStyle(colours) }];
    return {
      xAxis: { min: from, max: to },
      yAxis: api.axisUpTo(top),
      series: [
        {
          data: shown,
          markArea: { data: areas },
          markLine: { data: [...limit, ...lines] },
        },
      ],
    };
  }

  api.onTheme((changed) => {
    colours = changed;
    chart?.setOption(option(colours, api));
    paint();
  });
  paint();

  return {
    root,
    points,
    paint,
    judge(state, limit) {
      verdict = state;
      threshold = limit;
    },
    alarm(alarm, mostSpans) {
      const at = Date.parse(alarm.at);
      if (alarm.transition === "RAISED" && !isOpen(spans)) {
        spans = [...spans.slice(1 - mostSpans), { from: at, to: Infinity }];
      } else if (alarm.transition === "CLEARED" && isOpen(spans)) {
        spans.at(-1).to = at;
      }
    },
    showMarks(changed) {
      marks = changed;
    },
    clear() {
      points.length = 0;
      spans = [];
      marks = [];
      threshold = null;
      verdict = null;
      chart?.setOption({ series: [{ data: [], markArea: { data: [] }, markLine: { data: [] } }] });
    },
  };
}

const isOpen = (spans) => spans.at(-1)?.to === Infinity;

const limitStyle = (colours) => ({
  lineStyle: { color: colours.muted, type: "dashed", width: 1 },
  label: { show: false },
});

function option(colours, api) {
  const base = api.lineChart(colours);
  return {
    ...base,
    useUTC: true,
    xAxis: { ...base.xAxis, type: "time", splitNumber: 4, axisLabel: { ...base.xAxis.axisLabel, formatter: TIMES } },
    tooltip: { ...base.tooltip, valueFormatter: (score) => api.format.fixed(score, 3) },
    series: [
      {
        name: "score",
        type: "line",
        showSymbol: false,
        sampling: "minmax",
        lineStyle: { color: colours.accent, width: 1.6 },
        itemStyle: { color: colours.accent },
        markArea: { silent: true, itemStyle: { color: colours.bad, opacity: 0.16 } },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          lineStyle: { color: colours.text, type: "solid", width: 1 },
          label: { formatter: "{b}", color: colours.text, fontSize: 11, fontFamily: colours.font, position: "insideEndBottom", distance: 3 },
        },
      },
    ],
  };
}
