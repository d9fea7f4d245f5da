// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import * as echarts from "./echarts.js";

const LEAST_MILLIS_BETWEEN_PAINTS = 200;

export { echarts };

/** An empty chart that follows the size of its element. */
export function chart(element) {
  const made = echarts.init(element, null, { renderer: "canvas" });
  new ResizeObserver(() => made.resize()).observe(element);
  return made;
}

/**
 * Limits how often something is drawn: at most five times a second, and only while it can be seen.
 *
 * @returns a function that asks for a drawing
 */
export function painter(element, draw) {
  let wanted = false;
  let visible = false;
  let timer = 0;
  let last = -Infinity;
  const schedule = () => {
    if (wanted && visible && !document.hidden && timer === 0) {
      timer = setTimeout(paint, Math.max(0, last + LEAST_MILLIS_BETWEEN_PAINTS - performance.now()));
    }
  };
  const paint = () => {
    timer = 0;
    wanted = false;
    last = performance.now();
    draw();
  };
  new IntersectionObserver((entries) => {
    visible = entries.at(-1).isIntersecting;
    schedule();
  }).observe(element);
  document.addEventListener("visibilitychange", schedule);
  return () => {
    wanted = true;
    schedule();
  };
}

/** An axis from 0 to at least a value in at most four even steps: it changes in leaps, not with every point. */
export function axisUpTo(value) {
  const power = 10 ** Math.floor(Math.log10(value / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((wide) => value / wide <= 4);
  return { min: 0, max: step * Math.ceil(value / step), interval: step };
}

/** What all charts of the page have in common: axes of a line chart over time, in the theme's colours. */
export function lineChart(colours) {
  const axis = {
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.muted, fontSize: 11, fontFamily: colours.font, hideOverlap: true },
    splitLine: { lineStyle: { color: colours.line } },
  };
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 46, right: 16, top: 20, bottom: 26 },
    xAxis: { ...axis, splitLine: { show: false } },
    yAxis: { ...axis, type: "value", axisLine: { show: false } },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      confine: true,
      backgroundColor: colours.card,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 12, fontFamily: colours.font },
      axisPointer: { animation: false, lineStyle: { color: colours.muted } },
    },
  };
}
