import { colors } from "./colors.js";

// Round numbers from low to high, about as many as asked for.
export function ticks(low, high, count) {
    const rough = (high - low) / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? 10 * power;
    const first = Math.ceil((low / step) - 1e-9);
    const last = Math.floor((high / step) + 1e-9);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

export function label(value) {
    const size = Math.abs(value);
    const rounded = Number(value.toPrecision(4));
    return size !== 0 && (size < 0.001 || size >= 100000) ? rounded.toExponential() : String(rounded);
}

// A frame with axes; gives where a point lies in it.
export function axes(context, { width, height, x: [left, right], y: [low, high], xName, yName }) {
    const box = { left: 48, top: 10, right: width - 12, bottom: height - 34 };
    const toX = value => box.left + ((box.right - box.left) * (value - left) / (right - left));
    const toY = value => box.bottom - ((box.bottom - box.top) * (value - low) / (high - low));
    const { quiet, line } = colors();
    Object.assign(context, { lineWidth: 1, strokeStyle: line, fillStyle: quiet, font: "12px system-ui, sans-serif", textBaseline: "middle" });
    context.textAlign = "right";
    for (const value of ticks(low, high, Math.max(2, height / 45))) {
        stroke(context, [[box.left, toY(value)], [box.right, toY(value)]]);
        context.fillText(label(value), box.left - 6, toY(value));
    }

    context.textAlign = "center";
    for (const value of ticks(left, right, Math.max(2, width / 90))) {
        context.fillText(label(value), Math.min(toX(value), width - 16), box.bottom + 11);
    }

    context.fillText(xName, (box.left + box.right) / 2, height - 8);
    context.textAlign = "right";
    context.fillText(yName, box.right - 2, box.top + 6);
    return { toX, toY, box };
}

export function stroke(context, points) {
    context.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
}
