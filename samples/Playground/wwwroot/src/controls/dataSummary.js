import { sources } from "../model/rules.js";
import { byId } from "./element.js";

// One line about the rows that the network has: of a file nothing else says how it was read.
export function bindDataSummary(lab) {
    lab.addEventListener("network", () => { byId("data-summary").textContent = lab.data === null ? "" : sentence(lab.data); });
}

function sentence({ source, name, inputs, classes, rows, trainRows }) {
    const answers = classes.length > 0 ? `${classes.length} classes` : "a value";
    return `${source === "csv" ? name : sources.get(source)}: ${count(inputs, "input")}, ${answers}; ${count(trainRows, "row")} to train on, ${rows - trainRows} to test with.`;
}

const count = (number, name) => `${number.toLocaleString("en")} ${name}${number === 1 ? "" : "s"}`;
