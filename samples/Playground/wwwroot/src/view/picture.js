import { blend, colors } from "./colors.js";

// Small pictures of what a network gives, a pixel for each point; paler than the rows that lie on them.
const paleness = 0.72;

// One of several values of each point, from -1 to 1, as colours.
export function valuePicture(values, points, at, stride, toUnit = value => value) {
    const picture = new ImageData(points, points);
    for (let i = 0; i < points * points; i++) {
        paint(picture.data, i, blend(paleness * Math.max(-1, Math.min(1, toUnit(values[(i * stride) + at])))));
    }

    return picture;
}

// The most likely of several classes, paler the less sure it is.
export function classPicture(values, points, classes) {
    const picture = new ImageData(points, points);
    const { classes: palette, middle } = colors();
    for (let i = 0; i < points * points; i++) {
        const best = indexOfLargest(values, i * classes, classes);
        const sure = Math.max(0, Math.min(1, ((values[(i * classes) + best] * classes) - 1) / (classes - 1)));
        const color = palette[best % 10];
        paint(picture.data, i, [0, 1, 2].map(part => Math.round(middle[part] + ((color[part] - middle[part]) * (0.15 + ((paleness - 0.15) * sure))))));
    }

    return picture;
}

export function indexOfLargest(values, start, length) {
    let best = 0;
    for (let i = 1; i < length; i++) {
        best = values[start + i] > values[start + best] ? i : best;
    }

    return best;
}

// A picture, drawn into a place of a canvas.
const scratch = document.createElement("canvas");
export function draw(context, picture, x, y, width, height, smooth = true) {
    [scratch.width, scratch.height] = [picture.width, picture.height];
    scratch.getContext("2d").putImageData(picture, 0, 0);
    context.imageSmoothingEnabled = smooth;
    context.imageSmoothingQuality = "high";
    context.drawImage(scratch, x, y, width, height);
}

function paint(data, pixel, [red, green, blue]) {
    data.set([red, green, blue, 255], pixel * 4);
}
