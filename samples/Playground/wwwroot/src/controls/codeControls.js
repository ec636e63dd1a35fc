import { showDiagnostics } from "../code/diagnostics.js";
import { DeclarationEditor } from "../code/editor.js";
import { EmittedCode } from "../code/emitted.js";
import { examples } from "../model/examples.js";
import { optimizerOf, optimizers, withOptimizer } from "../model/optimizers.js";
import { byId, fillSelect } from "./element.js";

const other = "as declared";
const own = "your own";

// The editor, what the compiler says, and what it wrote.
export function bindCode(settings, lab, workshop, presets) {
    const emitted = new EmittedCode();
    const use = (text, wantsCode) => workshop.use(text, settings.all.profile, wantsCode);
    const editor = new DeclarationEditor(byId("editor"), text => {
        settings.set({ text });
        showOptimizer(text);
        byId("example").value = own;
        workshop.typed(text, settings.all.profile);
    });
    editor.text = settings.all.text;
    fillSelect(byId("example"), [...examples.keys(), own]);
    byId("example").value = settings.all.text === presets[0] ? byId("example").options[0].value : own;
    fillSelect(byId("optimizer"), [...optimizers.keys(), other]);
    showOptimizer(settings.all.text);

    function showOptimizer(text) {
        byId("optimizer").value = optimizerOf(text) ?? other;
    }

    // A text that is not typed but chosen.
    async function choose(text) {
        settings.set({ text });
        editor.text = text;
        editor.mark([]);
        showOptimizer(text);
        await use(text, false);
    }

    byId("example").addEventListener("change", async event => {
        if (event.target.value === own) {
            return;
        }

        const { source, preset = 0, text = presets[preset] } = examples.get(event.target.value);
        lab.setRunning(true);
        settings.set({ text, source });
        await choose(text);
    });
    byId("optimizer").addEventListener("change", async event => {
        const text = withOptimizer(editor.text, event.target.value);
        if (text === null) {
            showOptimizer(editor.text);
        } else {
            await choose(text);
        }
    });
    byId("emit").addEventListener("click", () => use(editor.text, true));
    settings.addEventListener("change", event => {
        if (event.detail.has("profile")) {
            use(settings.all.text, true);
        }
    });
    workshop.addEventListener("checked", () => {
        const { text, diagnostics, files } = workshop.checked;
        showDiagnostics(byId("diagnostics"), diagnostics, editor);
        if (text === editor.text) {
            editor.mark(diagnostics);
        }

        if (files.length > 0) {
            emitted.take(files);
        }

        byId("emitted-old").hidden = files.length > 0 || emitted.files.length === 0;
    });
    workshop.addEventListener("state", () => {
        byId("compiler-status").textContent = workshop.state ?? "";
        byId("compiler-status").classList.toggle("problem", workshop.isProblem === true);
    });
    lab.addEventListener("network", () => { byId("summary").textContent = lab.network?.summary ?? ""; });

    return {
        // The files of the text of now, emitted where they are not yet.
        async files() {
            if (workshop.checked?.text !== editor.text || !workshop.checked.isValid) {
                await use(editor.text, true);
            }

            if (!workshop.checked?.isValid) {
                throw new Error("The declaration has errors: there is no code to take away.");
            }

            return emitted.files;
        },
        choose,
    };
}
