namespace Playground.Presets;

/// <summary>The networks that were compiled with the page. The text of each is its very file, without the namespace that keeps them apart.</summary>
internal static class PresetCatalog
{
    /// <summary>All of them; the first is what the page starts with.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        Read(typeof(Classes.Adam.Net), typeof(Classes.Viewer.Net)),
        Read(typeof(Classes.Momentum.Net), typeof(Classes.Viewer.Net)),
        Read(typeof(Classes.Sgd.Net), typeof(Classes.Viewer.Net)),
        Read(typeof(Values.Adam.Net), typeof(Values.Viewer.Net)),
        Read(typeof(Values.Momentum.Net), typeof(Values.Viewer.Net)),
        Read(typeof(Values.Sgd.Net), typeof(Values.Viewer.Net)),
    ];

    /// <summary>The preset with this text, whatever its spaces and empty lines; null where there is none.</summary>
    /// <param name="text">What stands in the editor.</param>
    public static Preset? Find(string text) => All.FirstOrDefault(preset => Words(preset.Text) == Words(text));

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Preset Read(Type network, Type viewer)
    {
        using var reader = new StreamReader(network.Assembly.GetManifestResourceStream(network.FullName!)!);
        var lines = reader.ReadToEnd().Split('\n').ToList();
        var place = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        lines.RemoveRange(place, 2);
        return new Preset(network, viewer, string.Join('\n', lines));
    }
}
