// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { stageOf } from "./stage-names.js";

const SHOWN = 50;

/** The latest alarms, newest first. */
export function alarmList(root, api) {
  const { element, icon, setText } = api.dom;
  const count = element("span", { class: "muted number" });
  const none = element("p", { class: "empty" }, "No alarm so far.");
  const list = element("ol", { class: "tep-alarm-list", role: "log", "aria-label": "Alarms, newest first", tabindex: "0" });
  root.append(element("header", { class: "card-head" }, element("h2", {}, "Alarms"), count), none, list);
  let raised = 0;

  function row(alarm) {
    const isRaised = alarm.transition === "RAISED";
    return element(
      "li",
      { "data-tone": isRaised ? "bad" : "ok" },
      icon(isRaised ? "bad" : "ok"),
      element("strong", {}, isRaised ? "Raised" : "Cleared"),
      element("span", {}, stageOf(alarm)?.name ?? String(alarm.stage)),
      element("span", { class: "muted number" }, api.format.time(Date.parse(alarm.at)).slice(0, 16)),
      element(
        "span",
        { class: "muted number" },
        `score ${api.format.fixed(alarm.score, 2)}, threshold ${api.format.fixed(alarm.threshold, 2)}`,
      ),
    );
  }

  function show() {
    none.hidden = list.childElementCount > 0;
    setText(count, raised === 0 ? "" : `${raised} raised`);
  }

  return {
    add(records) {
      for (const alarm of records) {
        raised += alarm.transition === "RAISED" ? 1 : 0;
        list.prepend(row(alarm));
      }
      while (list.childElementCount > SHOWN) {
        list.lastElementChild.remove();
      }
      show();
    },
    clear() {
      raised = 0;
      list.replaceChildren();
      show();
    },
  };
}
