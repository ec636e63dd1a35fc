import { byId } from "../controls/element.js";
import { download } from "../files/download.js";
import { WorkerClient } from "../worker/client.js";
import { HeldKeys } from "./keys.js";
import { RaceFigures } from "./raceFigures.js";
import { framesPerSecond, readState } from "./raceState.js";
import { RaceView } from "./raceView.js";

const demonstrate = 16;
const millisecondsOfFrame = 2;
const mostFrames = 4;

// The second tab: a worker with the game, which is asked for as many frames as time has passed, and what is seen of it.
export class Race {
    #worker = new WorkerClient("racer");
    #figures = new RaceFigures();
    #view = null;
    #keys;
    #isShown = false;
    #isPaused = false;
    #isAsking = false;
    #isDemonstrated = false;
    #owed = 0;
    #last = 0;
    #state = null;

    constructor() {
        this.#keys = new HeldKeys(() => this.#isShown, document.querySelectorAll("#race [data-key]"));
        byId("race-restart").addEventListener("click", () => this.#restart());
        byId("race-pause").addEventListener("click", () => this.#pause(!this.#isPaused));
        byId("race-demonstrate").addEventListener("click", () => this.#demonstrate(!this.#isDemonstrated));
        byId("race-seed").addEventListener("change", () => this.#restart());
        const save = (id, name, method) => byId(id).addEventListener("click", async () => download(name, await this.#worker.call(method)));
        save("race-save", "race.race", "recording");
        save("race-safetensors", "Driver.safetensors", "safetensors");
        save("race-source", "Driver.Exported.cs", "exportSource");
    }

    // Loads the game the first time.
    async show() {
        this.#isShown = true;
        if (this.#view === null) {
            byId("race-status").textContent = "Loading the game …";
            try {
                await this.#restart();
            } catch (problem) {
                byId("race-status").textContent = `The game could not be loaded: ${problem.message}`;
                return;
            }
        }

        this.#last = performance.now();
        requestAnimationFrame(now => this.#tick(now));
    }

    hide() {
        this.#isShown = false;
        this.#keys.clear();
    }

    // After another theme.
    redraw() {
        this.#view?.forget();
        this.#draw();
    }

    async #restart() {
        // First, and not when the worker has answered: what is clicked until then counts.
        this.#demonstrate(false);
        this.#pause(false);
        const seed = Math.trunc(byId("race-seed").valueAsNumber) || 0;
        await this.#worker.call("start", Math.max(-2147483648, Math.min(2147483647, seed)));
        this.#view ??= new RaceView(byId("race-track"), await this.#worker.call("track"));
        this.#figures.clear();
        this.#take(await this.#worker.call("frames", 0, 0, 0));
        document.documentElement.dataset.race = "ready";
    }

    #pause(isPaused) {
        this.#isPaused = isPaused;
        byId("race-pause").textContent = isPaused ? "Go on" : "Pause";
        byId("race-fingerprint").textContent = "";
        if (isPaused) {
            this.#worker.call("fingerprint").then(print => { byId("race-fingerprint").textContent = print; });
        }
    }

    #demonstrate(isOn) {
        this.#isDemonstrated = isOn;
        byId("race-demonstrate").setAttribute("aria-pressed", String(isOn));
    }

    // As many frames as the time since the last call makes, whatever the screen's rate is; after a stop of the page only a few.
    #tick(now) {
        if (!this.#isShown) {
            return;
        }

        this.#owed = this.#isPaused ? 0 : Math.min(mostFrames, this.#owed + ((now - this.#last) * framesPerSecond / 1000));
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
            const keys = this.#isDemonstrated ? demonstrate : this.#keys.value;
            this.#take(await this.#worker.call("frames", keys, frames, millisecondsOfFrame));
        } catch (problem) {
            this.#pause(true);
            byId("race-status").textContent = problem.message;
        } finally {
            this.#isAsking = false;
        }
    }

    #take(values) {
        this.#state = readState(values);
        this.#draw();
    }

    #draw() {
        if (this.#state !== null && this.#isShown) {
            this.#view.draw(this.#state);
            this.#figures.show(this.#state, this.#isDemonstrated);
        }
    }
}
