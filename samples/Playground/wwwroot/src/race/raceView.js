import { colors, css } from "../view/colors.js";
import { surface } from "../view/surface.js";

const carLength = 3.6;
const carWidth = 1.9;
const ghosts = [{ name: "ghost0", text: "0", alpha: 0.3 }, { name: "ghost1", text: "−2", alpha: 0.4 }, { name: "ghost2", text: "−1", alpha: 0.5 }];

// The track from above: built once for a size and theme, and the cars on it.
export class RaceView {
    #canvas;
    #track;
    #ground = null;

    constructor(canvas, track) {
        [this.#canvas, this.#track] = [canvas, track];
        canvas.style.aspectRatio = `${track.width} / ${track.height}`;
    }

    // After another theme or size.
    forget() {
        this.#ground = null;
    }

    draw({ phase, cars, rays }) {
        const { context, width, height } = surface(this.#canvas);
        const scale = width / this.#track.width;
        if (this.#ground?.width !== this.#canvas.width || this.#ground?.height !== this.#canvas.height) {
            this.#ground = this.#drawGround(this.#canvas.width, this.#canvas.height);
        }

        context.drawImage(this.#ground, 0, 0, width, height);
        context.scale(scale, scale);
        const { low, high, ink } = colors();
        const looking = phase === "improving" ? cars.network : cars.player;
        drawRays(context, looking, rays, phase === "improving" ? high : low);
        if (phase === "improving") {
            for (const { name, alpha } of ghosts) {
                drawCar(context, cars[name], css(high, alpha));
            }

            drawNames(context, cars, ink);

            drawCar(context, cars.network, css(high), ink);
        }

        drawCar(context, cars.player, css(low), ink);
    }

    #drawGround(width, height) {
        const ground = new OffscreenCanvas(width, height);
        const context = ground.getContext("2d");
        const { halfWidth, width: metres, line } = this.#track;
        context.scale(width / metres, width / metres);
        const { grass, road, line: edge, quiet } = roadColors();
        Object.assign(context, { fillStyle: grass, lineJoin: "round" });
        context.fillRect(0, 0, metres, metres);
        const path = new Path2D();
        for (let i = 0; i < line.length; i += 2) {
            path[i === 0 ? "moveTo" : "lineTo"](line[i], line[i + 1]);
        }

        path.closePath();
        for (const [color, wide] of [[edge, (2 * halfWidth) + 0.8], [road, 2 * halfWidth]]) {
            Object.assign(context, { strokeStyle: color, lineWidth: wide });
            context.stroke(path);
        }

        Object.assign(context, { strokeStyle: quiet, lineWidth: 0.15, globalAlpha: 0.6 });
        context.setLineDash([2, 3]);
        context.stroke(path);
        drawStart(context, line, halfWidth);
        return ground;
    }
}

function roadColors() {
    const style = getComputedStyle(document.documentElement);
    const named = name => style.getPropertyValue(name).trim();
    return { grass: named("--grass"), road: named("--road"), line: named("--road-edge"), quiet: named("--quiet") };
}

// Two rows of squares across the track, where its line begins.
function drawStart(context, [x, y, nextX, nextY], halfWidth) {
    const [side, rows] = [0.75, 2];
    context.setLineDash([]);
    context.globalAlpha = 1;
    context.save();
    context.translate(x, y);
    context.rotate(Math.atan2(nextY - y, nextX - x));
    for (let i = 0; i < 2 * halfWidth / side; i++) {
        for (let row = 0; row < rows; row++) {
            context.fillStyle = (i + row) % 2 === 0 ? "#ffffff" : "#30383b";
            context.fillRect(row * side, -halfWidth + (i * side), side, side);
        }
    }

    context.restore();
}

function drawRays(context, { x, y }, rays, color) {
    Object.assign(context, { strokeStyle: css(color, 0.35), fillStyle: css(color, 0.7), lineWidth: 0.2 });
    for (const [toX, toY] of rays) {
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(toX, toY);
        context.stroke();
        context.beginPath();
        context.arc(toX, toY, 0.45, 0, 2 * Math.PI);
        context.fill();
    }
}

function drawCar(context, { x, y, headingX, headingY, wheel }, color, outline = null) {
    context.save();
    context.transform(headingX, headingY, -headingY, headingX, x, y);
    context.fillStyle = "#20282b";
    for (const [along, aside] of [[-1, -1], [-1, 1], [1, -1], [1, 1]]) {
        context.save();
        context.translate(along * 0.32 * carLength, aside * 0.5 * carWidth);
        context.rotate(along > 0 ? wheel * 0.45 : 0);
        context.globalAlpha = outline === null ? 0.35 : 1;
        context.fillRect(-0.42, -0.17, 0.84, 0.34);
        context.restore();
    }

    context.fillStyle = color;
    context.beginPath();
    context.roundRect(-carLength / 2, -carWidth / 2, carLength, carWidth, 0.6);
    context.fill();
    if (outline !== null) {
        Object.assign(context, { strokeStyle: outline, lineWidth: 0.18 });
        context.stroke();
    }

    context.fillStyle = "rgb(255 255 255 / 0.55)";
    context.fillRect(carLength * 0.08, -carWidth * 0.36, carLength * 0.16, carWidth * 0.72);
    context.restore();
}

// Beside the ghosts, but not where cars are so near that nobody could read them.
function drawNames(context, cars, color) {
    const near = 5;
    Object.assign(context, { fillStyle: color, font: "1.9px system-ui, sans-serif", textAlign: "center", textBaseline: "bottom" });
    context.save();
    context.globalAlpha = 0.6;
    for (const { name, text } of ghosts) {
        const { x, y } = cars[name];
        if (Object.entries(cars).every(([other, car]) => other === name || Math.hypot(car.x - x, car.y - y) > near)) {
            context.fillText(text, x, y - 1.6);
        }
    }

    context.restore();
}
