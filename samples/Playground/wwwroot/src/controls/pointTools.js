import { edge, mostPoints, pointClasses as classes } from "../model/rules.js";
import { byId, radio } from "./element.js";

// Points of one's own: by clicks, or by keys: arrows move a cross, 1 to 4 set a point of a class there.
export function bindPoints(settings, lab, stage) {
    const field = byId("field");
    let chosen = 0;
    byId("point-classes").replaceChildren(...Array.from({ length: classes }, (_, i) => radio("point-class", String(i), String(i), i === 0, name => { chosen = Number(name); })));
    const isOn = () => settings.all.source === "points";
    const show = () => {
        byId("point-tools").hidden = !isOn();
        field.style.cursor = isOn() ? "crosshair" : "default";
    };
    const add = ([x, y], number) => {
        const within = value => Math.max(-edge, Math.min(edge, Math.round(value * 100) / 100));
        if (settings.all.points.length < 3 * mostPoints) {
            settings.set({ points: [...settings.all.points, within(x), within(y), number] });
        }
    };

    field.addEventListener("click", event => {
        if (isOn() && lab.data?.inputs === 2) {
            add(stage.field.toInputs(event, stage.range), event.shiftKey ? 1 - Math.min(1, chosen) : chosen);
        }
    });
    field.addEventListener("keydown", event => {
        const steps = { ArrowLeft: [-0.25, 0], ArrowRight: [0.25, 0], ArrowUp: [0, 0.25], ArrowDown: [0, -0.25] };
        if (!isOn()) {
            return;
        }

        const number = Number(event.key) - 1;
        if (event.key in steps) {
            const [dx, dy] = steps[event.key];
            const [x, y] = stage.cross ?? [0, 0];
            stage.cross = [Math.max(-edge, Math.min(edge, x + dx)), Math.max(-edge, Math.min(edge, y + dy))];
            stage.draw();
            event.preventDefault();
        } else if (stage.cross && (event.key === "Enter" || (number >= 0 && number < classes))) {
            add(stage.cross, event.key === "Enter" ? chosen : number);
        }
    });
    field.addEventListener("blur", () => {
        stage.cross = null;
        stage.draw();
    });
    byId("undo-point").addEventListener("click", () => settings.set({ points: settings.all.points.slice(0, -3) }));
    byId("clear-points").addEventListener("click", () => settings.set({ points: [] }));
    settings.addEventListener("change", show);
    show();
}
