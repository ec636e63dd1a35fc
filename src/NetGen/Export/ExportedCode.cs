using System.ComponentModel;

namespace NetGen.Export;

/// <summary>What the generator knows of the source that <c>ExportSource</c> writes. Made by emitted networks, not by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedCode
{
    /// <summary>Holds the parts of the source.</summary>
    /// <param name="architecture">The network on one line.</param>
    /// <param name="summary">Its layers as a table.</param>
    /// <param name="functions">The elementary functions that the methods call, such as <c>Exp</c>.</param>
    /// <param name="methods">The methods of the forward pass, which read the weights W1, b1, W2 … of the layers.</param>
    public ExportedCode(string architecture, string summary, string[] functions, string[] methods)
    {
        Architecture = architecture;
        Summary = summary;
        Functions = functions;
        Methods = methods;
    }

    internal string Architecture { get; }

    internal string Summary { get; }

    internal IReadOnlyList<string> Functions { get; }

    internal IReadOnlyList<string> Methods { get; }
}
