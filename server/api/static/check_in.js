// Keeps the field of the check-in page in place: what is said changes around it, and is read out.
"use strict";

const PING = 1000; // Milliseconds between two looks at the server, and how long one may take.
const PATIENCE = 10000; // Milliseconds a sent form may take.
const CLOSED = ["out", "enrol"];
const queue = []; // Of forms: the first is on its way.
let returning = 0;

const part = (id, page = document) => page.getElementById(id);
const said = document.body.dataset;

function put(id, page) {
  const [old, fresh] = [part(id), part(id, page)];
  if (old.innerHTML !== fresh.innerHTML) old.replaceChildren(...fresh.childNodes);
}

// The form of a badge stays: somebody may be typing into it. Its hidden fields are those of now.
// A scan that began before another form came goes on there; a name nobody sent is not kept.
function ask(page) {
  const [old, fresh] = [document, page].map((one) => one.querySelector("#asked form"));
  const typed = queue.length || old.dataset.kind === "scan" ? part("field").value : "";
  const stays = old.dataset.kind === "scan" && fresh.dataset.kind === "scan";
  if (!stays || document.documentElement.lang !== page.documentElement.lang) {
    put("asked", page);
    if (typed) part("field").value = typed;
    part("field").focus();
    return;
  }
  old.action = fresh.action;
  for (const hidden of fresh.querySelectorAll("[type=hidden]")) old.elements[hidden.name].value = hidden.value;
}

function show(page) {
  if (!part("asked", page)) return location.reload();
  ask(page);
  for (const name of ["lang", "dir"]) document.documentElement[name] = page.documentElement[name];
  document.title = page.title;
  Object.assign(said, page.body.dataset);
  for (const id of ["warned", "told", "choices"]) put(id, page);
  if (document.activeElement === document.body) part("field").focus();
  wait();
}

function wait() {
  clearTimeout(returning);
  if (Number(said.after)) returning = setTimeout(go, said.after * 1000);
}

async function fetched(address, options, patience) {
  const answer = await fetch(address, {
    ...options, headers: { Accept: "text/html" }, signal: AbortSignal.timeout(patience),
  });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function away(is) {
  const text = is ? part("is-away").innerHTML : "";
  if (part("away").innerHTML !== text) part("away").innerHTML = text;
}

async function go() {
  try {
    const page = await fetched(said.waiting, {}, PATIENCE);
    if (!queue.length) show(page);
  } catch {
    away(true);
    wait();
  }
}

// Takes what a form says, so that the next one may be typed at once. Sent twice is sent once.
function take(form) {
  const field = form.contains(part("field")) ? part("field") : { value: "" };
  const { action } = form;
  const body = new URLSearchParams(new FormData(form));
  const known = queue.some((one) => one.action === action && String(one.body) === String(body));
  if (!known) queue.push({ action, body, text: field.value });
  field.value = "";
  if (queue.length === 1 && !known) empty();
}

async function empty() {
  while (queue.length) {
    await send(queue[0]);
    queue.shift();
  }
}

async function send({ action, body, text }) {
  clearTimeout(returning);
  part("warned").replaceChildren();
  part("told").replaceChildren(part("is-checking").content.cloneNode(true));
  try {
    const page = await fetched(action, { method: "POST", body }, PATIENCE);
    away(false);
    show(page);
  } catch {
    away(true);
    part("told").replaceChildren();
    giveBack(text);
    wait();
  }
}

function giveBack(text) {
  const field = part("field");
  if (field.value) return;
  field.value = text;
  field.select();
}

// Looks whether the server is there, and still knows this device.
async function look() {
  try {
    const page = await fetched(said.waiting, {}, PING);
    const back = part("away").innerHTML !== "";
    const closed = CLOSED.includes(page.body.dataset.state) && !CLOSED.includes(said.state);
    away(false);
    if (!queue.length && (closed || (back && said.state === "waiting"))) show(page);
  } catch {
    away(true);
  }
  setTimeout(look, PING);
}

addEventListener("submit", (event) => {
  event.preventDefault();
  take(event.target);
});

for (const kind of ["keydown", "input"]) {
  addEventListener(kind, () => {
    if (said.state === "new" && !queue.length) wait();
  });
}

// What is typed belongs in the field, wherever the focus was.
addEventListener("keydown", (event) => {
  const letter = event.key.length === 1 && event.key !== " ";
  const held = event.ctrlKey || event.altKey || event.metaKey;
  if (letter && !held && event.target.localName !== "input") part("field").focus();
});

addEventListener("offline", () => away(true));
wait();
setTimeout(look, PING);
