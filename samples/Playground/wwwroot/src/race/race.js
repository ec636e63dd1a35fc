import { byId } from "../controls/element.js";
import { download } from "../files/download.js";
import { WorkerClient } from "../worker/client.js";
import { HeldKeys } from "./keys.js";
import { RaceFigures } from "./raceFigures.js";
import { readState, readTrack } from "./raceState.js";
import { RaceView } from "./raceView.js";

const demonstrate = 16;
const millisecondsOfLearning = 2;
const mostFrames = 4;
const controls = ["race-pause", "race-demonstrate", "race-save", "race-safetensors", "race-source"];

// The second tab: a worker with the game, which is asked for as many frames as time has passed, and what is seen of it.
export class Race {
    #worker = new WorkerClient("racer");
    #figures = null;
    #view = null;
    #track = null;
    #keys;
    #isShown = false;
    #isPaused = false;
    #isAsking = false;
    #isTicking = false;
    #isDemonstrated = false;
    #restarts = 0;
    #pauses = 0;
    #owed = 0;
    #last = 0;
    #state = null;

    constructor() {
        this.#keys = new HeldKeys(() => this.#isShown, document.querySelectorAll("#race [data-key]"));
        const on = (id, event, work) => byId(id).addEventListener(event, () => this.#try(work));
        on("race-restart", "click", () => this.#restart());
        on("race-pause", "click", () => this.#pause(!this.#isPaused));
        on("race-demonstrate", "click", () => this.#demonstrate(!this.#isDemonstrated));
        on("race-seed", "change", () => this.#restart());
        const save = (id, name, method) => on(id, "click", async () => download(name, await this.#worker.call(method)));
        save("race-save", "race.race", "recording");
        save("race-safetensors", "Driver.safetensors", "safetensors");
        save("race-source", "Driver.Exported.cs", "exportSource");
        new ResizeObserver(() => this.redraw()).observe(byId("race-track"));
    }

    // Loads the game the first time.
    show() {
        this.#isShown = true;
        if (this.#state === null) {
            byId("race-status").textContent = "Loading the game …";
            this.#try(() => this.#restart());
        } else {
            this.redraw();
            this.#start();
        }
    }

    hide() {
        this.#isShown = false;
        this.#keys.clear();
    }

    // After another theme or size.
    redraw() {
        this.#view?.forget();
        if (this.#state !== null && this.#isShown) {
            this.#view.draw(this.#state);
            this.#figures.draw();
        }
    }

    // What cannot be done is told where the race is.
    async #try(work) {
        try {
            await work();
        } catch (problem) {
            byId("race-status").textContent = `It did not work: ${problem.message}`;
        }
    }

    async #restart() {
        // What is clicked before the worker has answered counts: these two are reset first. Of two calls the later one decides.
        const restart = ++this.#restarts;
        this.#demonstrate(false);
        this.#pause(false);
        await this.#worker.call("start", seed());
        this.#track ??= readTrack(await this.#worker.call("track"));
        const values = await this.#worker.call("frames", 0, 0, 0);
        if (restart !== this.#restarts) {
            return;
        }

        this.#view ??= new RaceView(byId("race-track"), this.#track);
        this.#figures ??= new RaceFigures(this.#track);
        this.#figures.clear();
        this.#take(values);
        controls.forEach(id => { byId(id).disabled = false; });
        document.documentElement.dataset.race = "ready";
        this.#start();
    }

    async #pause(isPaused) {
        const pause = ++this.#pauses;
        this.#isPaused = isPaused;
        this.#showPause("");
        if (isPaused) {
            const print = await this.#worker.call("fingerprint");
            if (pause === this.#pauses) {
                this.#showPause(print);
            }
        }
    }

    #showPause(print) {
        byId("race-pause").textContent = this.#isPaused ? "Go on" : "Pause";
        byId("race-fingerprint").textContent = print;
    }

    #demonstrate(isOn) {
        this.#isDemonstrated = isOn;
        byId("race-demonstrate").setAttribute("aria-pressed", String(isOn));
    }

    // One series of ticks, however often it is asked for.
    #start() {
        this.#last = performance.now();
        if (!this.#isTicking) {
            this.#isTicking = true;
            requestAnimationFrame(now => this.#tick(now));
        }
    }

    // As many frames as the time since the last call makes, whatever the screen's rate is; after a stop of the page only a few.
    #tick(now) {
        this.#isTicking = this.#isShown;
        if (!this.#isShown) {
            return;
        }

        const passed = (now - this.#last) * this.#track.framesPerSecond / 1000;
        this.#owed = this.#isPaused ? 0 : Math.min(mostFrames, this.#owed + Math.max(0, passed));
        this.#last = now;
        if (!this.#isAsking && this.#owed >= 1) {
            const frames = Math.floor(this.#owed);
            this.#owed -= frames;
            this.#ask(frames);
        }

        requestAnimationFrame(later => this.#tick(later));
    }

    async #ask(frames) {
        this.#isAsking = true;
        try {
            const held = this.#keys.take();
            const values = await this.#worker.call("frames", this.#isDemonstrated ? demonstrate : held, frames, millisecondsOfLearning);
            if (this.#isShown) {
                this.#take(values);
            }
        } catch (problem) {
            this.#pauses++;
            this.#isPaused = true;
            this.#showPause("");
            byId("race-status").textContent = `It did not work: ${problem.message}`;
        } finally {
            this.#isAsking = false;
        }
    }

    #take(values) {
        this.#state = readState(values);
        this.#view.draw(this.#state);
        this.#figures.show(this.#state, this.#isDemonstrated);
    }
}

// A whole number that the game takes; what the box says becomes it.
function seed() {
    const box = byId("race-seed");
    const number = Math.max(Number(box.min), Math.min(Number(box.max), Math.trunc(box.valueAsNumber) || 0));
    box.value = String(number);
    return number;
}
