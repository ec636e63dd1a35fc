import { defaults } from "../model/settings.js";
import { WorkerClient } from "../worker/client.js";

const pause = 350;
const coldFactor = 5;

// From a text to a network that trains. Tells "state" (what it is doing, or null), "checked" (diagnostics and files).
// While one text is compiled, only the newest of those that follow waits.
export class Workshop extends EventTarget {
    #compiler = new WorkerClient("compiler");
    #lab;
    #timer = 0;
    #working = null;
    #next = null;
    #isWarm = false;

    state = null;
    checked = null;

    constructor(lab) {
        super();
        this.#lab = lab;
    }

    // How long the compiler has not answered, in milliseconds. The first text takes it several times as long as any other, so that its wait is divided.
    get waited() {
        return this.#compiler.waited / (this.#isWarm ? 1 : coldFactor);
    }

    // A text that is being typed: it counts when the keys rest.
    typed(text, profile) {
        clearTimeout(this.#timer);
        this.#compiler.start().catch(() => {}); // what is wrong is told when the text counts
        this.#timer = setTimeout(() => this.use(text, profile), pause);
    }

    // A text that is to train now. One that came with the page needs no compiler, unless its code is to be seen.
    async use(text, profile, wantsCode = false) {
        clearTimeout(this.#timer);
        if (!wantsCode && !this.#compiler.isStarted && profile === defaults.profile && await this.#lab.usePreset(text)) {
            return;
        }

        this.#next = { text, profile };
        this.#working ??= this.#work();
        await this.#working;
    }

    // Ends what the compiler does.
    stop() {
        this.#next = null;
        this.#isWarm = false;
        this.#compiler.stop();
    }

    async #work() {
        try {
            while (this.#next !== null) {
                const { text, profile } = this.#next;
                this.#next = null;
                await this.#compile(text, profile);
            }

            this.#say(null);
        } catch (problem) {
            this.#say(problem.message === "stopped" ? "Stopped." : problem.message, true);
        } finally {
            this.#working = null;
        }
    }

    async #compile(text, profile) {
        if (!this.#isWarm) {
            this.#say("Loading the compiler …");
            await this.#compiler.start();
        }

        this.#say("Reading the declaration …");
        this.checked = { text, ...await this.#compiler.call("check", text, profile) };
        this.#isWarm = true;
        this.#tell("checked");
        if (!this.checked.isValid || this.#next !== null) {
            return;
        }

        this.#say("Compiling …");
        const image = await this.#compiler.call("emit");
        await this.#lab.useAssembly(image);
        if (this.#next === null) {
            this.#say("Compiling a second time, to look into the units …");
            const viewer = await this.#compiler.call("emitViewer");
            if (viewer !== null && this.#next === null) {
                await this.#lab.useViewer(viewer);
            }
        }
    }

    #say(state, isProblem = false) {
        this.state = state;
        this.isProblem = isProblem;
        this.#tell("state");
    }

    #tell(name) {
        this.dispatchEvent(new Event(name));
    }
}
