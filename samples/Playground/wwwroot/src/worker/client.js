// The page's end of a worker.
export class WorkerClient {
    #role;
    #worker = null;
    #next = 1;
    #waiting = new Map();
    #ready = null;

    constructor(role) {
        this.#role = role;
    }

    get isStarted() {
        return this.#worker !== null;
    }

    // How long the oldest call has waited, in milliseconds; 0 without one.
    get waited() {
        const [first] = this.#waiting.values();
        return first ? performance.now() - first.since : 0;
    }

    start() {
        if (this.#ready === null) {
            const runtime = new URL(document.documentElement.dataset.runtime, document.baseURI).href;
            const address = new URL(`./worker.js?role=${this.#role}&runtime=${encodeURIComponent(runtime)}`, import.meta.url);
            this.#worker = new Worker(address, { type: "module" });
            this.#ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject, since: performance.now() }));
            this.#worker.addEventListener("message", ({ data }) => this.#settle(data));
            this.#worker.addEventListener("error", event => this.#fail(event.message || "The worker could not be loaded."));
        }

        return this.#ready;
    }

    async call(method, ...args) {
        await this.start();
        return await new Promise((resolve, reject) => {
            const id = this.#next++;
            this.#waiting.set(id, { resolve, reject, since: performance.now() });
            this.#worker.postMessage({ id, method, args });
        });
    }

    // Ends whatever runs there; the next call starts another one.
    stop() {
        this.#worker?.terminate();
        this.#fail("stopped");
        [this.#worker, this.#ready] = [null, null];
    }

    #settle({ id, result, error }) {
        const call = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error === undefined) {
            call?.resolve(result);
        } else {
            call?.reject(new Error(error));
        }
    }

    #fail(message) {
        const calls = [...this.#waiting.values()];
        this.#waiting.clear();
        calls.forEach(call => call.reject(new Error(message)));
    }
}
