namespace Playground.Presets;

/// <summary>A network that was compiled with the page, so that it trains before the compiler is there.</summary>
/// <param name="Network">The class.</param>
/// <param name="Viewer">The class of the same layers that gives the outputs of all of them.</param>
/// <param name="Text">The declaration as the editor shows it.</param>
internal sealed record Preset(Type Network, Type Viewer, string Text);
