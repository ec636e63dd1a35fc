import { axes, stroke } from "./axes.js";
import { colors } from "./colors.js";
import { surface } from "./surface.js";

const most = 600;

// The losses of both sets over the epochs.
export class LossChart {
    #canvas;
    #rows = [];
    #every = 1;
    #skipped = 0;

    constructor(canvas) {
        this.#canvas = canvas;
    }

    clear() {
        [this.#rows, this.#every, this.#skipped] = [[], 1, 0];
    }

    add({ epoch, trainLoss, testLoss }) {
        const isNew = ++this.#skipped >= this.#every;
        if (isNew || this.#rows.length < 2) {
            this.#rows.push({ epoch, trainLoss, testLoss });
            this.#skipped = 0;
        } else {
            this.#rows[this.#rows.length - 1] = { epoch, trainLoss, testLoss };
        }

        // The curve has room for so many points: of more, every second one stays.
        if (this.#rows.length > most) {
            this.#rows = this.#rows.filter((_, i) => i % 2 === 0 || i === this.#rows.length - 1);
            this.#every *= 2;
        }
    }

    // Forgets what came after an epoch that the weights went back to.
    cut(epoch) {
        this.#rows = this.#rows.filter(row => row.epoch <= epoch);
    }

    draw() {
        const { context, width, height } = surface(this.#canvas);
        const finite = this.#rows.flatMap(row => [row.trainLoss, row.testLoss]).filter(Number.isFinite);
        const sorted = [...finite].sort((a, b) => a - b);
        // A few spikes are cut off, so that the rest is to be seen.
        const top = 1.15 * Math.max(1e-6, sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 1);
        const last = Math.max(1, this.#rows.at(-1)?.epoch ?? 1);
        const { toX, toY, box } = axes(context, { width, height, x: [0, last], y: [0, top], xName: "epochs", yName: "loss" });
        context.save();
        context.beginPath();
        context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
        context.clip();
        const { train, test } = colors();
        for (const [name, color, dash] of [["testLoss", test, [5, 3]], ["trainLoss", train, []]]) {
            Object.assign(context, { strokeStyle: color, lineWidth: 2, lineJoin: "round" });
            context.setLineDash(dash);
            stroke(context, this.#rows.filter(row => Number.isFinite(row[name])).map(row => [toX(row.epoch), toY(row[name])]));
        }

        context.restore();
    }
}
