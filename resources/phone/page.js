// What is shown and tapped. All text from outside is set as text, never as markup.
import { KINDS, WORDS } from "./words.js";
import { Queue, newId } from "./queue.js";
import { Sender, memory } from "./sender.js";

const $ = (id) => document.getElementById(id);
const THUMB = 116;
const SHOWN = 30;
const WISH = 10, SHORT = 180;

let language = memory.get("language") || (navigator.language || "de").slice(0, 2).toLowerCase();
if (!WORDS[language]) language = "de";
let tab = "photos", kind = memory.get("kind") || "challenge", choosing = false, entering = false, enterProblem = "";
const queue = new Queue();
const sender = new Sender(queue, () => language, () => show());
const thumbs = new Map();

function word(key, gaps = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function icon(name, className = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

const clock = (made) => new Date(made).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const megabytes = (bytes) => (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const group = () => sender.state?.groups.find((entry) => entry.id === sender.state.group) || null;

function show() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const code of ["de", "en"]) $(code).setAttribute("aria-pressed", String(code === language));
  const connected = Boolean(sender.token);
  const asked = memory.get("chosen") || sender.state?.moderator; // a moderator sends for the room
  const choose = connected && sender.state && !entering && (choosing || !asked);
  showHeader(connected);
  $("enter").hidden = connected && !entering;
  $("leave-code").hidden = !connected;
  $("choose").hidden = !choose;
  for (const name of ["photos", "write", "vote"]) $(name).hidden = !connected || choose || entering || !sender.state || name !== tab;
  $("tabs").hidden = !connected || choose || entering || !sender.state;
  for (const button of document.querySelectorAll("nav button")) {
    if (button.dataset.tab === tab) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  $("enter-problem").textContent = enterProblem || (sender.ended ? word("ended") : "");
  $("enter-problem").hidden = !$("enter-problem").textContent;
  showBanner(connected);
  showMessage();
  showTime();
  if (choose) showGroups();
  if (sender.state) {
    showList();
    showWrite();
    showVote();
  }
}

function showHeader(connected) {
  const state = sender.state;
  $("title").textContent = state?.title || "";
  $("theme").textContent = state?.theme || "Moderator";
  const number = group()?.number;
  const moderates = state?.moderator && word("moderation");
  $("place").textContent = [moderates, number && word("group", { n: number }), state?.room].filter(Boolean).join(" · ");
  $("place").disabled = !connected;
  $("symbol").firstElementChild.setAttribute("href", `#${state?.symbol || "circle"}`);
  document.documentElement.style.setProperty("--theme", state?.colour || "#0072b2");
  $("state").textContent = connected && state && !sender.offline && !sender.reason ? word("online", { until: state.until }) : "";
}

function showBanner(connected) {
  const waits = queue.waiting.length > 0;
  $("banner").hidden = !(connected && (sender.offline || sender.reason));
  $("banner-title").textContent = sender.reason ? "" : word("offlineTitle");
  $("banner-text").textContent = sender.reason || word(waits ? "offlineText" : "offlineIdle");
  const stuck = sender.offline || Boolean(sender.reason);
  $("ways").hidden = stuck && waits;
  $("try-now").hidden = !stuck;
  $("longer").hidden = !sender.offline;
  const { name, password } = sender.state?.network || {};
  $("network-step").textContent = !name ? word("networkAny") : word(password ? "network" : "networkOpen", { name, password });
  $("list-title").textContent = word(stuck && waits ? "waits" : "yours");
  showCountdown();
}

function showCountdown() {
  const seconds = Math.ceil((sender.retryAt - Date.now()) / 1000);
  $("next-try").textContent = sender.retryAt && seconds > 0 ? word("nextTry", { n: seconds }) : "";
}

function showMessage() {
  const told = sender.token ? sender.state?.message : null;
  $("message").hidden = !told;
  if ($("message-words").textContent !== (told?.words || "")) $("message-words").textContent = told?.words || "";
  $("message-at").textContent = told ? word("fromRegie", told) : "";
}

function showTime() {
  const time = sender.token ? sender.state?.clock : null;
  $("time").hidden = !time;
  if (!time) return;
  const left = time.left - Math.floor((Date.now() - sender.askedAt) / 1000);
  const seconds = Math.abs(left), two = (n) => String(n).padStart(2, "0");
  $("time-left").textContent = time.over ? word("roomOver") : `${left < 0 ? "−" : ""}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  $("time").className = time.over ? "" : left < 0 ? "over" : left <= SHORT ? "late" : "";
  const ends = word(time.end === time.planned ? "endsAsPlanned" : "ends", time);
  $("time-end").textContent = time.over ? "" : time.wished ? `${ends} · ${word("askedHint")}` : ends;
  $("ask-minutes").hidden = time.over || !sender.state.moderator;
  $("ask-minutes").disabled = Boolean(time.wished) || sender.offline;
  $("ask-minutes").textContent = time.wished ? word("asked", { n: time.wished }) : word("askMinutes", { n: WISH });
}

function showGroups() {
  const choices = [...sender.state.groups.map((entry) => [entry.id, word("group", { n: entry.number })]), [null, word("noGroup")]];
  $("group-buttons").replaceChildren(...choices.map(([id, text]) => made("button", {
    type: "button",
    textContent: text,
    onclick: () => {
      choosing = false;
      sender.setGroup(id, $("name").value);
    },
  })));
}

function thumbOf(item) {
  if (item.kind) return made("span", { className: `thumb kind-${item.kind}` }, icon("pen"));
  if (!item.thumb) return made("span", { className: "thumb" }, icon("pictures"));
  if (!thumbs.has(item.id)) thumbs.set(item.id, URL.createObjectURL(new Blob([item.thumb], { type: "image/jpeg" })));
  return made("img", { className: "thumb", src: thumbs.get(item.id), alt: "" });
}

function rowOf(item) {
  const row = made("li", {}, thumbOf(item));
  row.dataset.state = item.state;
  const middle = made("div");
  const stuck = sender.offline || sender.reason;
  const sent = item.sent || 0;
  let mark = null;
  if (item.state === "waiting") {
    const now = !stuck && sender.busy && item === queue.waiting[0];
    middle.append(made("strong", { textContent: item.kind ? word(item.kind) : now ? word("sending") : word("photoOf", { time: clock(item.made) }) }));
    if (sent || now) middle.append(made("progress", { max: item.size || 1, value: sent }));
    const part = stuck && sent ? word("partThere", { percent: Math.floor((100 * sent) / item.size) })
      : now ? word("sizeOf", { sent: megabytes(sent), size: megabytes(item.size) }) : word("size", { size: megabytes(item.size || 0) });
    middle.append(made("small", { textContent: item.kind ? item.text : part }));
    mark = now ? null : icon("clock", "waits");
  } else if (item.state === "refused") {
    middle.append(made("strong", { textContent: word("refused") }), made("small", { textContent: item.text }));
    mark = icon("warning", "bad");
  } else {
    middle.append(made("strong", { textContent: word("arrived", { time: item.at || clock(item.made) }) }), made("small", { textContent: item.text || word("reading") }));
    mark = icon("check", "good");
  }
  row.append(middle, mark || "");
  return row;
}

function showList() {
  const stuck = sender.offline || sender.reason;
  const waiting = queue.items.filter((item) => item.state === "waiting" && (!item.kind || stuck));
  const done = queue.items.filter((item) => item.state !== "waiting" && !item.kind).reverse();
  const rest = stuck && waiting.length ? [] : done; // what to do then stands below without scrolling
  $("list").replaceChildren(...[...waiting, ...rest].slice(0, SHOWN).map(rowOf));
  $("list-title").hidden = !$("list").children.length;
  $("kept-here").hidden = queue.lasting || !queue.waiting.length;
}

function showWrite() {
  const questions = sender.state.questions;
  const chosen = $("question").dataset.shown ? $("question").value : String(questions[0]?.id ?? "");
  const shown = [...questions.map((entry) => [String(entry.id), entry.text]), ["", word("noQuestion")]];
  const key = JSON.stringify(shown);
  if ($("question").dataset.shown !== key) { // while it is open it must not change under the finger
    $("question").replaceChildren(...shown.map(([value, text]) => made("option", { value, textContent: text })));
    $("question").dataset.shown = key;
    if (shown.some(([value]) => value === chosen)) $("question").value = chosen;
  }
  const place = questions.findIndex((entry) => String(entry.id) === $("question").value);
  $("question-text").textContent = place < 0 ? word("noQuestion") : questions[place].text;
  $("question-count").textContent = place < 0 ? word("noQuestion") : word("question", { n: place + 1, all: questions.length });
  if ($("kinds").dataset.shown !== language + kind) {
    $("kinds").replaceChildren(...KINDS.map((name) => {
      const button = made("button", { type: "button", className: `kind-${name}`, textContent: (name === kind ? "✓ " : "") + word(name) });
      button.setAttribute("role", "radio");
      button.setAttribute("aria-checked", String(name === kind));
      button.dataset.kind = name;
      button.onclick = () => {
        kind = name;
        memory.set("kind", kind);
        show();
      };
      return button;
    }));
    $("kinds").dataset.shown = language + kind;
  }
  $("text").setAttribute("aria-label", word("text"));
  $("text").placeholder = group() ? "" : word("needsGroup");
  $("text").disabled = !group();
  $("send").disabled = !group() || !$("text").value.trim();
  const points = queue.items.filter((item) => item.kind).reverse().slice(0, SHOWN);
  $("sent-line").hidden = !points.length;
  $("sent-hint").hidden = points.some((item) => item.state !== "filed");
  $("points").replaceChildren(...points.map((item) => {
    const row = made("li", {}, made("div", {}, made("strong", { className: `kind-${item.kind}`, textContent: word(item.kind) }), made("p", { textContent: item.words })));
    row.dataset.state = item.state;
    if (item.state === "refused") row.firstChild.append(made("small", { className: "bad", textContent: item.text }));
    const [name, colour] = { waiting: ["clock", "waits"], refused: ["warning", "bad"] }[item.state] || ["check", "good"];
    row.append(icon(name, colour));
    return row;
  }));
}

function showVote() {
  const dots = sender.state.dots;
  $("left").hidden = $("done").hidden = $("choices").hidden = !dots;
  $("vote-hint").textContent = word(dots ? "voteHint" : "noVote");
  if (!dots) return;
  const known = new Set(dots.points.map((point) => String(point.id)));
  const given = Object.fromEntries(Object.entries(sender.given).filter(([id]) => known.has(id)));
  const used = Object.values(given).reduce((sum, count) => sum + count, 0);
  const left = dots.each - used;
  $("dots-left").textContent = left > 0 ? word("left", { n: left, all: dots.each }) : word("noneLeft", { all: dots.each });
  const filled = (count, all) => Array.from({ length: all }, (_, place) => made("i", { className: place < count ? "" : "none" }));
  $("dots-shown").replaceChildren(...filled(left, dots.each));
  const change = (id, by) => sender.give({ ...given, [id]: (given[id] || 0) + by });
  $("choices").replaceChildren(...dots.points.map((point) => {
    const count = given[point.id] || 0;
    const shown = count ? made("span", { className: "dots" }, ...filled(count, count)) : made("small", { textContent: word("noDot") });
    const less = made("button", { type: "button", textContent: "−", disabled: !count, onclick: () => change(point.id, -1) });
    const more = made("button", { type: "button", className: "more", textContent: "+", disabled: left <= 0, onclick: () => change(point.id, 1) });
    less.setAttribute("aria-label", word("less", { text: point.text }));
    more.setAttribute("aria-label", word("more", { text: point.text }));
    return made("li", {}, made("div", {}, made("p", { textContent: point.text }), shown), made("span", {}, less, more));
  }));
}

async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { resizeHeight: THUMB, resizeQuality: "medium" });
    const canvas = made("canvas", { width: picture.width, height: picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0);
    picture.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    return await blob.arrayBuffer();
  } catch {
    return null; // as HEIC where the browser cannot show it
  }
}

async function takeFiles(input) {
  const files = [...input.files];
  let moment = Date.now();
  for (const file of files) {
    const data = await file.arrayBuffer();
    await queue.add({ id: newId(), made: moment++, state: "waiting", name: file.name, size: data.byteLength, sent: 0,
      group: sender.state?.group ?? null, thumb: await smaller(file), data });
    show();
    sender.go();
  }
  input.value = "";
}

async function sendPoint() {
  const text = $("text").value.trim();
  if (!text || !group()) return;
  const question = $("question").value ? Number($("question").value) : null;
  $("text").value = "";
  memory.set("draft", "");
  await queue.add({ id: newId(), made: Date.now(), state: "waiting", kind, text, words: text, group: group().id, question, size: text.length });
  show();
  $("text").focus();
  sender.go();
}

function setEntering(on) {
  entering = on;
  choosing = false;
  enterProblem = "";
  $("code").value = "";
  show();
  if (on) $("code").focus();
}

async function enter(code) {
  enterProblem = "";
  try {
    enterProblem = await sender.enter(code);
    if (!enterProblem) entering = choosing = false;
  } catch {
    enterProblem = word("offlineIdle");
  }
  show();
}

function listen() {
  for (const code of ["de", "en"]) $(code).onclick = () => {
    language = code;
    memory.set("language", code);
    show();
    sender.go();
  };
  for (const button of document.querySelectorAll("nav button")) button.onclick = () => {
    tab = button.dataset.tab;
    show();
  };
  $("enter-form").onsubmit = (event) => {
    event.preventDefault();
    enter($("code").value);
  };
  $("address-form").onsubmit = (event) => {
    event.preventDefault();
    sender.setBase($("address").value);
  };
  $("place").onclick = () => {
    choosing = true;
    show();
  };
  $("other-code").onclick = () => setEntering(true);
  $("leave-code").onclick = () => setEntering(false);
  for (const id of ["take", "pick"]) $(id).onchange = () => takeFiles($(id));
  $("question").onchange = () => show();
  $("send").onclick = sendPoint;
  $("text").oninput = () => {
    memory.set("draft", $("text").value);
    $("send").disabled = !$("text").value.trim();
  };
  $("try-now").onclick = () => sender.go();
  $("done").onclick = () => {
    tab = "photos";
    show();
  };
  window.addEventListener("online", () => sender.go());
  document.addEventListener("visibilitychange", () => document.hidden || sender.go());
  $("ask-minutes").onclick = () => sender.wish(WISH);
  setInterval(showCountdown, 1000);
  setInterval(showTime, 1000);
}

async function begin() {
  await queue.open();
  $("text").value = memory.get("draft") || "";
  $("name").value = memory.get("name") || "";
  listen();
  show();
  const code = decodeURIComponent(location.hash.slice(1));
  if (code) { // of the QR code; it is neither sent with the address nor left in it
    history.replaceState(null, "", location.pathname);
    $("code").value = code;
    if (!sender.token) await enter(code);
    else if (code !== memory.get("code")) await enter(code);
    memory.set("code", code);
  }
  sender.go();
}

begin();
