// Speaks with the laptop: sends what waits, again after 2, 4, 8 … 30 seconds, and asks what is new.
const PIECE = 512 * 1024;
const PATIENCE = 50000; // a request; the laptop ends it after 60 seconds
const LONGEST = 30;
const SOON = 1500, OFTEN = 8000;

class Offline extends Error {}
class Ended extends Error {}
class Later extends Error {}

export const memory = {
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private browsing */ }
  },
};

export class Sender {
  // state: what the laptop told last. offline, reason: why nothing goes on. retryAt: the next try.
  // changed: called whenever something is to be shown anew. ended: the token is no longer valid.
  constructor(queue, language, changed) {
    this.queue = queue;
    this.language = language;
    this.changed = changed;
    this.token = memory.get("token");
    this.base = memory.get("base") || "";
    this.state = memory.get("state");
    this.given = memory.get("given") || {};
    this.givenSent = memory.get("givenSent") !== false;
    this.offline = false;
    this.reason = "";
    this.retryAt = 0;
    this.wait = 0;
    this.busy = false;
    this.ended = false;
    this.timer = null;
    this.poll = null;
    this.askedAt = Date.now();
    this.wished = 0;
  }

  async enter(code) {
    const { status, value } = await this.call("POST", "/enter", { json: { code } });
    if (status !== 200) return value.problem || "?";
    this.token = value.token;
    this.ended = this.groupSent = false;
    memory.set("token", this.token);
    this.go();
    return "";
  }

  async setGroup(group, name) {
    memory.set("chosen", true);
    if (this.state) this.state.group = group;
    memory.set("group", group);
    memory.set("name", name);
    this.groupSent = false;
    this.changed();
    this.go();
  }

  setBase(address) {
    const host = address.trim().replace(/^https?:\/\//, "").replace(/\/.*$/, "");
    this.base = host ? `${location.protocol}//${host.includes(":") ? host : `${host}:${location.port}`}` : "";
    memory.set("base", this.base);
    this.go();
  }

  give(given) {
    this.given = given;
    this.givenSent = false;
    memory.set("given", given);
    memory.set("givenSent", false);
    this.changed();
    this.go();
  }

  // Asks for more minutes. Made up for later, a wish would mean another moment: it is sent now or not at all.
  wish(minutes) {
    this.wished = minutes;
    if (this.state?.clock) this.state.clock.wished = minutes;
    this.changed();
    this.go();
  }

  // Sends all that waits now; called again by itself until everything has arrived.
  async go() {
    clearTimeout(this.timer);
    this.retryAt = 0;
    if (this.busy || !this.token) return;
    this.busy = true;
    try {
      await this.sendWish();
      await this.ask();
      await this.sendGroup();
      for (let item = this.queue.waiting[0]; item; item = this.queue.waiting[0]) {
        await (item.kind ? this.sendPoint(item) : this.sendPhoto(item));
        this.offline = false;
        this.reason = "";
        this.wait = 0;
        this.changed();
      }
      await this.sendDots();
      this.offline = false;
      this.reason = "";
      this.wait = 0;
    } catch (problem) {
      this.fail(problem);
    } finally {
      this.busy = false;
    }
    this.plan();
    this.changed();
  }

  fail(problem) {
    if (problem instanceof Ended) {
      this.token = null;
      this.ended = true;
      memory.set("token", null);
      return;
    }
    this.offline = problem instanceof Offline;
    this.reason = problem instanceof Later ? problem.message : "";
    this.wait = Math.min(LONGEST, this.wait ? this.wait * 2 : 2);
    this.retryAt = Date.now() + this.wait * 1000;
  }

  // Plans the next try, or, where all has arrived, the next question what is new.
  plan() {
    clearTimeout(this.timer);
    if (!this.token) return;
    const reading = this.queue.items.some((item) => item.state === "arrived");
    const more = (this.queue.waiting.length || (!this.givenSent && this.state?.dots)) && !this.retryAt;
    const pause = this.retryAt ? this.retryAt - Date.now() : more ? 0 : reading ? SOON : OFTEN;
    this.timer = setTimeout(() => {
      if (!document.hidden || this.queue.waiting.length) this.go();
    }, Math.max(0, pause));
  }

  async ask() {
    const { status, value } = await this.call("GET", "/state");
    if (status === 401) throw new Ended();
    if (status !== 200) throw new Later(value.problem || "");
    this.state = value;
    this.askedAt = Date.now();
    memory.set("state", value);
    const group = memory.get("group");
    if (group !== null && !value.groups.some((entry) => entry.id === group)) { // of another room
      memory.set("group", null);
      memory.set("chosen", false);
    } else if (memory.get("chosen")) value.group = group;
    for (const item of this.queue.items) {
      const found = value.photos[item.id];
      if (found && item.state === "arrived" && found.fate !== "arrived") {
        await this.queue.change(item, { state: found.fate, text: found.text });
      }
    }
    this.offline = false;
    this.changed();
  }

  async sendGroup() {
    const group = memory.get("group");
    if (this.groupSent || !memory.get("chosen")) return;
    await this.granted("POST", "/group", { json: { group, name: memory.get("name") || "" } });
    this.groupSent = true;
  }

  async sendWish() {
    const minutes = this.wished;
    this.wished = 0;
    if (minutes) await this.granted("POST", "/minutes", { json: { minutes } });
  }

  async sendPoint(item) {
    const { id, kind, text, group, question } = item;
    const answer = await this.granted("POST", "/points", { json: { id, kind, text, group, question } });
    await this.queue.change(item, answer.refused ? { state: "refused", text: answer.refused } : { state: "filed" });
  }

  async sendPhoto(item) {
    const data = await this.queue.data(item);
    if (!data) { // the browser has thrown it away
      await this.queue.remove(item);
      return;
    }
    const size = data.byteLength;
    let answer = await this.granted("GET", `/photos/${item.id}`);
    while (!answer.fate && !answer.refused) {
      const offset = answer.offset || 0;
      item.sent = offset;
      this.changed();
      answer = await this.granted("POST", `/photos/${item.id}`, {
        body: data.slice(offset, offset + PIECE),
        headers: {
          "Content-Type": "application/octet-stream",
          "Upload-Offset": offset,
          "Upload-Length": size,
          "Upload-Name": encodeURIComponent(item.name),
          "Upload-Group": item.group ?? "",
        },
      });
    }
    item.sent = size;
    const state = answer.refused ? "refused" : answer.fate;
    await this.queue.change(item, { state, text: answer.refused || answer.text || "", at: this.state.now });
  }

  async sendDots() {
    if (this.givenSent || !this.state?.dots) return;
    const given = this.given;
    await this.granted("PUT", "/dots", { json: { given } });
    if (given === this.given) {
      this.givenSent = true;
      memory.set("givenSent", true);
    }
  }

  // Calls and returns the answer; one that is refused for good as {refused: why}.
  async granted(method, path, sent = {}) {
    const { status, value } = await this.call(method, path, sent);
    if (status === 401) throw new Ended();
    if (status >= 200 && status < 300) return value;
    if (value.again || status >= 500 || status === 429) throw new Later(value.problem || "");
    return { refused: value.problem || "?" };
  }

  async call(method, path, { json, body, headers } = {}) {
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(this.base + path, {
        method,
        headers: {
          "Accept-Language": this.language(),
          ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
          ...(json ? { "Content-Type": "application/json" } : {}),
          ...headers,
        },
        body: json ? JSON.stringify(json) : body,
        cache: "no-store",
        credentials: "omit",
        signal: stop.signal,
      });
      return { status: answer.status, value: await answer.json() };
    } catch {
      throw new Offline();
    } finally {
      clearTimeout(patience);
    }
  }
}
