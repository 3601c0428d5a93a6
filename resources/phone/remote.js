// The remote control: shows what the hall sees and what comes, and presses three keys of the stage.
// A press is sent once. What did not arrive is told and never sent later, when it would surprise.
import { memory } from "./sender.js";
import { WORDS } from "./remote_words.js";

const $ = (id) => document.getElementById(id);
const POLL = 3500; // the laptop answers after 2 seconds at the latest
const PRESS = 2000; // what comes later than this the laptop disregards
const AGAIN = 500;
const SOON = 75;
const PICTURES = 6;

let language = memory.get("language") || (navigator.language || "de").slice(0, 2).toLowerCase();
if (!WORDS[language]) language = "de";
let token = memory.get("remote");
let state = null, received = 0, fresh = false, offline = false, polling = null;
let pressing = 0, lost = 0, told = "", problem = "";
const pictures = new Map();

function word(key) {
  return WORDS[language][key];
}

async function call(method, path, patience, json, stop = new AbortController()) {
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(path, {
      method,
      headers: {
        "Accept-Language": language,
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(json ? { "Content-Type": "application/json" } : {}),
      },
      body: json ? JSON.stringify(json) : undefined,
      cache: "no-store",
      credentials: "omit",
      signal: stop.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function enter(code) {
  try {
    const answer = await call("POST", "/remote/enter", POLL, { code });
    const value = await answer.json();
    problem = value.problem || "";
    if (answer.status !== 200) return;
    token = value.token;
    memory.set("remote", token);
    [state, pressing, lost, told] = [null, 0, 0, ""];
    follow();
  } catch {
    problem = word("offlineTitle");
  } finally {
    show();
  }
}

function leave() {
  token = null;
  memory.set("remote", null);
  state = null;
  $("code").value = "";
  problem = word("ended");
}

// Asks what is new for as long as this phone is the remote control.
async function follow() {
  if (polling) return;
  while (token) {
    polling = new AbortController();
    try {
      const after = state && fresh ? state.version : -1;
      const answer = await call("GET", `/remote/state?after=${after}`, POLL, undefined, polling);
      if (answer.status === 401) {
        leave();
        break;
      }
      if (answer.status !== 200) throw new Error(String(answer.status));
      take(await answer.json());
    } catch {
      if (!document.hidden) offline = true;
      fresh = false;
      show();
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
  polling = null;
  show();
}

function take(value) {
  const moved = state && state.place !== value.place;
  [state, received, fresh, offline] = [value, performance.now(), true, false];
  if (lost) told = value.pressed >= lost ? "" : word("lost");
  lost = 0;
  if (moved && told !== word("lost")) told = "";
  if (pressing && value.handled >= pressing) {
    if (!value.taken) told = value.refused || word("changed");
    pressing = 0;
  }
  show();
  for (const slide of [value.current, value.upcoming]) if (slide?.picture) fetchPicture(slide.picture);
}

async function fetchPicture(name) {
  if (pictures.has(name)) return;
  pictures.set(name, "");
  try {
    const answer = await call("GET", `/remote/picture/${name}`, POLL);
    if (answer.status !== 200) throw new Error(String(answer.status));
    pictures.set(name, URL.createObjectURL(await answer.blob()));
    for (const old of [...pictures.keys()].slice(0, -PICTURES)) {
      URL.revokeObjectURL(pictures.get(old));
      pictures.delete(old);
    }
    show();
  } catch {
    pictures.delete(name);
  }
}

async function press(key, words = "") {
  if (!ready()) return;
  const number = state.pressed + 1;
  pressing = number;
  told = "";
  navigator.vibrate?.(15);
  keepAwake();
  show();
  const at = Math.round(state.tick + performance.now() - received);
  try {
    const answer = await call("POST", "/remote/press", PRESS, { key, number, place: state.place, at, words });
    if (answer.status !== 200) {
      pressing = 0;
      if (answer.status === 401) leave();
      else told = (await answer.json()).problem || word("lost");
    } else state.pressed = Math.max(state.pressed, number);
  } catch {
    [pressing, lost, offline, fresh] = [0, number, true, false];
  }
  show();
}

const ready = () => Boolean(token && state?.running && fresh && !offline && !pressing);

function show() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const code of ["de", "en"]) $(code).setAttribute("aria-pressed", String(code === language));
  document.title = $("title").textContent = state?.title || word("heading");
  $("enter").hidden = Boolean(token);
  $("idle").hidden = !token || !state || state.running;
  $("show").hidden = !token || !state?.running;
  $("offline").hidden = !token || !offline;
  $("told").hidden = !token || !told;
  $("told-text").textContent = told;
  const words = token && state ? state.told : "";
  $("regie").hidden = !words;
  if ($("regie-words").textContent !== words) $("regie-words").textContent = words; // read aloud once
  $("enter-problem").textContent = problem;
  $("enter-problem").hidden = !problem;
  if (!token || !state?.running) {
    $("message").hidden = true;
    return;
  }
  showSlide("hall", state.current, "");
  showSlide("next", state.upcoming, word("end"));
  const note = $("note").lastElementChild;
  note.textContent = state.note || word("noNote");
  note.classList.toggle("none", !state.note);
  $("black-words").textContent = word(state.dark ? "light" : "black");
  for (const button of document.querySelectorAll("#keys button")) {
    button.disabled = !ready();
    if (button.dataset.key === "black") button.setAttribute("aria-pressed", String(state.dark));
  }
  $("open-message").textContent = state.message ? word("clearMessage").replace("{words}", () => state.message) : `${word("message")} …`;
  showOffered();
  $("open-message").disabled = $("send-message").disabled = !ready();
  $("keys").classList.toggle("off", offline || !fresh);
  $("sleeps").hidden = window.isSecureContext;
  showClock();
}

// Chosen words are seen in the line before they are sent.
function showOffered() {
  const offered = state.offered ?? [], now = JSON.stringify(offered);
  if ($("offered").dataset.shown === now) return;
  $("offered").dataset.shown = now;
  $("offered").replaceChildren(...offered.map(({words, minutes}) => {
    const button = document.createElement("button");
    [button.type, button.textContent] = ["button", minutes ? `${words} ${minutes}:00` : words];
    button.onclick = () => {
      $("words").value = words;
      $("send-message").focus();
    };
    return button;
  }));
}

function showSlide(id, slide, none) {
  const words = slide ? slide.words : none;
  const [image, placeholder, caption] = ["img", ".slide p", "span"].map((css) => $(id).querySelector(css));
  const source = slide ? pictures.get(slide.picture) : "";
  caption.textContent = words;
  placeholder.textContent = slide ? word("painting") : none;
  image.hidden = !source;
  if (source && image.src !== source) image.src = source;
  if (!source) image.removeAttribute("src");
}

function showClock() {
  if (!state) return;
  const counted = state.left !== null;
  const left = counted ? Math.floor(state.left - (performance.now() - received) / 1000) : 0;
  const size = Math.abs(left), digits = String(size % 60).padStart(2, "0");
  $("left").textContent = counted ? `${left < 0 ? "−" : ""}${Math.floor(size / 60)}:${digits}` : state.now;
  $("left").className = !counted ? "" : left < 0 ? "over" : left <= SOON ? "soon" : "";
  $("turn").textContent = counted ? state.turn : word("time");
  $("clock-hint").textContent = counted ? `${word(left < 0 ? "over" : "time")} · ${state.now}` : "";
}

// Only pages that came encrypted may ask for this; the others say so.
async function keepAwake() {
  try {
    if (!document.hidden && token) await navigator.wakeLock?.request("screen");
  } catch { /* the battery is low, or the phone does not want to */ }
}

for (const code of ["de", "en"]) {
  $(code).onclick = () => {
    language = code;
    memory.set("language", code);
    show();
  };
}
for (const button of document.querySelectorAll("#keys button")) button.onclick = () => press(button.dataset.key);
$("open-message").onclick = () => {
  if (state.message) press("message");
  else openMessage();
};
function openMessage() {
  $("message").hidden = false;
  $("words").focus();
}
function closeMessage() {
  $("message").hidden = true;
  $("open-message").focus();
}
$("close-message").onclick = closeMessage;
$("message").onkeydown = (event) => {
  if (event.key === "Escape") closeMessage();
};
$("message-form").onsubmit = (event) => {
  event.preventDefault();
  const words = $("words").value.trim();
  if (!words || !ready()) return;
  press("message", words);
  closeMessage();
};
$("enter-form").onsubmit = (event) => {
  event.preventDefault();
  enter($("code").value);
};
function wait() {
  [offline, fresh] = [true, false];
  show();
}
addEventListener("offline", wait);
addEventListener("online", () => polling?.abort());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  fresh = false; // nothing is pressed before it is known what is on by now
  polling?.abort();
  keepAwake();
  show();
});
setInterval(showClock, 250);

const scanned = location.hash.slice(1);
if (scanned) {
  history.replaceState(null, "", location.pathname);
  $("code").value = scanned;
  enter(scanned);
} else if (token) follow();
keepAwake();
show();
