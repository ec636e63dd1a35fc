import { axes, stroke } from "./axes.js";
import { colors } from "./colors.js";
import { surface } from "./surface.js";

// What the network gives against what it was to give: on the diagonal they are equal.
export function drawFit(canvas, { data, rowOutputs }) {
    const { context, width, height } = surface(canvas);
    const all = [...data.answers, ...rowOutputs.filter(Number.isFinite)];
    const [least, largest] = [Math.min(...all), Math.max(...all)];
    const margin = 0.05 * (largest - least) || 1;
    const range = [least - margin, largest + margin];
    const { toX, toY } = axes(context, { width, height, x: range, y: range, xName: "answer in the data", yName: "output of the network" });
    const { quiet, train, test } = colors();
    Object.assign(context, { strokeStyle: quiet, lineWidth: 1 });
    stroke(context, range.map(value => [toX(value), toY(value)]));
    for (let row = 0; row < data.rows; row++) {
        context.beginPath();
        context.arc(toX(data.answers[row]), toY(rowOutputs[row]), 3, 0, 2 * Math.PI);
        context.fillStyle = row < data.trainRows ? train : test;
        context.globalAlpha = 0.6;
        context.fill();
    }

    context.globalAlpha = 1;
}
