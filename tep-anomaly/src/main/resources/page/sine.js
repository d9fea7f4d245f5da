// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { loadStyle } from "./load-style.js";
import { foundList } from "./sine-found.js";

const SHOWN = 600;
const MOST_SPANS = 20;
const WORDS = { BURST: "Burst", STUCK: "Stuck sensor" };

/** The wave with what its generator did to it, the score of each point, and which anomalies were found. */
export async function mount(root, api) {
  await loadStyle(new URL("sine.css", import.meta.url));
  const { element, showState, setText } = api.dom;
  root.classList.add("sine");
  const pill = element("span", { class: "pill" });
  const newest = element("span", { class: "sine-score number" }, api.format.NONE);
  const values = card("Value", "sine-values");
  const scores = card("Anomaly score", "sine-scores", pill, newest);
  const buttons = Object.entries(WORDS).map(([label, words]) => {
    const button = element("button", { type: "button", id: label.toLowerCase() }, words);
    button.addEventListener("click", () => send(label.toLowerCase()));
    return button;
  });
  const side = element(
    "section",
    { class: "card sine-side", "aria-label": "Anomalies" },
    element("header", { class: "card-head" }, element("h3", {}, "Anomalies")),
    element("p", { class: "muted sine-note" }, "The generator makes one every ten seconds; these make one more."),
    element("div", { class: "sine-buttons" }, ...buttons),
  );
  root.append(values.root, scores.root, side);
  const showFound = foundList(side, WORDS, api);

  const points = [];
  const scored = [];
  let spans = [];
  let threshold = null;
  let verdict = null;

  api.onRecords("sine-ingest", (records) => {
    for (const { sequence, value, label } of records) {
      if (!Number.isFinite(value) || !(sequence > (points.at(-1)?.[0] ?? 0))) {
        continue;
      }
      push(points, [sequence, value]);
      if (label in WORDS) {
        const open = spans.at(-1);
        if (open?.label === label && open.to === sequence - 1) {
          open.to = sequence;
        } else {
          spans = [...spans.slice(1 - MOST_SPANS), { label, from: sequence, to: sequence }];
        }
      }
    }
    values.paint();
    scores.paint();
  });
  api.onRecords("sine-scores", (records) => {
    for (const record of records) {
      push(scored, [record.sequence, record.score]);
      threshold = record.threshold;
      verdict = record.score === null ? "WARMING_UP" : record.anomaly ? "ANOMALY" : "NORMAL";
    }
    // Records of one series can overtake each other on their way into the output.
    scored.sort(([one], [other]) => one - other);
    scores.paint();
  });

  values.draw((colours) => ({ ...frame(colours), series: [{ ...line(colours, "value"), data: points }] }));
  scores.draw((colours) => {
    const states = {
      WARMING_UP: ["busy", "busy", "Warming up"],
      NORMAL: ["ok", "ok", "Normal"],
      ANOMALY: ["bad", "bad", "ANOMALY"],
    };
    const [tone, sign, word] = states[verdict] ?? ["off", "off", "No data yet"];
    showState(pill, tone, sign, word);
    setText(newest, api.format.fixed(scored.at(-1)?.[1], 2));
    root.dataset.state = word;
    root.dataset.points = scored.length;
    showFound(spans, scored, threshold);
    const top = scored.reduce((highest, [, score]) => Math.max(highest, score ?? 0), 2);
    const limit = threshold === null ? [] : [{ yAxis: threshold }];
    const shown = frame(colours);
    return {
      ...shown,
      yAxis: { ...shown.yAxis, ...api.axisUpTo(top) },
      series: [
        {
          ...line(colours, "score"),
          data: scored,
          markLine: { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: colours.muted, type: "dashed", width: 1 }, data: limit },
        },
      ],
    };
  });

  function card(title, name, ...more) {
    const box = element("div", { class: "chart", role: "img", "aria-label": `${title} of the last ${SHOWN} points` });
    const made = element(
      "section",
      { class: `card ${name}` },
      element("header", { class: "card-head" }, element("h3", {}, title), ...more),
      box,
    );
    let chart = null;
    let option = () => ({});
    let colours = api.theme();
    const paint = api.painter(made, () => {
      chart = chart ?? api.chart(box);
      chart.setOption(option(colours));
    });
    api.onTheme((changed) => {
      colours = changed;
      paint();
    });
    return {
      root: made,
      paint,
      draw(how) {
        option = how;
        paint();
      },
    };
  }

  function frame(colours) {
    const base = api.lineChart(colours);
    const last = points.at(-1)?.[0] ?? SHOWN;
    return {
      ...base,
      xAxis: { ...base.xAxis, type: "value", min: Math.max(0, last - SHOWN), max: Math.max(SHOWN, last), minInterval: 1 },
      tooltip: { ...base.tooltip, valueFormatter: (value) => api.format.fixed(value, 3) },
    };
  }

  function line(colours, name) {
    return {
      name,
      type: "line",
      showSymbol: false,
      lineStyle: { color: colours.accent, width: 1.4 },
      itemStyle: { color: colours.accent },
      markArea: {
        silent: true,
        itemStyle: { color: colours.bad, opacity: 0.16 },
        data: spans.map(({ from, to }) => [{ xAxis: from }, { xAxis: to }]),
      },
    };
  }

  async function send(name) {
    try {
      // Each press has a value of its own, so that every one counts.
      await api.command(name, String(Date.now()));
    } catch (refused) {
      // The page has said why.
    }
  }
}

/** Keeps some more than is shown, and forgets many at a time. */
function push(list, point) {
  list.push(point);
  if (list.length > 2 * SHOWN) {
    list.splice(0, SHOWN / 2);
  }
}
