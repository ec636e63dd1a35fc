import { byId } from "./element.js";

// Three digits in a width that does not change.
function number(value) {
    if (value === undefined || value === null || Number.isNaN(value)) {
        return "–";
    }

    return value === 0 ? "0" : !Number.isFinite(value) ? "∞" : Math.abs(value) < 0.001 ? value.toExponential(2) : value.toPrecision(3);
}

// Run, step, reset, the figures, and the alarm where training stopped by itself.
export function bindTraining(lab, adapting) {
    const [run, step, reset] = ["run", "step", "reset"].map(byId);
    run.addEventListener("click", () => lab.setRunning(!lab.isRunning));
    step.addEventListener("click", () => lab.step(1));
    reset.addEventListener("click", () => lab.restart());

    function show() {
        const { progress, problem, network, frames } = lab;
        run.textContent = lab.isRunning ? "Pause" : "Run";
        run.disabled = !lab.canTrain;
        step.disabled = !lab.canTrain || lab.isRunning;
        reset.disabled = network === null;
        byId("epoch").textContent = progress ? progress.epoch.toLocaleString("en") : "–";
        byId("train-loss").textContent = number(progress?.trainLoss);
        byId("test-loss").textContent = number(progress?.testLoss);
        byId("step-time").textContent = progress?.stepMicroseconds > 0 ? `${progress.stepMicroseconds.toPrecision(3)} µs` : "–";
        const mean = frames.reduce((sum, time) => sum + time, 0) / frames.length;
        byId("frame-rate").textContent = lab.isRunning && frames.length > 4 ? `${Math.round(1000 / mean)} /s` : "–";
        showAlarm(lab, progress?.failure, problem, adapting);
    }

    // While it runs there is another one in each frame.
    async function showFingerprint() {
        if (!lab.isRunning && lab.canTrain) {
            byId("fingerprint").textContent = await lab.call("fingerprint");
        }
    }

    lab.addEventListener("progress", showFingerprint);
    lab.addEventListener("running", showFingerprint);
    for (const event of ["network", "progress", "running", "back"]) {
        lab.addEventListener(event, show);
    }
}

function showAlarm(lab, failure, problem, { adapt, canAdapt }) {
    const text = problem ?? (failure ? `Step ${failure.step} with rate ${failure.rate} gave a loss that is no number: training has stopped.` : "");
    const [alarm, action] = [byId("alarm"), byId("alarm-action")];
    if (alarm.hidden !== (text === "")) {
        alarm.hidden = text === "";
    }

    if (byId("alarm-text").textContent !== text) {
        byId("alarm-text").textContent = text;
    }

    action.hidden = !failure && !(problem !== null && canAdapt());
    action.textContent = failure ? `Back to the best weights (epoch ${lab.progress.bestEpoch})` : "Adapt the declaration";
    action.onclick = failure ? () => lab.backToBest() : adapt;
}
