import { byId, fillSelect } from "../controls/element.js";
import { CodeView } from "./editor.js";

// The code that was emitted, a file at a time; the one with the members first.
export class EmittedCode {
    #view = null;
    #files = [];

    constructor() {
        byId("emitted-file").addEventListener("change", () => this.#show());
    }

    get files() {
        return this.#files;
    }

    take(files) {
        const chosen = byId("emitted-file").selectedIndex;
        this.#files = files;
        fillSelect(byId("emitted-file"), files.map(file => file.name), files.map(file => `${file.name} · ${file.text.split("\n").length.toLocaleString("en")} lines`));
        byId("emitted-file").disabled = files.length === 0;
        byId("emitted-file").selectedIndex = Math.min(Math.max(0, chosen), files.length - 1);
        byId("emitted-note").hidden = files.length > 0;
        this.#show();
    }

    #show() {
        this.#view ??= new CodeView(byId("emitted-code"), "Emitted code");
        this.#view.show(this.#files[byId("emitted-file").selectedIndex]?.text ?? "");
    }
}
