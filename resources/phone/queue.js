// What waits to be sent, kept by the browser until it has arrived, also when the page is closed.
const NAME = "moderator", STORE = "waiting";

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function promised(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export class Queue {
  // items: in the order in which they were made. lasting: false where the browser keeps nothing.
  constructor() {
    this.items = [];
    this.lasting = false;
    this.database = null;
  }

  async open() {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
      this.database = await promised(request);
      // the photos themselves stay on the disk of the phone until each is sent
      const found = await promised(this.store("readonly").getAll());
      this.items = found.sort((a, b) => a.made - b.made).map((item) => ({ ...item, data: undefined }));
      this.lasting = true;
    } catch {
      this.database = null; // private browsing: kept in memory only
    }
  }

  async add(item) {
    const shown = { ...item, data: undefined };
    if (this.database) {
      try {
        await promised(this.store("readwrite").put(item));
        this.items.push(shown);
        return;
      } catch {
        this.lasting = false; // the phone's disk is full
      }
    }
    this.items.push(item);
  }

  // The bytes of a photo, read when it is its turn.
  async data(item) {
    if (item.data || !this.database) return item.data;
    return (await promised(this.store("readonly").get(item.id)))?.data;
  }

  // Notes what became of an item; its bytes are forgotten once it needs them no more.
  async change(item, changes) {
    Object.assign(item, changes);
    const waits = item.state === "waiting";
    if (!waits) item.data = undefined;
    if (!this.database) return;
    try {
      const kept = waits ? (await this.data(item)) : undefined;
      await promised(this.store("readwrite").put({ ...item, data: kept }));
    } catch { /* what is shown is right; only a reload would show it as it was */ }
  }

  async remove(item) {
    this.items = this.items.filter((other) => other !== item);
    if (this.database) await promised(this.store("readwrite").delete(item.id)).catch(() => {});
  }

  get waiting() {
    return this.items.filter((item) => item.state === "waiting");
  }

  store(mode) {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}
