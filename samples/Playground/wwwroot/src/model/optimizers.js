// The optimizers that a choice writes into the declaration, and how one is found there.
export const optimizers = new Map([
    ["Adam", "[Adam]"],
    ["Gradient descent", "[Sgd]"],
    ["Momentum", "[Sgd(Momentum = 0.9)]"],
    ["Nesterov", "[Sgd(Momentum = 0.9, Nesterov = true)]"],
    ["RMSprop", "[RmsProp]"],
    ["Adagrad", "[Adagrad]"],
    ["AdamW", "[AdamW(WeightDecay = 0.01)]"],
    ["Lion", "[Lion]"],
]);

const attribute = /\[(?:Sgd|Adam|AdamW|RmsProp|Adagrad|Lion)\b(?:\([^)]*\))?\]/;

// The name of the optimizer in a text; null where it is written in another way.
export function optimizerOf(text) {
    const found = attribute.exec(text)?.[0];
    return [...optimizers].find(([, written]) => written === found)?.[0] ?? null;
}

// The text with another optimizer; null where there is no place that is understood.
export function withOptimizer(text, name) {
    const written = optimizers.get(name);
    if (attribute.test(text)) {
        return text.replace(attribute, written);
    }

    const place = /^(?:[a-z ]*\bpartial class\b)/m.exec(text);
    return place ? `${text.slice(0, place.index)}${written}\n${text.slice(place.index)}` : null;
}
