import { answerColor, colors, css } from "./colors.js";
import { classPicture, draw, valuePicture } from "./picture.js";
import { surface } from "./surface.js";

export const fieldPoints = 60;
const fewRows = 60;

// What the network gives over a square of two inputs, with the rows on it.
export class Field {
    #canvas;

    constructor(canvas) {
        this.#canvas = canvas;
    }

    // Where a place of the screen lies among the inputs.
    toInputs({ clientX, clientY }, { low, high }) {
        const { left, top, width, height } = this.#canvas.getBoundingClientRect();
        return [
            low[0] + ((high[0] - low[0]) * (clientX - left) / width),
            high[1] - ((high[1] - low[1]) * (clientY - top) / height),
        ];
    }

    // values: of a network with some outputs; unit: what a hidden unit gives instead, or null.
    draw({ data, values, outputs, encoding, unit, settings, cross }) {
        const { context, width, height } = surface(this.#canvas);
        const toUnit = value => settings.discretize ? Math.sign(value) : value;
        const picture = unit ? valuePicture(unit.values, unit.points, unit.at, unit.stride, value => toUnit(unit.scale(value)))
            : values === null ? null
            : outputs > 1 ? (outputs === 2 ? twoClasses(values, toUnit) : classPicture(values, fieldPoints, outputs))
            : valuePicture(values, fieldPoints, 0, 1, value => toUnit(data.classes.length > 0 && encoding === "ZeroOne" ? (2 * value) - 1 : value));
        if (picture) {
            draw(context, picture, 0, 0, width, height, !settings.discretize);
        }

        this.#drawRows(context, width, height, data, settings.showTest);
        if (cross) {
            this.#drawCross(context, width, height, data, cross);
        }
    }

    #drawRows(context, width, height, data, showsTest) {
        // A few points of one's own are to be seen as well as hundreds that were drawn.
        const radius = Math.max(2.2, Math.min(4.5, width / 110)) * (data.rows <= fewRows ? 1.8 : 1);
        const last = showsTest ? data.rows : data.trainRows;
        for (let row = last - 1; row >= 0; row--) {
            const [x, y] = place(data, width, height, data.inputValues[2 * row], data.inputValues[(2 * row) + 1]);
            context.beginPath();
            context.arc(x, y, radius, 0, 2 * Math.PI);
            context.fillStyle = css(answerColor(data.answers[row], data.classes.length));
            context.fill();
            context.strokeStyle = row < data.trainRows ? colors().surface : colors().ink;
            context.lineWidth = 1;
            context.stroke();
        }
    }

    #drawCross(context, width, height, data, [inputX, inputY]) {
        const [x, y] = place(data, width, height, inputX, inputY);
        Object.assign(context, { strokeStyle: colors().ink, lineWidth: 1.5 });
        for (const [dx, dy] of [[9, 0], [0, 9]]) {
            context.beginPath();
            context.moveTo(x - dx, y - dy);
            context.lineTo(x + dx, y + dy);
            context.stroke();
        }
    }
}

const place = ({ low, high }, width, height, x, y) => [
    width * (x - low[0]) / (high[0] - low[0]),
    height * (high[1] - y) / (high[1] - low[1]),
];

function twoClasses(values, toUnit) {
    return valuePicture(values.filter((_, i) => i % 2 === 1), fieldPoints, 0, 1, value => toUnit((2 * value) - 1));
}
