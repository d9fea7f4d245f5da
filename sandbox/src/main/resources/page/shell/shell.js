// SPDX-FileCopyrightText: The Flink Blueprints authors; SPDX-License-Identifier: Apache-2.0
import { axisUpTo, chart, echarts, lineChart, painter } from "./charts.js";
import { element, icon, setText, showState } from "./dom.js";
import { readEvents } from "./events.js";
import { figures } from "./figures.js";
import * as format from "./format.js";
import { dismiss, notify } from "./notices.js";
import { onTheme, theme, themeButton } from "./theme.js";
import { throughput } from "./throughput.js";

/** Tone, sign and word of each state of a run; what is not here is shown as it comes. */
const STATES = {
  STARTING: ["busy", "busy", "Starting"],
  RUNNING: ["ok", "ok", "Running"],
  RESTARTING: ["busy", "busy", "Restarting"],
  DRAINING: ["busy", "busy", "Draining"],
  STOPPING: ["busy", "busy", "Stopping"],
  FINISHED: ["off", "done", "Finished"],
  FAILED: ["bad", "bad", "Failed"],
};

const byId = (id) => document.getElementById(id);
const showFigures = figures(byId("figures"));
const addThroughput = throughput(byId("throughput"));
const recordListeners = new Map();
const statusListeners = [];
const commandListeners = new Map();
let commands = {};
let hints = { sampled: "", notShown: "", dropped: "" };
let mounted = false;
/** Records that came before the view was there; the page's backlog is among them. */
let early = [];

themeButton(byId("theme"));
readEvents({ connection, hello, history: ({ statuses }) => addThroughput(statuses), status, commands: commandsInForce, records, dropped, end });

function connection(isOpen) {
  if (isOpen) {
    dismiss("connection");
  } else {
    notify("connection", "busy", "The connection to the run is lost. Trying again …");
  }
}

function hello(data) {
  document.title = data.title;
  setText(byId("title"), data.title);
  setText(byId("blueprint"), data.blueprint);
  const links = data.services.map(({ name, url }) => link(name, url));
  if (data.flinkUi) {
    links.unshift(link("Flink UI", data.flinkUi));
  }
  byId("links").replaceChildren(...links);
  if (!mounted) {
    mounted = true;
    mountView(data);
  }
}

const link = (name, url) => element("a", { href: url, target: "_blank", rel: "noopener" }, name, icon("out"));

async function mountView(data) {
  const root = byId("view");
  try {
    const view = await import(data.view ? `/view/${data.view}` : "./records-table.js");
    await view.mount(root, api(data));
  } catch (problem) {
    console.error(problem);
    notify("view", "bad", `The blueprint's view could not be shown: ${problem.message}`);
  }
  const waiting = early;
  early = null;
  waiting.forEach(deliver);
}

function api(data) {
  return {
    hello: data,
    /** Calls fn(records) with what is new of a stream, oldest first, at most ten times a second. */
    onRecords(stream, fn) {
      recordListeners.set(stream, [...(recordListeners.get(stream) ?? []), fn]);
    },
    onStatus: (fn) => statusListeners.push(fn),
    /** Calls fn(value) when a command comes into force, and at once if it is. */
    onCommand(name, fn) {
      commandListeners.set(name, fn);
      if (name in commands) {
        fn(commands[name]);
      }
    },
    command,
    echarts,
    chart,
    lineChart,
    axisUpTo,
    painter,
    theme,
    onTheme,
    format,
    dom: { element, icon, setText, showState },
    notify,
  };
}

async function command(name, value) {
  let problem = "the run does not answer";
  try {
    const answer = await fetch("/command", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name, value }),
    });
    if (answer.ok) {
      dismiss("command");
      return;
    }
    problem = (await answer.json()).error;
  } catch (unreachable) {
    // The words above say it.
  }
  notify("command", "bad", `Not done: ${problem}`, { dismissible: true });
  throw new Error(problem);
}

function status(data) {
  const [tone, sign, word] = STATES[data.state] ?? ["off", "off", data.state ?? "Unknown"];
  showState(byId("state"), tone, sign, word);
  setText(byId("elapsed"), format.elapsed(data.seconds ?? 0));
  showFigures(data);
  addThroughput([data]);
  hint({
    sampled: data.sampled ? "Fast streams are sampled for this page; the figures count every record." : "",
    notShown: data.notShown > 0 ? `${format.integer(data.notShown)} records are not shown: too large or no JSON object.` : "",
  });
  statusListeners.forEach((listener) => listener(data));
}

function commandsInForce(data) {
  const before = commands;
  commands = data;
  for (const [name, value] of Object.entries(data)) {
    if (before[name] !== value) {
      commandListeners.get(name)?.(value);
    }
  }
}

function records(data) {
  if (early === null) {
    deliver(data);
  } else {
    early.push(data);
  }
}

function deliver(data) {
  for (const listener of recordListeners.get(data.stream) ?? []) {
    listener(data.records);
  }
}

function dropped(data) {
  hint({ dropped: `${format.integer(data.records)} records were left out because this page reads too slowly.` });
}

function hint(changed) {
  hints = { ...hints, ...changed };
  setText(byId("hint"), Object.values(hints).filter(Boolean).join(" "));
}

function end(data) {
  const failed = data.state === "FAILED";
  showState(byId("state"), failed ? "bad" : "off", failed ? "bad" : "done", failed ? "Failed" : "Ended");
  dismiss("connection");
  notify("end", failed ? "bad" : "ok", data.message ?? (failed ? "The run has failed." : "The run has ended."));
}
