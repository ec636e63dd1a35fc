import { edge } from "./rules.js";
import { WorkerClient } from "../worker/client.js";

// A frame of the screen, in milliseconds: what takes longer does not wait for the next one.
const screenFrame = 16;

// The training worker with what lies in it: rows, a network, and how it learns. Tells what has changed:
// "data", "network", "progress" (a frame is there), "running", "problem" (one line, or null).
export class Lab extends EventTarget {
    #settings;
    #trainer = new WorkerClient("trainer");
    #wanted;
    #wantsToRun = false;
    #changes = 0;
    #generation = 0;
    #isLooping = false;

    data = null;
    network = null;
    hasUnits = false;
    progress = null;
    seen = {};
    problem = null;
    frames = [];

    // wanted: what a frame is to bring beside the losses, for the network and data of now.
    constructor(settings, wanted) {
        super();
        this.#settings = settings;
        this.#wanted = wanted;
    }

    get canTrain() {
        return this.progress !== null && this.problem === null;
    }

    get wantsToRun() {
        return this.#wantsToRun;
    }

    // Whether it trains: not while data or network are changed, but again when they are there.
    get isRunning() {
        return this.#wantsToRun && this.canTrain && this.#changes === 0;
    }

    // How long the worker has not answered, in milliseconds.
    get waited() {
        return this.#trainer.waited;
    }

    call(...args) {
        return this.#trainer.call(...args);
    }

    // Takes the rows that the settings ask for, and begins again.
    useData(file) {
        const { source, noise, seed, trainShare, points } = this.#settings.all;
        return this.#change(async () => {
            if (source === "csv" && !file) {
                throw new Error("Drop a CSV anywhere on the page, or choose one: a link cannot carry it.");
            }

            try {
                this.data = { source, ...await this.call("useData", { source, noise, seed, trainShare, points, fileName: file?.name, fileText: file?.text }) };
            } catch (problem) {
                this.#showPoints(source, points);
                throw problem;
            }

            this.#tell("data");
            await this.#restart();
        });
    }

    // Takes a network that was compiled with the page; false where there is none with this text.
    usePreset(text) {
        return this.#change(async () => {
            const isThere = await this.call("usePreset", text);
            if (isThere && this.data !== null) {
                await this.#restart();
            }

            return isThere;
        });
    }

    useAssembly(image) {
        return this.#change(async () => this.#take(await this.call("useAssembly", image, this.#settings.all.seed)));
    }

    // A second class, by which the units of the network can be seen.
    useViewer(image) {
        return this.#change(async () => {
            const { hasUnits } = await this.call("useViewer", image);
            this.hasUnits = hasUnits;
        });
    }

    restart() {
        return this.#change(() => this.#restart());
    }

    backToBest() {
        return this.#change(async () => {
            this.progress = await this.call("backToBest");
            this.#tell("back");
        });
    }

    setRunning(wantsToRun) {
        this.#wantsToRun = wantsToRun;
        this.#tell("running");
        this.#loop();
    }

    // Trains for some epochs, and looks. What was asked for before a change is not to be seen after it.
    async step(epochs) {
        const { batch, rate } = this.#settings.all;
        const generation = this.#generation;
        const { progress, milliseconds, ...seen } = await this.call("frame", { epochs, batch, rate, wanted: this.#wanted(this) });
        if (generation === this.#generation) {
            this.seen = seen;
            this.progress = progress ?? this.progress;
            this.#tell("progress");
            if (this.progress?.failure) {
                this.setRunning(false);
            }
        }
    }

    // Looks without training.
    look() {
        return this.network === null ? Promise.resolve() : this.step(0);
    }

    // Ends what the worker does, and begins with nothing.
    async stop() {
        this.setRunning(false);
        this.#trainer.stop();
        [this.data, this.network, this.progress, this.seen, this.problem] = [null, null, null, {}, null];
        await this.#trainer.start();
    }

    // A change of data or network: no frame runs meanwhile, and what was seen before does not count.
    async #change(work) {
        this.#changes++;
        this.#generation++;
        try {
            const result = await work();
            await this.look();
            return result;
        } finally {
            this.#changes--;
            this.#tell("running");
            this.#loop();
        }
    }

    async #restart() {
        this.#take(await this.call("restart", this.#settings.all.seed));
    }

    async #loop() {
        if (this.#isLooping) {
            return;
        }

        this.#isLooping = true;
        try {
            while (this.isRunning) {
                const start = performance.now();
                await this.step(this.#settings.all.epochs);
                if (performance.now() - start < screenFrame) {
                    await new Promise(requestAnimationFrame);
                }

                this.frames = [...this.frames.slice(-29), performance.now() - start];
            }
        } catch (problem) {
            this.setRunning(false);
            if (problem.message !== "stopped") {
                this.#fail(problem.message);
            }
        } finally {
            this.#isLooping = false;
        }
    }

    // Points that do not make a set yet are there to be seen.
    #showPoints(source, points) {
        if (source === "points") {
            const rows = points.length / 3;
            this.data = {
                source, name: "Own points", inputs: 2, classes: ["0", "1", "2", "3"], rows, trainRows: rows, low: [-edge, -edge], high: [edge, edge],
                inputValues: Float32Array.from(points.filter((_, i) => i % 3 < 2)), answers: Float32Array.from(points.filter((_, i) => i % 3 === 2)),
            };
            [this.progress, this.seen] = [null, {}];
            this.#tell("network");
        }
    }

    #take({ network, hasUnits, problem, progress }) {
        [this.network, this.hasUnits, this.progress] = [network, hasUnits, progress];
        this.problem = problem;
        this.#tell("network");
    }

    #fail(problem) {
        this.problem = problem;
        this.#tell("network");
    }

    #tell(name) {
        this.dispatchEvent(new Event(name));
    }
}
