// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";

const ROWS = 50;
const MOST_COLUMNS = 16;

/** The view of a blueprint that has none: the latest records of an output, newest first. */
export function mount(root, api) {
  const latest = new Map(api.hello.outputs.map((stream) => [stream, []]));
  const choice = element("select", { "aria-label": "Stream" }, ...[...latest.keys()].map((stream) => element("option", {}, stream)));
  const body = element("div", { class: "records", tabindex: "0", role: "region", "aria-label": "Latest records" });
  root.append(
    element("div", { class: "card" }, element("div", { class: "records-head" }, element("h2", {}, "Latest records"), choice), body),
  );
  const draw = () => body.replaceChildren(table(latest.get(choice.value) ?? []));
  const paint = api.painter(body, draw);
  choice.addEventListener("change", draw);
  for (const [stream, records] of latest) {
    api.onRecords(stream, (fresh) => {
      records.unshift(...fresh.slice(-ROWS).reverse());
      records.length = Math.min(records.length, ROWS);
      paint();
    });
  }
  draw();
}

function table(records) {
  if (records.length === 0) {
    return element("p", { class: "empty" }, "No records yet.");
  }
  const columns = [...new Set(records.flatMap(Object.keys))].slice(0, MOST_COLUMNS);
  const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col", class: sideOf(records[0][column]) }, column)));
  const rows = records.map((record) => element("tr", {}, ...columns.map((column) => cell(record[column]))));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}

const sideOf = (value) => (typeof value === "number" ? "figure-cell" : "");

function cell(value) {
  const text = value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return element("td", { title: text, class: sideOf(value) }, text);
}
