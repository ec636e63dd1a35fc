// What the game writes down after a frame, by names; the order is that of RaceDesk.cs.
const phases = ["waiting", "imitating", "improving"];
const ends = ["nothing", "learning", "race"];
const carNames = ["player", "network", "ghost0", "ghost1", "ghost2"];

export function readState(values) {
    let at = 0;
    const next = () => values[at++];
    const [phase, frames, steps, updates, loss, milliseconds, ended] = Array.from({ length: 7 }, next);
    const laps = () => ({ laps: next(), last: next(), best: next() });
    const [player, network] = [laps(), laps()];
    const car = () => ({ x: next(), y: next(), headingX: next(), headingY: next(), speed: next(), wheel: next() });
    const cars = Object.fromEntries(carNames.map(name => [name, car()]));
    const rays = [];
    while (at < values.length) {
        rays.push([next(), next()]);
    }

    return { phase: phases[phase], frames, steps, updates, loss, milliseconds, ended: ends[ended], player, network, cars, rays };
}

// What does not change from race to race.
export function readTrack([framesPerSecond, secondsOfPlayer, halfWidth, width, height, ...line]) {
    return { framesPerSecond, secondsOfPlayer, halfWidth, width, height, line };
}
