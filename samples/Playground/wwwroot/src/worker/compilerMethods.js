import { read } from "./json.js";

// What the compiling worker does for the page. Roslyn and the generator are loaded here, and nowhere else.
export async function create(runtime) {
    await loadCompiler(runtime);
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

async function loadCompiler({ getConfig, INTERNAL }) {
    for (const { virtualPath } of getConfig().resources.lazyAssembly ?? []) {
        await INTERNAL.loadLazyAssembly(virtualPath);
    }
}
