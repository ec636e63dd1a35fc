// Writes into a declaration what some data ask for: inputs, outputs, and the loss and activation that go with them.
const dense = /\[Dense\(\s*\d+[^\]]*?\)\]/g;

export function adapt(text, data) {
    const classes = data.classes.length;
    const [units, activation, loss] = classes === 0 ? [1, "", "MeanSquaredError"]
        : classes === 2 ? [1, ", Activation.Sigmoid", "BinaryCrossEntropy"]
        : [classes, ", Activation.Softmax", "CrossEntropy"];
    const last = [...text.matchAll(dense)].at(-1);
    if (!last || !/\[Network\(\s*\d+/.test(text)) {
        return null;
    }

    const withOutput = `${text.slice(0, last.index)}[Dense(${units}${activation})]${text.slice(last.index + last[0].length)}`;
    const withLoss = withOutput.replace(/\bLoss\.\w+/, `Loss.${loss}`).replace(/\[Network\(\s*\d+/, `[Network(${data.inputs}`);
    const isMeasured = data.source === "csv" && !/\bStandardize\b/.test(withLoss);
    return isMeasured ? withLoss.replace(/\[Dense\(/, "[Standardize]\n[Dense(") : withLoss;
}
