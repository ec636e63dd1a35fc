import { read } from "./json.js";
import { copied } from "./memory.js";

// What the training worker does for the page.
export async function create(runtime) {
    const exports = (await runtime.getAssemblyExports("Playground.dll")).Playground.Interop.TrainerExports;
    const json = name => (...args) => ({ result: read(exports[name](...args)) });
    const plain = name => (...args) => ({ result: exports[name](...args) });

    const floats = (name, ...args) => new Float32Array(copied(exports[name](...args)).buffer);

    const looks = {
        field: ({ points, low, high }) => floats("Field", points, low, high),
        units: ({ points, low, high }) => floats("Units", points, low, high),
        parameters: () => floats("Parameters"),
        outputs: () => floats("RowOutputs"),
    };

    const look = wanted => {
        const seen = {};
        for (const [name, how] of Object.entries(wanted)) {
            seen[name] = looks[name](how);
        }

        return { seen, transfer: Object.values(seen).map(values => values.buffer) };
    };

    return {
        presets: json("PresetTexts"),
        usePreset: plain("UsePreset"),
        useAssembly: json("UseAssembly"),
        useViewer: json("UseViewer"),
        restart: json("Restart"),
        backToBest: json("BackToBest"),
        safetensors: plain("Safetensors"),
        weightText: plain("WeightText"),
        exportSource: plain("ExportSource"),
        fingerprint: plain("Fingerprint"),

        useData(request) {
            const data = read(exports.UseData(JSON.stringify(request)));
            const [inputs, answers] = [floats("Inputs"), floats("Answers")];
            return { result: { ...data, inputValues: inputs, answers }, transfer: [inputs.buffer, answers.buffer] };
        },

        // A frame: some epochs, then what is drawn. The time of all of it tells what is left for more.
        frame({ epochs, batch, rate, wanted }) {
            const start = performance.now();
            const progress = epochs > 0 ? read(exports.Run(epochs, batch, rate)) : null;
            const { seen, transfer } = look(wanted);
            return { result: { progress, ...seen, milliseconds: performance.now() - start }, transfer };
        },
    };
}
