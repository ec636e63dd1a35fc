import { epochCounts, nearest, rates, sources } from "../model/rules.js";
import { byId, fillSelect, radio } from "./element.js";

// Ties what stands on the page to the settings, in both directions.
export function bindSettings(settings) {
    fillSelect(byId("rate"), rates.map(String));
    fillSelect(byId("epochs"), epochCounts.map(String));
    const number = (id, name) => byId(id).addEventListener("change", event => {
        settings.set({ [name]: event.target.type === "select-one" ? Number(event.target.value) : nearest(name, event.target.valueAsNumber) });
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
