import { axes, stroke } from "../view/axes.js";
import { colors } from "../view/colors.js";
import { surface } from "../view/surface.js";
import { byId } from "../controls/element.js";
import { framesPerSecond, secondsOfPlayer } from "./raceState.js";

const most = 400;
const time = frames => (frames > 0 ? `${(frames / framesPerSecond).toFixed(2)} s` : "–");

// Figures, what there is to do, and the curve of the loss and of the lap times.
export class RaceFigures {
    #losses = [];
    #laps = [];
    #every = 1;
    #shown = 0;
    #phase = null;
    #drawn = 0;

    clear() {
        [this.#losses, this.#laps, this.#every, this.#shown, this.#phase, this.#drawn] = [[], [], 1, 0, null, 0];
    }

    show(state, isDemonstrated) {
        const { phase, frames, steps, updates, loss, milliseconds, player, network } = state;
        const isImproving = phase === "improving";
        this.#tell(state, isDemonstrated);
        this.#note(state);

        // Figures that change sixty times a second cannot be read.
        if (frames < this.#drawn + 6 && frames > 0 && this.#drawn > 0) {
            return;
        }

        this.#drawn = frames;
        const texts = {
            "race-time": isImproving ? `${Math.floor((frames / framesPerSecond) - secondsOfPlayer)} s` : `${Math.max(0, secondsOfPlayer - (frames / framesPerSecond)).toFixed(1)} s`,
            "race-time-name": isImproving ? "Learning for" : "You drive for",
            "race-loss": Number.isNaN(loss) ? "–" : loss.toPrecision(3),
            "race-loss-name": isImproving ? "Critic's loss" : "Imitation's loss",
            "race-steps": steps.toLocaleString("en"),
            "race-updates": updates.toLocaleString("en"),
            "race-milliseconds": `${milliseconds.toFixed(1)} ms`,
            "race-speed": `${Math.round(3.6 * (isImproving ? state.cars.network : state.cars.player).speed)} km/h`,
            "player-laps": String(player.laps), "player-last": time(player.last), "player-best": time(player.best),
            "network-laps": String(network.laps), "network-last": time(network.last), "network-best": time(network.best),
        };
        for (const [id, text] of Object.entries(texts)) {
            byId(id).textContent = text;
        }

        this.#drawCurve();
    }

    // One sentence for each phase: also for those who hear the page.
    #tell({ phase }, isDemonstrated) {
        if (this.#phase === phase + isDemonstrated) {
            return;
        }

        this.#phase = phase + isDemonstrated;
        byId("race-status").textContent = {
            waiting: "Drive with the arrow keys, or W A S D: twenty seconds from the first key. The network watches.",
            imitating: isDemonstrated ? "A careful driver drives, and the network learns to do the same." : "You drive, and the network learns to do the same.",
            improving: "The network drives alone, and gets better between the frames. Drive on, if you like, and race it.",
        }[phase];
    }

    #note({ phase, frames, loss, network }) {
        if (phase === "improving" && network.laps > this.#laps.length) {
            this.#laps.push({ second: frames / framesPerSecond, lap: network.last / framesPerSecond });
        }

        if (Number.isNaN(loss) || ++this.#shown % this.#every !== 0) {
            return;
        }

        this.#losses.push({ second: frames / framesPerSecond, loss, isImproving: phase === "improving" });
        if (this.#losses.length > most) {
            this.#losses = this.#losses.filter((_, i) => i % 2 === 0);
            this.#every *= 2;
        }
    }

    #drawCurve() {
        const { context, width, height } = surface(byId("race-loss-curve"));
        const sorted = this.#losses.map(row => row.loss).sort((a, b) => a - b);
        const top = 1.15 * Math.max(1e-3, sorted[Math.floor(0.97 * (sorted.length - 1))] ?? 1);
        const last = Math.max(secondsOfPlayer, this.#losses.at(-1)?.second ?? 0);
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
