// The keys that are held down, as the game counts them: arrows or W A S D, or the buttons on the page for fingers.
const bits = { left: 1, right: 2, gas: 4, brake: 8 };
const names = {
    ArrowLeft: "left", ArrowRight: "right", ArrowUp: "gas", ArrowDown: "brake",
    KeyA: "left", KeyD: "right", KeyW: "gas", KeyS: "brake",
};

export class HeldKeys {
    #held = new Set();

    // isActive: whether the game is what the keys are for.
    constructor(isActive, buttons) {
        addEventListener("keydown", event => {
            if (isActive() && event.code in names && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
                this.#held.add(names[event.code]);
                event.preventDefault();
            }
        });
        addEventListener("keyup", event => this.#held.delete(names[event.code]));
        addEventListener("blur", () => this.#held.clear());
        for (const button of buttons) {
            const name = button.dataset.key;
            button.addEventListener("pointerdown", event => {
                button.setPointerCapture(event.pointerId);
                this.#held.add(name);
            });
            for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
                button.addEventListener(end, () => this.#held.delete(name));
            }
        }
    }

    get value() {
        return [...this.#held].reduce((sum, name) => sum | bits[name], 0);
    }

    clear() {
        this.#held.clear();
    }
}

const isTyping = ({ tagName, type }) => tagName === "TEXTAREA" || tagName === "SELECT" || (tagName === "INPUT" && type === "number");
