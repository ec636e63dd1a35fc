// What the user has chosen: all that a link carries.
export const defaults = Object.freeze({
    text: "",
    source: "circle",
    noise: 0,
    seed: 0,
    trainShare: 0.5,
    batch: 10,
    rate: 0.03,
    epochs: 1,
    points: [],
    showTest: true,
    discretize: false,
    profile: "plain",
});

export class Settings extends EventTarget {
    #values;

    constructor(values) {
        super();
        this.#values = { ...defaults, ...values };
    }

    get all() {
        return this.#values;
    }

    // Changes some, and tells which.
    set(changes) {
        const changed = Object.keys(changes).filter(name => this.#values[name] !== changes[name]);
        if (changed.length > 0) {
            this.#values = { ...this.#values, ...changes };
            this.dispatchEvent(new CustomEvent("change", { detail: new Set(changed) }));
        }
    }
}
