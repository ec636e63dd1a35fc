// A worker that owns one .NET runtime. The page asks { id, method, args }; the answer is { id, result } or { id, error }.
// Two of these run: one trains, the other one compiles, so that training goes on meanwhile and code that does not end takes no compiler with it. The race has a third.
const address = new URL(self.location.href).searchParams;
const role = address.get("role");
const { dotnet } = await import(address.get("runtime"));
const runtime = await dotnet.create();
const methods = await (await import(`./${role}Methods.js`)).create(runtime);

self.addEventListener("message", async ({ data: { id, method, args } }) => {
    try {
        const { result, transfer = [] } = await methods[method](...args);
        self.postMessage({ id, result }, transfer);
    } catch (problem) {
        self.postMessage({ id, error: problem.message });
    }
});
self.postMessage({ id: 0 });
