import { bindSettings } from "./controls/settingControls.js";
import { bindTraining } from "./controls/trainingControls.js";
import { byId } from "./controls/element.js";
import { fromHash } from "./model/link.js";
import { Lab } from "./model/lab.js";
import { Settings } from "./model/settings.js";
import { Stage } from "./view/stage.js";

const settings = new Settings(await fromHash(location.hash) ?? {});
const lab = new Lab(settings, state => Stage.wanted(state));
const stage = new Stage(lab, settings);
bindSettings(settings);
bindTraining(lab);
const texts = await lab.call("presets");
settings.set({ text: settings.all.text || texts[0] });
await lab.useData();
byId("status").textContent = "Ready.";
lab.setRunning(true);
