import { byId } from "./element.js";

const patience = 8000;

// A user's code may never end. When a worker has not answered for a while, it can be stopped.
export function watch(lab, workshop, restart) {
    const banner = byId("stuck");
    byId("stop").addEventListener("click", async () => {
        const isTrainer = lab.waited > patience;
        banner.hidden = true;
        if (workshop.waited > patience) {
            workshop.stop();
        }

        if (isTrainer) {
            await restart();
        }
    });
    setInterval(() => {
        const isStuck = Math.max(lab.waited, workshop.waited) > patience;
        if (banner.hidden === isStuck) {
            banner.hidden = !isStuck;
        }
    }, 500);
}
