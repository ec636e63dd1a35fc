import { byId, fillSelect, radio } from "./element.js";

export const sources = new Map([
    ["circle", "Circle"], ["xor", "Xor"], ["gauss", "Gauss"], ["spiral", "Spiral"],
    ["plane", "Plane"], ["regressionGauss", "Bumps"], ["points", "Own points"], ["csv", "CSV file"],
]);

const rates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const epochs = [1, 2, 5, 10, 20, 50, 100, 200];

// Ties what stands on the page to the settings, in both directions.
export function bindSettings(settings) {
    fillSelect(byId("rate"), rates.map(String));
    fillSelect(byId("epochs"), epochs.map(String));
    const number = (id, name) => byId(id).addEventListener("change", event => {
        const { min, max, valueAsNumber } = event.target;
        const value = event.target.type === "select-one" ? Number(event.target.value) : Math.min(Number(max), Math.max(Number(min), valueAsNumber || 0));
        settings.set({ [name]: value });
        show();
    });
    number("noise", "noise");
    number("train-share", "trainShare");
    number("seed", "seed");
    number("batch", "batch");
    number("rate", "rate");
    number("epochs", "epochs");
    for (const [id, name] of [["show-test", "showTest"], ["discretize", "discretize"]]) {
        byId(id).addEventListener("change", event => settings.set({ [name]: event.target.checked }));
    }

    byId("profile").addEventListener("change", event => settings.set({ profile: event.target.value }));

    function show() {
        const now = settings.all;
        for (const box of byId("sources").querySelectorAll("input")) {
            box.checked = box.value === now.source;
        }

        for (const [id, value] of [["noise", now.noise], ["train-share", now.trainShare], ["seed", now.seed], ["batch", now.batch], ["rate", now.rate], ["epochs", now.epochs], ["profile", now.profile]]) {
            byId(id).value = String(value);
        }

        byId("noise-value").textContent = `${Math.round(100 * now.noise)} %`;
        byId("train-share-value").textContent = `${Math.round(100 * now.trainShare)} %`;
        byId("show-test").checked = now.showTest;
        byId("discretize").checked = now.discretize;
    }

    byId("sources").replaceChildren(...[...sources].map(([name, label]) => radio("source", name, label, false, source => settings.set({ source }))));
    show();
    settings.addEventListener("change", show);
}
