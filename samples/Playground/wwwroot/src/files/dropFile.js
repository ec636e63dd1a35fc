import { byId } from "../controls/element.js";

// A CSV, dropped anywhere or chosen.
export function bindFiles(onFile) {
    const read = async file => {
        if (file) {
            onFile({ name: file.name, text: await file.text() });
        }
    };
    document.addEventListener("dragover", event => {
        event.preventDefault();
        document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", event => {
        if (event.relatedTarget === null) {
            document.body.classList.remove("dropping");
        }
    });
    document.addEventListener("drop", event => {
        event.preventDefault();
        document.body.classList.remove("dropping");
        read(event.dataTransfer.files[0]);
    });
    byId("file").addEventListener("change", event => {
        read(event.target.files[0]);
        event.target.value = "";
    });
}
