// What the colours mean: those of the classes, or of values from -1 to 1. The style sheet has them, for both themes.
export function showLegend(place, { classes }) {
    const colors = classes.map((_, i) => (classes.length === 2 ? ["--low", "--high"][i] : `--class-${i % 10}`));
    place.replaceChildren(...(classes.length === 0
        ? [text("−1"), swatch("linear-gradient(to right, var(--low), var(--middle), var(--high))", "wide"), text("1")]
        : classes.flatMap((name, i) => [swatch(`var(${colors[i]})`, "dot"), text(name)])));
}

const text = content => Object.assign(document.createElement("span"), { textContent: content });

function swatch(background, className) {
    const element = Object.assign(document.createElement("span"), { className });
    element.style.background = background;
    return element;
}
