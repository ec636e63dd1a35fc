import { adapt } from "./model/adapt.js";
import { fromHash, toHash } from "./model/link.js";
import { Lab } from "./model/lab.js";
import { Settings } from "./model/settings.js";
import { Workshop } from "./code/workshop.js";
import { bindCode } from "./controls/codeControls.js";
import { bindDataSummary } from "./controls/dataSummary.js";
import { byId } from "./controls/element.js";
import { bindPoints } from "./controls/pointTools.js";
import { bindSettings } from "./controls/settingControls.js";
import { bindTheme } from "./controls/theme.js";
import { bindTraining } from "./controls/trainingControls.js";
import { watch } from "./controls/watch.js";
import { bindDownloads } from "./files/downloadButtons.js";
import { bindFiles } from "./files/dropFile.js";
import { Race } from "./race/race.js";
import { bindTabs } from "./race/tabs.js";
import { Stage } from "./view/stage.js";

const isRace = location.hash === "#race";
const isShared = !isRace && location.hash.length > 1;
const shared = await fromHash(isRace ? "" : location.hash);
const settings = new Settings(shared.values);
const lab = new Lab(settings, state => Stage.wanted(state));
const stage = new Stage(lab, settings);
const workshop = new Workshop(lab);
let file = null;

const say = text => { byId("status").textContent = text; };
const race = new Race();
bindTheme(() => {
    stage.draw();
    race.redraw();
});

// What cannot be seen does not run.
let wasRunning = false;
bindTabs(name => {
    if (name === "race") {
        wasRunning = lab.wantsToRun;
        lab.setRunning(false);
        race.show();
    } else {
        race.hide();
        stage.draw();
        lab.setRunning(wasRunning);
    }

    // A link to a declaration stays one; an address without anything says which tab is open.
    byId("copy-link").hidden = name === "race";
    if (location.hash === "" || location.hash === "#race") {
        history.replaceState(null, "", name === "race" ? "#race" : location.pathname + location.search);
    }
});
bindSettings(settings);

const presets = await lab.call("presets").catch(problem => {
    say(`.NET could not be loaded: ${problem.message}`);
    throw problem;
});
settings.set({ text: settings.all.text || presets[0] });
const code = bindCode(settings, lab, workshop, presets);
bindTraining(lab, { adapt: () => code.choose(adapt(settings.all.text, lab.data)), canAdapt: () => adapt(settings.all.text, lab.data) !== null });
bindDataSummary(lab);
bindPoints(settings, lab, stage);
bindDownloads(lab, settings, code.files, say);

// The data of the settings, and the network anew. A declaration that came with the page goes along with what is asked for.
async function useData() {
    const problem = byId("data-problem");
    try {
        await lab.useData(file);
        problem.hidden = true;
    } catch (error) {
        problem.textContent = error.message;
        problem.hidden = false;
        return;
    }

    if (lab.problem !== null && presets.includes(settings.all.text)) {
        await code.choose(adapt(settings.all.text, lab.data));
    }
}

settings.addEventListener("change", event => {
    if (["source", "noise", "seed", "trainShare", "points"].some(name => event.detail.has(name))) {
        useData();
    }
});
bindFiles(async dropped => {
    const before = [file, settings.all.source];
    file = dropped;
    if (before[1] === "csv") {
        await useData();
    } else {
        settings.set({ source: "csv" });
    }
});
byId("copy-link").addEventListener("click", async () => {
    const hash = await toHash(settings.all);
    history.replaceState(null, "", hash);
    try {
        await navigator.clipboard.writeText(location.href);
        say("The link is copied; the address has it too.");
    } catch {
        say("The link is in the address.");
    }
});

// Everything from the settings: at the start, and after a worker was stopped.
async function begin(text) {
    if (!await lab.usePreset(text)) {
        await lab.usePreset(presets[0]);
    }

    await useData();
    if (!presets.includes(text)) {
        await workshop.use(text, settings.all.profile);
    }
}

watch(lab, workshop, async () => {
    await lab.stop();
    await begin(presets[0]);
    say("Stopped. The network that came with the page is back; your text is still in the editor.");
});
await begin(settings.all.text);
say(shared.problem ?? "");
document.documentElement.dataset.ready = "true";
if (byId("race").hidden) {
    lab.setRunning(!isShared);
} else {
    wasRunning = !isShared;
}
