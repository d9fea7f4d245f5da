// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

/** Points of a series that are kept, 20 minutes at one a second. */
const MOST_POINTS = 1_200;
const MOST_SPANS = 100;

/** What came of each series: labels from its points, all else from its scores. */
export function seriesStore() {
  const all = new Map();

  function of(name) {
    if (!all.has(name)) {
      all.set(name, { name, scores: [], labels: [], anomalies: [], last: null });
    }
    return all.get(name);
  }

  return {
    names: () => [...all.keys()].sort(),
    series: (name) => all.get(name),
    /** A point may come after the next one; what is no point has no series. */
    addPoint({ series, at, label }) {
      const time = Date.parse(at);
      if (typeof series === "string" && typeof label === "string" && label !== "" && Number.isFinite(time)) {
        extend(of(series).labels, time, label);
      }
    },
    addScore(score) {
      const time = Date.parse(score.at);
      if (typeof score.series !== "string" || !Number.isFinite(time)) {
        return;
      }
      const series = of(score.series);
      if (series.last !== null && score.index <= series.last.index) {
        return;
      }
      series.last = score;
      if (series.scores.length >= MOST_POINTS) {
        series.scores.splice(0, MOST_POINTS / 10);
      }
      series.scores.push({ ...score, time });
      if (score.anomalyTag === "IS_ANOMALY") {
        extend(series.anomalies, time, "", score);
      }
    },
  };
}

/** Lengthens the last span of a word, or begins one where more than 10 seconds lie between. */
function extend(spans, time, word, score) {
  const last = spans.at(-1);
  if (last !== undefined && last.word === word && time - last.to <= 10_000 && time >= last.from - 10_000) {
    last.to = Math.max(last.to, time);
    last.from = Math.min(last.from, time);
    last.highest = Math.max(last.highest, score?.score ?? 0);
    return;
  }
  spans.push({ from: time, to: time, word, highest: score?.score ?? 0, index: score?.index });
  if (spans.length > MOST_SPANS) {
    spans.shift();
  }
}
