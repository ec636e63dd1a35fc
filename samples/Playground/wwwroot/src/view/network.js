import { blend, colors, css } from "./colors.js";
import { draw, valuePicture } from "./picture.js";
import { surface } from "./surface.js";

export const unitPoints = 20;
const mostUnits = 16;

// How an output is coloured: as in the large picture, where a class that is written as 0 or 1 goes from the one colour to the other.
export const outputScale = (network, data) => (data.classes.length > 0 && network.encoding === "ZeroOne" ? value => (2 * value) - 1 : value => value);

// The units of each layer, with what they give over the inputs, and the weights between them as lines.
export class NetworkView {
    #canvas;
    #places = [];

    constructor(canvas) {
        this.#canvas = canvas;
    }

    // Which unit is at a place of the screen: its number among all, or null.
    unitAt({ clientX, clientY }) {
        const { left, top } = this.#canvas.getBoundingClientRect();
        const [x, y] = [clientX - left, clientY - top];
        return this.#places.find(place => place.unit !== null && Math.abs(x - place.x) <= place.size && Math.abs(y - place.y) <= place.size)?.unit ?? null;
    }

    draw({ network, units, parameters, data, chosen }) {
        const { context, width, height } = surface(this.#canvas);
        this.#places = [];
        if (network.layers.length === 0) {
            return;
        }

        const columns = this.#columns([network.inputs, ...network.layers], width, height);
        if (parameters && network.areWeightsDrawn) {
            this.#drawWeights(context, network, parameters, columns);
        }

        const stride = network.layers.reduce((sum, size) => sum + size, 0);
        let first = 0;
        columns.forEach((column, layer) => {
            const scale = layer === columns.length - 1 ? outputScale(network, data) : value => value;
            column.forEach((place, i) => this.#drawUnit(context, place, layer === 0 ? inputPicture(data, i, network.inputs) : unitPicture(units, first + i, stride, scale), place.unit !== null && place.unit === chosen));
            first += layer === 0 ? 0 : network.layers[layer - 1];
            this.#drawCount(context, column, [network.inputs, ...network.layers][layer], height);
        });
    }

    #columns(sizes, width, height) {
        const tallest = Math.min(mostUnits, Math.max(...sizes));
        const size = Math.max(6, Math.min(22, (height - 24) / tallest / 2.5, width / sizes.length / 3));
        let first = 0;
        return sizes.map((units, layer) => {
            const shown = Math.min(units, mostUnits);
            const gap = Math.min(64, (height - 20) / shown);
            const x = size + 4 + ((width - (2 * size) - 8) * layer / (sizes.length - 1));
            const column = Array.from({ length: shown }, (_, i) => ({
                x,
                y: ((height - 14) / 2) + (gap * (i - ((shown - 1) / 2))),
                size,
                unit: layer === 0 ? null : first + i,
            }));
            first += layer === 0 ? 0 : units;
            this.#places.push(...column);
            return column;
        });
    }

    // W[out][in] of each layer, then its biases, as GetParameters gives them.
    #drawWeights(context, network, parameters, columns) {
        const hasBias = network.architecture.split(";")[0].split("-").slice(1).filter(term => term !== "Standardize").map(term => !term.includes("NoBias"));
        let [start, inputs] = [0, network.inputs];
        network.layers.forEach((outputs, layer) => {
            const lines = [];
            columns[layer + 1].forEach((to, out) => columns[layer].forEach((from, input) => lines.push({ from, to, weight: parameters[start + (out * inputs) + input] })));
            lines.sort((a, b) => Math.abs(a.weight) - Math.abs(b.weight));
            for (const { from, to, weight } of lines) {
                const middle = (from.x + to.x) / 2;
                context.beginPath();
                context.moveTo(from.x + from.size, from.y);
                context.bezierCurveTo(middle, from.y, middle, to.y, to.x - to.size, to.y);
                context.lineWidth = Math.max(0.4, Math.min(9, 2.2 * Math.abs(weight)));
                context.strokeStyle = css(blend(weight < 0 ? -1 : 1), Math.min(0.9, 0.25 + (0.4 * Math.abs(weight))));
                context.stroke();
            }

            start += (outputs * inputs) + (hasBias[layer] ? outputs : 0);
            inputs = outputs;
        });
    }

    #drawUnit(context, { x, y, size }, picture, isChosen) {
        context.save();
        context.beginPath();
        context.roundRect(x - size, y - size, 2 * size, 2 * size, 4);
        context.fillStyle = colors().surface;
        context.fill();
        context.clip();
        if (picture) {
            draw(context, picture, x - size, y - size, 2 * size, 2 * size);
        }

        context.restore();
        context.beginPath();
        context.roundRect(x - size, y - size, 2 * size, 2 * size, 4);
        Object.assign(context, { strokeStyle: isChosen ? colors().ink : colors().quiet, lineWidth: isChosen ? 2.5 : 1 });
        context.stroke();
    }

    #drawCount(context, column, units, height) {
        Object.assign(context, { fillStyle: colors().quiet, font: "12px system-ui, sans-serif", textAlign: "center", textBaseline: "alphabetic" });
        context.fillText(units > mostUnits ? `${mostUnits} of ${units}` : String(units), column[0].x, height - 2);
    }
}

function unitPicture(units, at, stride, scale) {
    return units && units.length === unitPoints * unitPoints * stride ? valuePicture(units, unitPoints, at, stride, scale) : null;
}

// An input as it runs over the square: across, or upwards.
function inputPicture(data, input, inputs) {
    if (inputs !== 2) {
        return null;
    }

    const values = Float32Array.from({ length: unitPoints * unitPoints }, (_, i) => {
        const share = ((input === 0 ? i % unitPoints : unitPoints - 1 - Math.floor(i / unitPoints)) + 0.5) / unitPoints;
        return (2 * share) - 1;
    });
    return valuePicture(values, unitPoints, 0, 1);
}
