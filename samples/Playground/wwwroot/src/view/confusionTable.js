import { confusion } from "./scores.js";

// The confusion matrix as a table: a row for each class, a column for what the network said.
export function drawConfusion(table, data, network, rowOutputs) {
    const counts = confusion(data, network, rowOutputs);
    const head = row([cell("th", "is ↓ said →"), ...data.classes.map(name => cell("th", name, { scope: "col" }))]);
    const body = counts.map((said, actual) => {
        const all = Math.max(1, said.reduce((sum, count) => sum + count, 0));
        return row([
            cell("th", data.classes[actual], { scope: "row" }),
            ...said.map((count, column) => {
                const place = cell("td", String(count));
                place.style.setProperty("--share", count / all);
                place.className = column === actual ? "right" : "wrong";
                return place;
            }),
        ]);
    });
    table.tHead.replaceChildren(head);
    table.tBodies[0].replaceChildren(...body);
}

function row(cells) {
    const element = document.createElement("tr");
    element.append(...cells);
    return element;
}

function cell(kind, text, attributes = {}) {
    const element = Object.assign(document.createElement(kind), { textContent: text });
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
}
