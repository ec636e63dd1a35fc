import { indexOfLargest } from "./picture.js";

// Which class the outputs of a row say.
export function classOf(rowOutputs, row, { outputs, encoding }) {
    return outputs > 1 ? indexOfLargest(rowOutputs, row * outputs, outputs) : rowOutputs[row] >= (encoding === "ZeroOne" ? 0.5 : 0) ? 1 : 0;
}

// Rows to judge by: those to test with, or all where there are none.
const judged = ({ rows, trainRows }) => (trainRows < rows ? [trainRows, rows] : [0, rows]);

// counts[actual][said]
export function confusion(data, network, rowOutputs) {
    const counts = data.classes.map(() => data.classes.map(() => 0));
    const [first, last] = judged(data);
    for (let row = first; row < last; row++) {
        counts[data.answers[row]][classOf(rowOutputs, row, network)]++;
    }

    return counts;
}

// One line about how good it is.
export function score(data, network, rowOutputs) {
    const [first, last] = judged(data);
    const where = first > 0 ? "test" : "training";
    if (data.classes.length > 0) {
        let right = 0;
        for (let row = first; row < last; row++) {
            right += classOf(rowOutputs, row, network) === data.answers[row] ? 1 : 0;
        }

        return `${(100 * right / (last - first)).toFixed(1)} % of ${last - first} ${where} rows right`;
    }

    let [sum, away] = [0, 0];
    for (let row = first; row < last; row++) {
        sum += data.answers[row] / (last - first);
        away += Math.abs(rowOutputs[row] - data.answers[row]) / (last - first);
    }

    return `mean distance ${away.toPrecision(3)} on ${last - first} ${where} rows (their mean is ${sum.toPrecision(3)})`;
}
