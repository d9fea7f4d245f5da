// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const MOST = 30;

/** A score stays high for a shingle after an anomaly has ended. */
const LINGERS = 8;

/** What the generator did, newest first, and after how many points a score told of it. */
export function foundList(root, words, api) {
  const { element, setText } = api.dom;
  const list = element("ol", { class: "sine-found", reversed: "" });
  root.append(list);
  const items = new Map();

  /** An anomaly whose scores came before the page was opened is not listed: nobody here knows whether it was found. */
  function add(span) {
    const told = element("span", { class: "number" });
    const item = element("li", { "data-label": span.label }, element("strong", {}, words[span.label]), ` at ${api.format.integer(span.from)}`, told);
    list.prepend(item);
    items.set(span, { item, told, at: null, score: 0 });
    if (items.size > MOST) {
      const [oldest, { item: gone }] = items.entries().next().value;
      items.delete(oldest);
      gone.remove();
    }
  }

  function look(entry, scores, threshold) {
    for (const [sequence, score] of scores) {
      if (score > threshold) {
        entry.at = Math.min(entry.at ?? sequence, sequence);
        entry.score = Math.max(entry.score, score);
      }
    }
  }

  /** @param scored [sequence, score] each, in the order of their sequence */
  return function show(spans, scored, threshold) {
    for (const span of spans) {
      const own = scored.filter(([sequence]) => sequence >= span.from && sequence <= span.to + LINGERS);
      if (own.length > 0 && !items.has(span)) {
        add(span);
      }
      const entry = items.get(span);
      if (entry !== undefined) {
        look(entry, own, threshold);
        const { at, score, told } = entry;
        const points = at - span.from + 1;
        setText(told, at === null ? "not found yet" : `found after ${points === 1 ? "1 point" : `${points} points`}, score ${api.format.fixed(score, 2)}`);
        told.dataset.tone = at === null ? "off" : "ok";
      }
    }
  };
}
