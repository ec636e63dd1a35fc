// Loads assemblies that are not there from the start: those whose name is wanted.
export async function loadLazy({ getConfig, INTERNAL }, isWanted) {
    for (const { virtualPath } of getConfig().resources.lazyAssembly ?? []) {
        if (isWanted(virtualPath)) {
            await INTERNAL.loadLazyAssembly(virtualPath);
        }
    }
}
