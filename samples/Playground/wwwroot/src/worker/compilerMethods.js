import { read } from "./json.js";
import { loadLazy } from "./lazy.js";

// What the compiling worker does for the page. Roslyn and the generator are loaded here, and nowhere else.
export async function create(runtime) {
    await loadLazy(runtime, name => !name.startsWith("Racer."));
    const exports = (await runtime.getAssemblyExports("Playground.dll")).Playground.Interop.CompilerExports;
    return {
        check: async (text, profile) => ({ result: read(await exports.Check(text, profile)) }),

        emit() {
            const image = exports.Emit();
            return { result: image, transfer: [image.buffer] };
        },

        // Null where there can be none.
        async emitViewer() {
            const letters = await exports.EmitViewer();
            const image = letters === "" ? null : Uint8Array.from(atob(letters), letter => letter.charCodeAt(0));
            return { result: image, transfer: image ? [image.buffer] : [] };
        },
    };
}
