import { axes, stroke } from "../view/axes.js";
import { colors } from "../view/colors.js";
import { surface } from "../view/surface.js";
import { byId } from "../controls/element.js";

const most = 400;

// Figures that change sixty times a second cannot be read: these do ten times.
const framesOfFigures = 6;

// Figures, what there is to do, and the curve of the loss.
export class RaceFigures {
    #track;
    #losses = [];
    #every = 1;
    #shown = 0;
    #told = null;
    #written = null;

    constructor(track) {
        this.#track = track;
    }

    clear() {
        [this.#losses, this.#every, this.#shown, this.#told, this.#written] = [[], 1, 0, null, null];
    }

    show(state, isDemonstrated) {
        this.#tell(state, isDemonstrated);
        this.#note(state);
        if (this.#written === null || Math.abs(state.frames - this.#written) >= framesOfFigures) {
            this.#written = state.frames;
            this.#write(state);
            this.draw();
        }
    }

    #write({ phase, frames, steps, updates, loss, milliseconds, player, network, cars }) {
        const isImproving = phase === "improving";
        const { framesPerSecond, secondsOfPlayer } = this.#track;
        const time = count => (count > 0 ? `${(count / framesPerSecond).toFixed(2)} s` : "–");
        const texts = {
            "race-time": isImproving ? `${Math.floor((frames / framesPerSecond) - secondsOfPlayer)} s` : `${Math.max(0, secondsOfPlayer - (frames / framesPerSecond)).toFixed(1)} s`,
            "race-time-name": isImproving ? "Learning for" : "You drive for",
            "race-loss": Number.isNaN(loss) ? "–" : loss.toPrecision(3),
            "race-loss-name": isImproving ? "Critic's loss" : "Imitation's loss",
            "race-steps": steps.toLocaleString("en"),
            "race-updates": updates.toLocaleString("en"),
            "race-milliseconds": `${milliseconds.toFixed(1)} ms`,
            "race-speed": `${Math.round(3.6 * (isImproving ? cars.network : cars.player).speed)} km/h`,
            "player-laps": String(player.laps), "player-last": time(player.last), "player-best": time(player.best),
            "network-laps": String(network.laps), "network-last": time(network.last), "network-best": time(network.best),
        };
        for (const [id, text] of Object.entries(texts)) {
            byId(id).textContent = text;
        }
    }

    // One sentence for each phase: also for those who hear the page.
    #tell({ phase, ended }, isDemonstrated) {
        const text = ended === "race" ? "The race is over: it has lasted for as long as can be recorded. Start again."
            : ended === "learning" ? "The numbers are no longer finite, and the network learns no more. Start again with another seed."
            : phase === "improving" ? "The network drives alone, and gets better between the frames. Drive on, if you like, and race it."
            : phase === "waiting" ? "Drive with the arrow keys, or W A S D: twenty seconds from the first key. The network watches."
            : isDemonstrated ? "A careful driver drives, and the network learns to do the same."
            : "You drive, and the network learns to do the same.";
        if (text !== this.#told) {
            this.#told = text;
            byId("race-status").textContent = text;
        }
    }

    #note({ phase, frames, loss }) {
        if (Number.isNaN(loss) || ++this.#shown % this.#every !== 0) {
            return;
        }

        this.#losses.push({ second: frames / this.#track.framesPerSecond, loss, isImproving: phase === "improving" });
        if (this.#losses.length > most) {
            this.#losses = this.#losses.filter((_, i) => i % 2 === 0);
            this.#every *= 2;
        }
    }

    draw() {
        const { context, width, height } = surface(byId("race-loss-curve"));
        const sorted = this.#losses.map(row => row.loss).sort((a, b) => a - b);
        const top = 1.15 * Math.max(1e-3, sorted[Math.floor(0.97 * (sorted.length - 1))] ?? 1);
        const last = Math.max(this.#track.secondsOfPlayer, this.#losses.at(-1)?.second ?? 0);
        const { toX, toY, box } = axes(context, { width, height, x: [0, last], y: [0, top], xName: "seconds", yName: "loss" });
        context.save();
        context.beginPath();
        context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
        context.clip();
        const { train, test } = colors();
        for (const [isImproving, color] of [[false, test], [true, train]]) {
            Object.assign(context, { strokeStyle: color, lineWidth: 2, lineJoin: "round" });
            stroke(context, this.#losses.filter(row => row.isImproving === isImproving).map(row => [toX(row.second), toY(row.loss)]));
        }

        context.restore();
    }
}
