using NetGen.Tests.Support;
using NetGen.Weights;

namespace NetGen.Tests.Weights.Text;

/// <summary>The text members of any network.</summary>
internal sealed record TextMembers(Action<TextWriter> Save, Action<TextReader> Read)
{
    public static TextMembers Of(object net) => Of((IWeightMemory)net);

    public static TextMembers Of(Emitted net) => Of(net.Instance);

    private static TextMembers Of(IWeightMemory net) => new(net.SaveText, net.LoadText);

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
