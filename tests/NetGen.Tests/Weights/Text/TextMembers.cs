using NetGen.Tests.Support;

namespace NetGen.Tests.Weights.Text;

/// <summary>The text members of any network.</summary>
internal sealed record TextMembers(Action<TextWriter> Save, Action<TextReader> Read)
{
    public static TextMembers Of(object net) => new(
        net.GetType().GetMethod("SaveText", [typeof(TextWriter)])!.CreateDelegate<Action<TextWriter>>(net),
        net.GetType().GetMethod("LoadText", [typeof(TextReader)])!.CreateDelegate<Action<TextReader>>(net));

    public static TextMembers Of(Emitted net) => Of(net.Instance);

    public string ToText()
    {
        using var writer = new StringWriter();
        Save(writer);
        return writer.ToString();
    }

    public void Load(string text)
    {
        using var reader = new StringReader(text);
        Read(reader);
    }
}
