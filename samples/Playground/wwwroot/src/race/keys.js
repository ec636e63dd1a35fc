// The keys that are held down, as the game counts them: arrows or W A S D, or the buttons on the page for fingers.
const bits = { left: 1, right: 2, gas: 4, brake: 8 };
const names = {
    ArrowLeft: "left", ArrowRight: "right", ArrowUp: "gas", ArrowDown: "brake",
    KeyA: "left", KeyD: "right", KeyW: "gas", KeyS: "brake",
};

export class HeldKeys {
    // By what holds it: a key's code, or a finger.
    #held = new Map();
    #tapped = 0;

    // isActive: whether the game is what the keys are for.
    constructor(isActive, buttons) {
        addEventListener("keydown", event => {
            if (isActive() && event.code in names && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
                this.#press(event.code, names[event.code]);
                event.preventDefault();
            }
        });

        // macOS tells of no key that is let go of while Cmd is held.
        addEventListener("keyup", event => (event.key === "Meta" ? this.clear() : this.#held.delete(event.code)));
        addEventListener("blur", () => this.clear());
        document.addEventListener("visibilitychange", () => this.clear());
        for (const button of buttons) {
            button.addEventListener("pointerdown", event => {
                button.setPointerCapture(event.pointerId);
                this.#press(`finger ${event.pointerId}`, button.dataset.key);
            });
            for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
                button.addEventListener(end, event => this.#held.delete(`finger ${event.pointerId}`));
            }
        }
    }

    // What is held, and what was pressed and let go of since the last call.
    take() {
        const now = [...this.#held.values()].reduce((sum, bit) => sum | bit, this.#tapped);
        this.#tapped = 0;
        return now;
    }

    clear() {
        this.#held.clear();
        this.#tapped = 0;
    }

    #press(source, name) {
        this.#held.set(source, bits[name]);
        this.#tapped |= bits[name];
    }
}

const isTyping = ({ tagName, type }) => tagName === "TEXTAREA" || tagName === "SELECT" || (tagName === "INPUT" && type === "number");
