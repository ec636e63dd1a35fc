import { byId } from "../controls/element.js";
import { download } from "./download.js";
import { zip } from "./zip.js";

// What can be taken away.
export function bindDownloads(lab, settings, emitted, say) {
    const on = (id, make) => byId(id).addEventListener("click", async () => {
        try {
            await make(lab.network?.name ?? "Network");
        } catch (problem) {
            say(problem.message);
        }
    });

    on("download-source", async name => {
        const files = await emitted();
        download(`${name}.zip`, zip([{ name: `${name}.cs`, text: settings.all.text }, ...files]));
    });
    on("download-export", async name => download(`${name}.Exported.cs`, await lab.call("exportSource")));
    on("download-safetensors", async name => download(`${name}.safetensors`, await lab.call("safetensors")));
    on("download-text", async name => download(`${name}.weights`, await lab.call("weightText")));
}
