// Keeps the wall board true: the whole Board first, then Changes; after a cut, Board again.
"use strict";

const said = document.body.dataset;
const state = { board: null };
const keys = { rounds: "number", tables: "number", seats: "id" };

function apply(changes) {
  const board = state.board;
  if (changes.event) board.event = changes.event;
  if (changes.counts) board.counts = changes.counts;
  for (const [name, key] of Object.entries(keys)) {
    const items = new Map(board[name].map((item) => [item[key], item]));
    for (const item of changes[name] || []) items.set(item[key], item);
    for (const gone of changes[name + "_gone"] || []) items.delete(gone);
    board[name] = [...items.values()].sort((a, b) => (a[key] < b[key] ? -1 : 1));
  }
}

function clock(instant) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: said.zone, hour: "numeric", minute: "2-digit", hour12: false,
  }).formatToParts(new Date(instant));
  const value = (type) => parts.find((part) => part.type === type).value;
  const hour = String(Number(value("hour")));
  return said.locale === "en" ? `${hour}:${value("minute")}` : `${hour}\u00a0h\u00a0${value("minute")}`;
}

function heading(board) {
  const running = board.rounds.find((round) => round.state === "running");
  const coming = board.rounds.find((round) => round.state === "planned");
  if (running) return [said.round.replace("#", running.number), said.until.replace("#", clock(running.ends_at))];
  if (!coming) return [said.ended, ""];
  const started = board.rounds.some((round) => round.state === "ended");
  return [started ? said.pause : said.noRound, said.nextAt.replace("#", clock(coming.starts_at))];
}

function put(id, text) {
  const element = document.getElementById(id);
  if (element.textContent !== text) element.textContent = text;
}

function cell(row, name, text) {
  const element = document.createElement(name === "number" ? "th" : "td");
  if (name === "number") element.scope = "row";
  element.className = name;
  element.textContent = text;
  row.append(element);
  return element;
}

function show() {
  const board = state.board;
  const number = (wanted) => (board.rounds.find((round) => round.state === wanted) || {}).number;
  const [round, until] = heading(board);
  put("event", board.event.name);
  put("round", round);
  put("until", until);
  const present = board.counts.present;
  put("present", present === 1 ? said.presentOne : said.presentMany.replace("987", present));
  const names = (table, wanted) =>
    board.seats.filter((seat) => seat.present && seat.table === table && seat.round === wanted)
      .map((seat) => seat.first_name).sort().join(", ");
  const body = document.createElement("tbody");
  body.id = "tables";
  for (const table of board.tables) {
    const row = document.createElement("tr");
    row.dataset.table = table.number;
    cell(row, "number", table.number);
    const employer = cell(row, "employer", table.employer);
    if (table.presence !== "present") {
      const note = document.createElement("small");
      note.className = "quiet";
      note.textContent = ` (${said.absent})`;
      employer.append(note);
    }
    cell(row, "now", names(table.number, number("running")));
    cell(row, "next", names(table.number, number("planned")));
    body.append(row);
  }
  document.getElementById("tables").replaceWith(body);
  fit();
}

// Makes the letters as large as the wall allows, so that every table is seen without scrolling.
function fit() {
  const style = document.body.style;
  let size = 2.4;
  do {
    style.fontSize = `${size}vw`;
    size -= 0.1;
  } while (size > 0.6 && document.documentElement.scrollHeight > window.innerHeight);
}

function listen(wait) {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}/v1/live`);
  socket.onmessage = (message) => {
    const said = JSON.parse(message.data);
    if (said.type === "board") state.board = said;
    else if (said.type === "changes") apply(said);
    else return;
    document.getElementById("away").hidden = true;
    wait = 500;
    show();
  };
  socket.onclose = () => {
    document.getElementById("away").hidden = false;
    setTimeout(() => listen(Math.min(wait * 2, 8000)), wait);
  };
}

addEventListener("resize", fit);
addEventListener("load", fit);
listen(500);
