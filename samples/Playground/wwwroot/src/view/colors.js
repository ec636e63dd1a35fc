// Colours from the style sheet, so that a theme is written once.
let palette = null;

const parse = text => {
    const number = parseInt(text.trim().slice(1), 16);
    return [number >> 16, (number >> 8) & 255, number & 255];
};

export function colors() {
    if (palette === null) {
        const style = getComputedStyle(document.documentElement);
        const named = name => style.getPropertyValue(`--${name}`).trim();
        palette = {
            low: parse(named("low")),
            middle: parse(named("middle")),
            high: parse(named("high")),
            ink: named("ink"),
            quiet: named("quiet"),
            line: named("line"),
            surface: named("surface"),
            train: named("train"),
            test: named("test"),
            classes: [...Array(10).keys()].map(i => parse(named(`class-${i}`))),
        };
    }

    return palette;
}

export const forget = () => { palette = null; };

export const css = ([red, green, blue], alpha = 1) => `rgb(${red} ${green} ${blue} / ${alpha})`;

// From -1 over 0 to 1; beyond that as at the ends.
export function blend(value) {
    const { low, middle, high } = colors();
    const share = Math.min(1, Math.abs(value));
    const end = value < 0 ? low : high;
    return [0, 1, 2].map(i => Math.round(middle[i] + ((end[i] - middle[i]) * share)));
}

// The colour of a row's class, or of its value where there are no classes.
export function answerColor(answer, classes) {
    return classes === 2 ? blend(answer === 0 ? -1 : 1) : classes > 2 ? colors().classes[answer % 10] : blend(answer);
}
