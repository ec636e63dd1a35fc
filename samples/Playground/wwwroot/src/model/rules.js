// What each setting may be. A link brings anything, and so does a field that is typed into.
export const sources = new Map([
    ["circle", "Circle"], ["xor", "Xor"], ["gauss", "Gauss"], ["spiral", "Spiral"],
    ["plane", "Plane"], ["regressionGauss", "Bumps"], ["points", "Own points"], ["csv", "CSV file"],
]);
export const rates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
export const epochCounts = [1, 2, 5, 10, 20, 50, 100, 200];
export const pointClasses = 4;
export const edge = 6;
export const mostPoints = 2000;
const mostLetters = 100_000;

const isNumber = Number.isFinite;
const between = (low, high) => value => isNumber(value) && value >= low && value <= high;
const whole = (low, high) => value => Number.isInteger(value) && value >= low && value <= high;
const oneOf = values => value => values.includes(value);
const isBoolean = value => typeof value === "boolean";
const isPoint = (x, y, number) => between(-edge, edge)(x) && between(-edge, edge)(y) && whole(0, pointClasses - 1)(number);
const arePoints = value => Array.isArray(value) && value.length % 3 === 0 && value.length <= 3 * mostPoints
    && value.every((x, i) => i % 3 !== 0 || isPoint(x, value[i + 1], value[i + 2]));

const bounded = (low, high, rule = between, kind = "a number") => ({ low, high, expected: `${kind} from ${low} to ${high.toLocaleString("en")}`, allows: rule(low, high) });
const listed = values => ({ expected: `one of ${values.join(", ")}`, allows: oneOf(values) });

const rules = {
    text: { expected: `a text of up to ${mostLetters.toLocaleString("en")} letters`, allows: value => typeof value === "string" && value.length <= mostLetters },
    source: listed([...sources.keys()]),
    noise: bounded(0, 0.5),
    seed: bounded(0, 999_999, whole, "a whole number"),
    trainShare: bounded(0.1, 1),
    batch: bounded(1, 1000, whole, "a whole number"),
    rate: listed(rates),
    epochs: listed(epochCounts),
    points: { expected: `up to ${mostPoints.toLocaleString("en")} times x, y from -${edge} to ${edge} and a class from 0 to ${pointClasses - 1}`, allows: arePoints },
    showTest: { expected: "true or false", allows: isBoolean },
    discretize: { expected: "true or false", allows: isBoolean },
    profile: listed(["plain", "vector"]),
};

// What was expected of a setting; null where the value is right.
export function expectedOf(name, value) {
    return !Object.hasOwn(rules, name) ? `one of the settings ${Object.keys(rules).join(", ")}` : rules[name].allows(value) ? null : rules[name].expected;
}

// The nearest number that a setting with two ends may be; no number at all is its lowest.
export function nearest(name, value) {
    const { low, high, allows } = rules[name];
    const within = Math.min(high, Math.max(low, isNumber(value) ? value : low));
    return allows(within) ? within : Math.round(within);
}
