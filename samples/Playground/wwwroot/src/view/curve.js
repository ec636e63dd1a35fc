import { axes, stroke } from "./axes.js";
import { answerColor, colors, css } from "./colors.js";
import { surface } from "./surface.js";

export const curvePoints = 200;

// What a network of one input gives over it, with the rows.
export function drawCurve(canvas, { data, values, outputs, encoding }) {
    const { context, width, height } = surface(canvas);
    const answers = data.classes.length > 0 && encoding === "MinusOneOne" ? data.answers.map(answer => (2 * answer) - 1) : data.answers;
    const all = values ? [...answers, ...values.filter(Number.isFinite)] : [...answers];
    const [least, largest] = [Math.min(...all), Math.max(...all)];
    const margin = 0.06 * (largest - least) || 1;
    const { toX, toY } = axes(context, { width, height, x: [data.low[0], data.high[0]], y: [least - margin, largest + margin], xName: "input", yName: "output" });
    answers.forEach((answer, row) => {
        context.beginPath();
        context.arc(toX(data.inputValues[row]), toY(answer), 3, 0, 2 * Math.PI);
        context.fillStyle = css(answerColor(data.answers[row], data.classes.length), row < data.trainRows ? 0.9 : 0.45);
        context.fill();
    });
    for (let output = 0; values && output < outputs; output++) {
        Object.assign(context, { strokeStyle: outputs === 1 ? colors().ink : css(colors().classes[output % 10]), lineWidth: 2 });
        stroke(context, Array.from({ length: curvePoints }, (_, i) => [
            toX(data.low[0] + ((data.high[0] - data.low[0]) * (i + 0.5) / curvePoints)),
            toY(values[(i * outputs) + output]),
        ]));
    }
}
