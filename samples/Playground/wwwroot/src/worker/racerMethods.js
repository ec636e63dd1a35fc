import { loadLazy } from "./lazy.js";
import { copied } from "./memory.js";

// What the worker of the race does for the page.
export async function create(runtime) {
    await loadLazy(runtime, name => name.startsWith("Racer."));
    const exports = (await runtime.getAssemblyExports("Playground.dll")).Playground.Interop.RaceExports;
    const plain = name => (...args) => ({ result: exports[name](...args) });
    const doubles = name => (...args) => {
        const result = copied(exports[name](...args));
        return { result, transfer: [result.buffer] };
    };

    return {
        start: plain("Start"),
        track: doubles("Track"),
        frames: doubles("Frames"),
        recording: plain("Recording"),
        fingerprint: plain("Fingerprint"),
        safetensors: plain("Safetensors"),
        exportSource: plain("ExportSource"),
    };
}
