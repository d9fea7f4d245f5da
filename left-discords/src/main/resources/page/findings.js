// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0

const SHOWN = 30;
/** A window reaches back: a label that ended so long before may still be what is found. */
const REACH_MILLIS = 100_000;

/** The anomalies that were found in a series, newest first, with the label each belongs to. */
export function findings(root, api) {
  const { element, icon, setText } = api.dom;
  const count = element("span", { class: "muted number" });
  const none = element("p", { class: "empty" }, "No anomaly so far.");
  const list = element("ol", { class: "discord-list", role: "log", "aria-label": "Anomalies, newest first", tabindex: "0" });
  root.append(element("header", { class: "card-head" }, element("h2", {}, "Anomalies"), count), none, list);
  let series = null;

  const paint = api.painter(root, () => {
    if (series === null) {
      return;
    }
    none.hidden = series.anomalies.length > 0;
    setText(count, series.anomalies.length === 0 ? "" : `${series.anomalies.length} found`);
    list.replaceChildren(...series.anomalies.slice(-SHOWN).reverse().map(row));
  });

  function row(found) {
    const label = series.labels.find(({ from, to }) => from <= found.to && to >= found.from - REACH_MILLIS);
    return element(
      "li",
      { "data-tone": label === undefined ? "bad" : "ok" },
      icon("bad"),
      element("strong", {}, label === undefined ? "not labelled" : label.word),
      element("span", { class: "muted number" }, api.format.time(found.from)),
      element("span", { class: "muted number" }, `point ${api.format.integer(found.index)}, score ${api.format.fixed(found.highest, 2)}`),
    );
  }

  return {
    show(changed) {
      series = changed;
      paint();
    },
  };
}
