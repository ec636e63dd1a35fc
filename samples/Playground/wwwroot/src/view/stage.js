import { byId } from "../controls/element.js";
import { drawConfusion } from "./confusionTable.js";
import { curvePoints, drawCurve } from "./curve.js";
import { Field, fieldPoints } from "./field.js";
import { drawFit } from "./fit.js";
import { showLegend } from "./legend.js";
import { LossChart } from "./lossChart.js";
import { NetworkView, outputScale, unitPoints } from "./network.js";
import { score } from "./scores.js";

// All that shows what the network has learned; what fits is chosen by the data.
export class Stage {
    #lab;
    #settings;
    #field = new Field(byId("field"));
    #network = new NetworkView(byId("network"));
    #loss = new LossChart(byId("loss"));
    #chosen = null;
    #drawn = 0;

    cross = null;

    constructor(lab, settings) {
        [this.#lab, this.#settings] = [lab, settings];
        byId("network").addEventListener("pointermove", event => this.#choose(this.#network.unitAt(event)));
        byId("network").addEventListener("pointerleave", () => this.#choose(null));
        lab.addEventListener("network", () => this.#begin());
        lab.addEventListener("back", () => this.#loss.cut(lab.progress.epoch));
        lab.addEventListener("progress", () => this.#add());
        settings.addEventListener("change", () => this.draw());
        new ResizeObserver(() => this.draw()).observe(byId("look-title").parentElement);
    }

    get field() {
        return this.#field;
    }

    // The inputs that the field shows.
    get range() {
        return { low: this.#lab.data.low, high: this.#lab.data.high };
    }

    // What a frame has to bring.
    static wanted({ data, hasUnits, problem, progress }) {
        if (problem !== null || data === null || progress === null) {
            return { parameters: {} };
        }

        const range = { low: [...data.low], high: [...data.high] };
        return {
            parameters: {},
            outputs: {},
            ...(data.inputs === 2 ? { field: { points: fieldPoints, ...range } } : {}),
            ...(data.inputs === 1 ? { field: { points: curvePoints, ...range } } : {}),
            ...(hasUnits && data.inputs === 2 ? { units: { points: unitPoints, ...range } } : {}),
        };
    }

    #choose(unit) {
        const isUsable = this.#lab.hasUnits && this.#lab.data?.inputs === 2;
        this.#chosen = isUsable ? unit : null;
        this.draw();
    }

    #begin() {
        this.#loss.clear();
        this.#chosen = null;
        if (this.#lab.data !== null) {
            showLegend(byId("legend"), this.#lab.data);
        }

        this.draw();
    }

    #add() {
        if (this.#lab.progress) {
            this.#loss.add(this.#lab.progress);
        }

        this.draw();
    }

    // Once for a frame of the screen, however often it is asked for.
    draw() {
        if (this.#drawn === 0) {
            this.#drawn = requestAnimationFrame(() => {
                this.#drawn = 0;
                this.#drawNow();
            });
        }
    }

    #drawNow() {
        const { data, network, seen, problem } = this.#lab;
        if (data === null || network === null) {
            return;
        }

        const fits = problem === null && seen.outputs?.length === data.rows * network.outputs;
        this.#network.draw({ network, units: seen.units, parameters: seen.parameters, data, chosen: this.#chosen });
        this.#drawOutput(data, network, seen, fits);
        byId("score").textContent = fits ? score(data, network, seen.outputs) : "";
        this.#loss.draw();
    }

    #drawOutput(data, network, seen, fits) {
        const kind = data.inputs === 2 ? "field" : data.inputs === 1 ? "curve" : data.classes.length > 0 ? "confusion" : "fit";
        byId("field").hidden = kind !== "field";
        byId("field-tools").hidden = kind !== "field";
        byId("legend").hidden = kind !== "field" && !(kind === "curve" && data.classes.length > 0);
        byId("plot").hidden = kind !== "curve" && kind !== "fit";
        byId("confusion").hidden = kind !== "confusion";
        const shared = { data, outputs: network.outputs, encoding: network.encoding, values: fits ? seen.field ?? null : null };
        if (kind === "field") {
            this.#field.draw({ ...shared, unit: this.#unit(network, seen, data), settings: this.#settings.all, cross: this.cross });
        } else if (kind === "curve") {
            drawCurve(byId("plot"), shared);
        } else if (fits && kind === "confusion") {
            drawConfusion(byId("confusion"), data, network, seen.outputs);
        } else if (fits) {
            drawFit(byId("plot"), { data, rowOutputs: seen.outputs });
        }
    }

    #unit(network, { units }, data) {
        const stride = network.layers.reduce((sum, size) => sum + size, 0);
        const scale = this.#chosen >= stride - network.layers.at(-1) ? outputScale(network, data) : value => value;
        return this.#chosen === null || !units ? null : { values: units, points: Math.sqrt(units.length / stride), at: this.#chosen, stride, scale };
    }
}
