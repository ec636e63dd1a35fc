// The page's end of a worker.
export class WorkerClient {
    #role;
    #worker = null;
    #next = 1;
    #waiting = new Map();
    #starting = null;
    #ready = null;

    constructor(role) {
        this.#role = role;
    }

    get isStarted() {
        return this.#worker !== null;
    }

    // How long the oldest call has waited, in milliseconds; 0 without one. A worker that is still loading has been asked for nothing yet: a slow network is no code that hangs.
    get waited() {
        const [first] = this.#waiting.values();
        return first ? performance.now() - first.since : 0;
    }

    start() {
        if (this.#ready === null) {
            const runtime = new URL(document.documentElement.dataset.runtime, document.baseURI).href;
            const address = new URL(`./worker.js?role=${this.#role}&runtime=${encodeURIComponent(runtime)}`, import.meta.url);
            this.#worker = new Worker(address, { type: "module" });
            this.#ready = new Promise((resolve, reject) => { this.#starting = { resolve, reject }; });
            this.#worker.addEventListener("message", ({ data }) => this.#settle(data));
            this.#worker.addEventListener("error", event => this.#break(event.message || "The worker could not be loaded."));
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
        this.#end("stopped");
    }

    #end(message) {
        this.#worker?.terminate();
        this.#fail(message);
        [this.#worker, this.#ready, this.#starting] = [null, null, null];
    }

    // A worker that could not be loaded is another one at the next call; one that runs keeps what it has.
    #break(message) {
        if (this.#starting === null) {
            this.#fail(message);
        } else {
            this.#end(message);
        }
    }

    #settle({ id, result, error }) {
        if (id === 0) {
            this.#starting.resolve();
            this.#starting = null;
            return;
        }

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
        [this.#starting, ...calls].forEach(call => call?.reject(new Error(message)));
    }
}
