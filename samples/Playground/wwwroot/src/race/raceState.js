// What the game writes down after a frame, by names; the order is that of RaceDesk.cs.
export const phases = ["waiting", "imitating", "improving"];
export const framesPerSecond = 60;
export const secondsOfPlayer = 20;

const carNames = ["player", "network", "ghost0", "ghost1", "ghost2"];

export function readState(values) {
    let at = 0;
    const next = () => values[at++];
    const [phase, frames, steps, updates, loss, milliseconds] = Array.from({ length: 6 }, next);
    const laps = () => ({ laps: next(), last: next(), best: next() });
    const [player, network] = [laps(), laps()];
    const car = () => ({ x: next(), y: next(), headingX: next(), headingY: next(), speed: next(), wheel: next(), isOnGrass: next() === 1 });
    const cars = Object.fromEntries(carNames.map(name => [name, car()]));
    const rays = [];
    while (at < values.length) {
        rays.push([next(), next()]);
    }

    return { phase: phases[phase], frames, steps, updates, loss, milliseconds, player, network, cars, rays };
}
